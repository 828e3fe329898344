using System.CommandLine;
using System.Text;
using System.Text.Json;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary><c>bantz eval --input gold.jsonl</c>: how well a backend understands, row by row.</summary>
internal static class EvalCommand
{
    private const string Embedded = "embedded";
    private static readonly string[] Backends = [Embedded, "vllm", "ollama", EvalRun.AnyModel];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    internal static Command Create(Surroundings world)
    {
        var command = new Command("eval", "Measure how well a backend understands the rows of a gold file.");
        var options = new EvalOptions(command, Backends);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await RunAsync(world, options.Read(parsed), cancellationToken);
            }
            catch (Exception e) when (e is GoldException or IOException or UnauthorizedAccessException or DecoderFallbackException)
            {
                world.Error.WriteStyled(SafeText.Line(e.Message), Color.Red);
                return ExitCodes.Usage;
            }
        });
        return command;
    }

    private static async Task<int> RunAsync(Surroundings world, EvalRequest asked, CancellationToken cancellationToken)
    {
        var rows = RowsOf(asked);
        // Read before hours of asking, so that a wrong file name costs nothing.
        var earlier = asked.Compare is { } path ? ReadReport(path) : null;
        using var http = asked.Router is { } router ? TurnClient.Connect(router, world.Transport(router)) : null;
        IPlanSource source = http is null ? new EmbeddedSource() : new PlanClient(http, world.Clock);
        var run = new EvalRun(source, asked.Backend, asked.Repeat, world.Clock);
        if (!await run.WarmUpAsync(rows, cancellationToken))
        {
            return world.Error.Show(new TurnOutcome.Unanswered(SilenceReason.NotRunning), asked.Router!, Phrases.Of(world.Language));
        }

        var verdicts = await JudgeAsync(world, run, rows, cancellationToken);
        var report = ReportOf(asked, run, verdicts);
        var comparison = earlier is null ? null : Comparison.Of(earlier, report);
        Write(asked, report, comparison);
        Show(world.Out, report, comparison);
        return ExitCodes.Ok;
    }

    private static List<GoldRow> RowsOf(EvalRequest asked)
    {
        var rows = GoldFile.Read(asked.Input)
            .Where(row => asked.Share is null || row.Share == asked.Share)
            .Where(row => asked.Lang is null || row.Query.Lang == asked.Lang)
            .Select(row => row with { Query = row.Query with { Text = row.Query.Text.Spell(asked.Spelling, turkish: row.Query.Lang != "en") } })
            .ToList();
        return rows.Count > 0 ? rows : throw new GoldException($"{Path.GetFileName(asked.Input)} has no such rows.");
    }

    private static async Task<List<Verdict>> JudgeAsync(Surroundings world, EvalRun run, List<GoldRow> rows, CancellationToken cancellationToken)
    {
        var verdicts = new List<Verdict>(rows.Count);
        if (!world.Error.Profile.Capabilities.Ansi)
        {
            foreach (var row in rows)
            {
                verdicts.Add(await run.JudgeAsync(row, cancellationToken));
            }

            return verdicts;
        }

        await world.Error.Progress().StartAsync(async context =>
        {
            var task = context.AddTask("rows", maxValue: rows.Count);
            foreach (var row in rows)
            {
                verdicts.Add(await run.JudgeAsync(row, cancellationToken));
                task.Increment(1);
            }
        });
        return verdicts;
    }

    private static EvalReport ReportOf(EvalRequest asked, EvalRun run, List<Verdict> verdicts) => new()
    {
        Input = Path.GetFileName(asked.Input),
        Backend = asked.Backend,
        Planners = run.Planners,
        Share = asked.Share is { } share ? Name(share) : null,
        Spelling = Name(asked.Spelling),
        All = Scores.Of(verdicts),
        Languages = new SortedDictionary<string, Scores>(
            verdicts.GroupBy(static verdict => verdict.Row.Query.Lang ?? "?").ToDictionary(static group => group.Key, static group => Scores.Of([.. group])),
            StringComparer.Ordinal),
        LatencyUs = Latency.Of(verdicts.SelectMany(static verdict => verdict.Us)),
        Misses = [.. EvalReport.MissesOf(verdicts)],
    };

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static EvalReport ReadReport(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path, Utf8), EvalJson.Default.EvalReport) ?? throw new JsonException("null is no report.");
        }
        catch (JsonException e)
        {
            throw new GoldException($"{Path.GetFileName(path)} is no report of bantz eval: {e.Message}", e);
        }
    }

    private static void Write(EvalRequest asked, EvalReport report, Comparison? comparison)
    {
        if (asked.Json is { } json)
        {
            File.WriteAllText(json, JsonSerializer.Serialize(report, EvalJson.Readable.EvalReport) + "\n", Utf8);
        }

        if (asked.Markdown is { } markdown)
        {
            File.WriteAllText(markdown, EvalMarkdown.Write(report, comparison), Utf8);
        }
    }

    private static void Show(IAnsiConsole console, EvalReport report, Comparison? comparison)
    {
        console.WriteStyled(SafeText.Line(EvalTables.Heading(report)));
        console.WriteTable(Draw(EvalTables.Figures(report)));
        console.WriteTable(Draw(EvalTables.Classes(report)));
        if (comparison is not null)
        {
            console.WriteTable(Draw(EvalTables.Compared(comparison)));
            foreach (var line in EvalTables.Changes(comparison))
            {
                console.WriteStyled(SafeText.Line(line));
            }
        }
    }

    private static Table Draw(EvalTable drawn)
    {
        var table = new Table();
        foreach (var column in drawn.Columns)
        {
            table.AddColumn(new TableColumn(new Text(SafeText.Line(column))).NoWrap());
        }

        foreach (var row in drawn.Rows)
        {
            table.AddRow(row.Select(static cell => new Text(SafeText.Line(cell))));
        }

        return table;
    }
}
