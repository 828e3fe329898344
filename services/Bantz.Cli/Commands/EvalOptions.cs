using System.CommandLine;

namespace Bantz.Cli;

/// <summary>What <c>bantz eval</c> is to measure, and where it goes.</summary>
internal sealed record EvalRequest
{
    public required string Input { get; init; }
    public required string Backend { get; init; }

    /// <summary>Null: the embedded planner in this process.</summary>
    public Uri? Router { get; init; }

    public Share? Share { get; init; }
    public string? Lang { get; init; }
    public required Spelling Spelling { get; init; }
    public required int Repeat { get; init; }
    public string? Json { get; init; }
    public string? Markdown { get; init; }
    public string? Compare { get; init; }
}

/// <summary>The options of <c>bantz eval</c>.</summary>
internal sealed class EvalOptions
{
    internal const string DefaultRouter = "http://127.0.0.1:5082";

    private const int MostRepeats = 10;
    private readonly Option<string> _input = new("--input") { HelpName = "file", Required = true, Description = "The gold rows, one JSON object a line (docs/eval.md)." };
    private readonly Option<string> _backend = new("--llm-backend")
    {
        Description = "Who is to make the plans; 'embedded' runs in this process, 'auto' takes any model. Plans by others count as fallbacks.",
        DefaultValueFactory = static _ => "embedded",
    };

    private readonly Option<string?> _router = new("--router") { HelpName = "address", Description = $"The router to ask. [default: {DefaultRouter} for every backend but embedded]" };
    private readonly Option<string?> _share = new("--split") { HelpName = "train|dev|test", Description = "Only the rows of this share, by the hash of their text." };
    private readonly Option<string?> _lang = Arguments.Lang();
    private readonly Option<string> _spelling = new("--spelling")
    {
        HelpName = "written|plain|capitals",
        Description = "Ask as written, without marks on letters, or in capitals.",
        DefaultValueFactory = static _ => "written",
    };

    private readonly Option<int> _repeat = new("--repeat")
    {
        HelpName = "n",
        Description = "How often each row is asked; from 2 on the plans must be the same.",
        DefaultValueFactory = static _ => 2,
    };

    private readonly Option<string?> _json = new("--json") { HelpName = "file", Description = "Write the whole report here, misses and all." };
    private readonly Option<string?> _markdown = new("--markdown") { HelpName = "file", Description = "Write the tables here." };
    private readonly Option<string?> _compare = new("--compare") { HelpName = "file", Description = "A report that an earlier run wrote with --json." };

    internal EvalOptions(Command command, string[] backends)
    {
        _backend.HelpName = string.Join('|', backends);
        _backend.AcceptOnlyFromAmong(backends);
        _share.AcceptOnlyFromAmong("train", "dev", "test");
        _spelling.AcceptOnlyFromAmong("written", "plain", "capitals");
        _lang.Description = "Only the rows of this language.";
        command.Validators.Add(result =>
        {
            if (result.GetValue(_router) is { } router && AddressOf(router) is null)
            {
                result.AddError($"--router: '{router}' is no http or https URL, as in {DefaultRouter}.");
            }
        });
        _repeat.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostRepeats)
            {
                result.AddError($"--repeat: 1 to {MostRepeats}.");
            }
        });
        Option[] all = [_input, _backend, _router, _share, _lang, _spelling, _repeat, _json, _markdown, _compare];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    internal EvalRequest Read(ParseResult parsed)
    {
        var backend = parsed.GetRequiredValue(_backend);
        return new EvalRequest
        {
            Input = parsed.GetRequiredValue(_input),
            Backend = backend,
            Router = parsed.GetValue(_router) is { } given ? AddressOf(given) : backend == "embedded" ? null : new Uri(DefaultRouter),
            Share = parsed.GetValue(_share) is { } share ? Enum.Parse<Share>(share, ignoreCase: true) : null,
            Lang = parsed.GetValue(_lang),
            Spelling = Enum.Parse<Spelling>(parsed.GetRequiredValue(_spelling), ignoreCase: true),
            Repeat = parsed.GetValue(_repeat),
            Json = parsed.GetValue(_json),
            Markdown = parsed.GetValue(_markdown),
            Compare = parsed.GetValue(_compare),
        };
    }

    private static Uri? AddressOf(string given) =>
        Uri.TryCreate(given, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;
}
