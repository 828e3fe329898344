using System.ComponentModel.DataAnnotations;

namespace Bantz.Router;

/// <summary>Bounds of the router, from <c>Bantz:Router</c>.</summary>
internal sealed class RouterOptions
{
    internal const string Section = "Bantz:Router";

    /// <summary>The longest that models may take for one plan, all attempts together; then the embedded planner makes it. 100 ms to 5 minutes; 20 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:05:00")]
    public TimeSpan PlanBudget { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>The longest that models may take for one reply. 100 ms to 5 minutes; 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:05:00")]
    public TimeSpan ReplyBudget { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Whether a model may phrase replies; false: the deterministic sentences. True.</summary>
    public bool PhraseReplies { get; set; } = true;

    /// <summary>How long a backend that failed is left alone. 500 ms to 1 hour; 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.5000000", "01:00:00")]
    public TimeSpan BreakDuration { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How often a backend that failed is looked at, so that no turn has to. 100 ms to 1 hour; 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "01:00:00")]
    public TimeSpan ProbeInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many answers of models are kept for the same question; 0: none. 0 to 100,000; 0.</summary>
    [Range(0, 100_000)]
    public int PlanCacheSize { get; set; }
}
