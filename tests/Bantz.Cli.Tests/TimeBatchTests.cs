using System.Text.Json.Nodes;

namespace Bantz.Cli.Tests;

public sealed class TimeBatchTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bantz-time");

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_file_of_texts_becomes_a_file_of_readings_in_its_order()
    {
        var (input, output) = Write(
            """{"id": "a", "text": "yarın akşam 8'de", "lang": "tr", "now": "2026-01-30T10:00:00", "tz": "Europe/Istanbul"}""",
            """{"id": 2, "text": "merhaba", "now": "2026-01-30T10:00", "tz": null}""",
            """{"id": "c", "text": "this week", "lang": "en", "now": "2026-01-30T10:00:00", "tz": "America/New_York", "expect": {}}""");

        (await _terminal.RunAsync("time", "--input", input, "--output", output)).ShouldBe(ExitCodes.Ok);

        var rows = (await File.ReadAllLinesAsync(output, Xunit.TestContext.Current.CancellationToken)).Select(static line => JsonNode.Parse(line)!).ToList();
        rows.Select(static row => row["id"]!.ToJsonString()).ShouldBe(["\"a\"", "2", "\"c\""]);
        rows[0]["best"]!["start"]!.GetValue<string>().ShouldBe("2026-01-31T20:00:00");
        rows[0]["expressions"]![0]!["part_of_day"]!.GetValue<string>().ShouldBe("evening");
        rows[0]["us"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0);
        rows[1]["expressions"]!.AsArray().ShouldBeEmpty();
        rows[1].AsObject().ContainsKey("best").ShouldBeTrue();
        rows[1]["best"].ShouldBeNull();
        rows[2]["best"]!["window"]!["from"]!.GetValue<string>().ShouldBe("2026-01-26T00:00:00");
    }

    [Theory]
    [InlineData("""{"id": 1, "now": "2026-01-30T10:00"}""", "Row 1")]
    [InlineData("""{"id": 1, "text": "yarın", "now": "soon"}""", "soon")]
    [InlineData("""{"id": 1, "text": "yarın", "now": "2026-01-30T10:00", "tz": "Mars/Olympus"}""", "Mars/Olympus")]
    [InlineData("no json", "Row 1")]
    public async Task A_row_that_cannot_be_read_is_named(string line, string told)
    {
        var (input, output) = Write(line);

        (await _terminal.RunAsync("time", "--input", input, "--output", output)).ShouldBe(ExitCodes.Usage);

        _terminal.Error.ShouldContain(told);
        File.Exists(output).ShouldBeFalse();
    }

    [Theory]
    [InlineData("time")]
    [InlineData("time", "--input", "x.jsonl")]
    [InlineData("time", "yarın", "--input", "x.jsonl", "--output", "y.jsonl")]
    public async Task A_text_or_two_files_are_needed(params string[] arguments) => (await _terminal.RunAsync(arguments)).ShouldBe(ExitCodes.Usage);

    [Fact]
    public async Task A_file_that_is_not_there_is_told() =>
        (await _terminal.RunAsync("time", "--input", Path.Combine(_folder.FullName, "none"), "--output", Path.Combine(_folder.FullName, "out"))).ShouldBe(ExitCodes.Usage);

    private (string Input, string Output) Write(params string[] lines)
    {
        var input = Path.Combine(_folder.FullName, "in.jsonl");
        File.WriteAllLines(input, lines);
        return (input, Path.Combine(_folder.FullName, "out.jsonl"));
    }
}
