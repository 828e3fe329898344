using System.ComponentModel.DataAnnotations;

namespace Bantz.ModelSim;

/// <summary>What the simulator pretends to be, from <c>Bantz:ModelSim</c>.</summary>
internal sealed class ModelSimOptions
{
    internal const string Section = "Bantz:ModelSim";

    /// <summary>Where it listens on 127.0.0.1 unless addresses are configured as for any ASP.NET Core service. 0 takes a free port; 5085.</summary>
    [Range(0, 65_535)]
    public int Port { get; set; } = 5085;

    /// <summary>Asked for at <c>/v1</c> as a bearer token, as vLLM does; none is asked for where it is not set.</summary>
    public string? ApiKey { get; set; }

    /// <summary>Names that are served, separated by commas.</summary>
    [Required]
    public string Models { get; set; } = "bantz-router,qwen3:4b-instruct-2507-q4_K_M";

    /// <summary>Names that <c>/api/pull</c> finds besides those served, separated by commas.</summary>
    public string Pullable { get; set; } = "qwen3:8b";

    /// <summary>Tokens that prompt and answer may have together. 64 to 1 000 000; 4 096.</summary>
    [Range(64, 1_000_000)]
    public int ContextSize { get; set; } = 4_096;

    /// <summary>From request to first token. 0 to 5 minutes; 0.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan TimeToFirstToken { get; set; }

    /// <summary>Pace of one answer. 0 to 1 000 000; 0 is as fast as it goes.</summary>
    [Range(0d, 1_000_000d)]
    public double TokensPerSecond { get; set; }

    /// <summary>Answers at one time. 1 to 1 024; 8.</summary>
    [Range(1, 1_024)]
    public int Parallel { get; set; } = 8;

    /// <summary>Requests that may wait for one of these; more are told that the server is busy. 0 to 100 000; 512.</summary>
    [Range(0, 100_000)]
    public int Queue { get; set; } = 512;

    internal IEnumerable<string> ModelNames => Names(Models);

    internal IEnumerable<string> PullableNames => Names(Pullable);

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
