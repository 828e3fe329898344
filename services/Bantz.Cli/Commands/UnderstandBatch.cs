using System.Text;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Understanding;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary>Plans every text of a file: one JSON object a line in, one a line out, in the same order; a row that fails says so, and the rest go on.</summary>
internal static class UnderstandBatch
{
    /// <summary>Before anything is measured the rows are planned for so long, so that the figures are those of compiled code.</summary>
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    private const int MostWarmUps = 5_000;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>How many rows failed.</summary>
    internal static int Run(string input, string output, Surroundings world)
    {
        var lines = File.ReadAllLines(input, Utf8).Where(static line => !string.IsNullOrWhiteSpace(line)).ToArray();
        Warm(lines, world.Clock);
        using var writer = new StreamWriter(output, append: false, Utf8) { NewLine = "\n" };
        if (!world.Error.Profile.Capabilities.Ansi)
        {
            return lines.Count(line => !Answer(line, writer, world.Clock));
        }

        return world.Error.Progress().Start(context =>
        {
            var task = context.AddTask(Path.GetFileName(input), maxValue: lines.Length);
            return lines.Count(line =>
            {
                var answered = Answer(line, writer, world.Clock);
                task.Increment(1);
                return !answered;
            });
        });
    }

    private static void Warm(string[] lines, TimeProvider clock)
    {
        var requests = lines.Take(500).Select(static line => Read(line, out _)).OfType<Said>().ToArray();
        var started = clock.GetTimestamp();
        for (var i = 0; requests.Length > 0 && i < MostWarmUps && clock.GetElapsedTime(started) < WarmUp; i++)
        {
            Understand(requests[i % requests.Length]);
        }
    }

    private static bool Answer(string line, StreamWriter writer, TimeProvider clock)
    {
        if (Read(line, out var failed) is not { } said)
        {
            writer.WriteLine(JsonSerializer.Serialize(failed!, JsonOutput.Rows.FailedRow));
            return false;
        }

        var started = clock.GetTimestamp();
        var (plan, answer) = Understand(said);
        var elapsed = clock.GetElapsedTime(started);
        var row = UnderstandingRow.Of(said.Query, plan, answer, elapsed);
        writer.WriteLine(JsonSerializer.Serialize(row, JsonOutput.Rows.UnderstandingRow));
        return true;
    }

    /// <summary>What answers what waits is no plan; everything else is planned.</summary>
    private static (Plan Plan, AnswerReading? Answer) Understand(Said said)
    {
        var answer = said.Pending is { } pending ? AnswerReader.Read(said.Request.Text, pending) : null;
        return (EmbeddedPlanner.Plan(said.Request), answer);
    }

    private static Said? Read(string line, out FailedRow? failed)
    {
        JsonElement? id = null;
        try
        {
            using var document = JsonDocument.Parse(line);
            id = document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("id", out var named) ? named.Clone() : null;
            var query = document.RootElement.Deserialize(RowJson.Default.UnderstandingQuery) ?? throw new JsonException("null is no row.");
            var request = query.ToRequest();
            failed = null;
            return new Said(query, request, query.ToPending(request));
        }
        catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
        {
            failed = new FailedRow { Id = id, Failed = true, Error = e.Message };
            return null;
        }
    }

    private sealed record Said(UnderstandingQuery Query, PlanRequest Request, PendingContext? Pending);
}
