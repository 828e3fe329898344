using System.Text.Json.Nodes;

namespace Bantz.Cli.Tests;

public sealed class UnderstandBatchTests : IDisposable
{
    private readonly Terminal _terminal = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bantz-understand-");

    public void Dispose()
    {
        _terminal.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Each_row_gets_its_answer_in_its_place()
    {
        var rows = await Run(
            """{"id": "a", "text": "yarın saat 14'te diş randevusu oluştur", "lang": "tr", "now": "2026-01-30T10:00:00", "tz": "Europe/Istanbul"}""",
            """{"id": 7, "text": "what's the weather tomorrow", "now": "2026-01-30T10:00", "tz": "Europe/London"}""",
            """{"id": "c", "text": "Hatırlatıcılarımı göster", "now": "2026-01-30T10:00:00"}""");

        var made = rows[0];
        (Said(made, "id"), Said(made, "route"), Said(made, "intent"), Said(made, "title"), Said(made, "start")).ShouldBe(("a", "calendar", "create_event", "diş randevusu", "2026-01-31T14:00:00"));
        (Said(made, "date"), Said(made, "time"), Said(made, "end"), Said(made, "minutes")).ShouldBe(("2026-01-31", "14:00", "2026-01-31T15:00:00", "60"));
        made["us"]!.GetValue<double>().ShouldBeGreaterThanOrEqualTo(0);
        (Said(rows[1], "id"), Said(rows[1], "route"), Said(rows[1], "intent")).ShouldBe(("7", "unknown", "other"));
        (Said(rows[2], "intent"), rows[2]["window"], rows[2]["date"]).ShouldBe(("list_events", null, null));
    }

    [Fact]
    public async Task A_row_that_cannot_be_read_says_so_and_the_rest_go_on()
    {
        var rows = await Run(
            """{"id": "bad", "text": "yarın ne var", "now": "2026-01-30T10:00:00", "tz": "Nowhere/Atlantis"}""",
            "no JSON at all",
            """{"id": "good", "text": "yarın ne var", "now": "2026-01-30T10:00:00", "tz": "Europe/Istanbul"}""");

        (rows[0]["failed"]!.GetValue<bool>(), Said(rows[0], "id")).ShouldBe((true, "bad"));
        rows[0]["error"]!.GetValue<string>().ShouldContain("Nowhere/Atlantis");
        rows[1]["failed"]!.GetValue<bool>().ShouldBeTrue();
        Said(rows[2], "intent").ShouldBe("list_events");
        _terminal.Error.ShouldContain("2 of the rows failed");
    }

    [Fact]
    public async Task What_waits_for_a_yes_is_answered()
    {
        const string Pending = """{"tool": "create_event", "arguments": {"title": "toplantı", "start": "2026-01-31T16:00:00+03:00", "end": "2026-01-31T17:00:00+03:00", "time_zone": "Europe/Istanbul"}}""";
        var rows = await Run(
            $$"""{"id": "y", "text": "evet", "now": "2026-01-30T10:00:00", "pending": {{Pending}}}""",
            """{"id": "n", "text": "hayır", "now": "2026-01-30T10:00:00", "pending": "delete_event"}""",
            $$"""{"id": "e", "text": "evet ama 15:00 olsun", "now": "2026-01-30T10:00:00", "pending": {{Pending}}}""");

        rows.Select(static row => Said(row, "confirmation")).ShouldBe(["yes", "no", "edit"]);
        (Said(rows[2], "title"), Said(rows[2], "start")).ShouldBe(("toplantı", "2026-01-31T15:00:00"));
    }

    [Fact]
    public async Task An_open_request_is_gone_on_with()
    {
        var rows = await Run("""{"id": "o", "text": "üçte", "now": "2026-01-30T10:00:00", "open_request": {"calendar_intent": "create", "slots": {"title": "diş randevusu", "date": "2026-02-03"}, "question": "Saat kaçta?"}}""");

        (Said(rows[0], "intent"), Said(rows[0], "start")).ShouldBe(("create_event", "2026-02-03T15:00:00"));
    }

    [Fact]
    public async Task What_is_cancelled_or_moved_says_when()
    {
        var rows = await Run(
            """{"id": "c", "text": "yarınki toplantıyı iptal et", "now": "2026-01-30T10:00:00"}""",
            """{"id": "m", "text": "3 toplantısını 5'e al", "now": "2026-01-30T10:00:00"}""");

        (Said(rows[0], "intent"), Said(rows[0], "date")).ShouldBe(("cancel_event", "2026-01-31"));
        (Said(rows[1], "intent"), Said(rows[1], "time")).ShouldBe(("modify_event", "17:00"));
    }

    [Theory]
    [InlineData("understand", "--input", "x.jsonl")]
    [InlineData("understand")]
    [InlineData("understand", "merhaba", "--input", "x.jsonl", "--output", "y.jsonl")]
    public async Task A_text_or_two_files_but_nothing_between(params string[] arguments) =>
        (await _terminal.RunAsync(arguments)).ShouldBe(ExitCodes.Usage);

    [Fact]
    public async Task A_file_that_is_not_there_is_the_users_to_mend() =>
        (await _terminal.RunAsync("understand", "--input", Path.Combine(_folder.FullName, "none.jsonl"), "--output", Path.Combine(_folder.FullName, "out.jsonl"))).ShouldBe(ExitCodes.Usage);

    private async Task<JsonObject[]> Run(params string[] lines)
    {
        var (input, output) = (Path.Combine(_folder.FullName, "in.jsonl"), Path.Combine(_folder.FullName, "out.jsonl"));
        await File.WriteAllLinesAsync(input, lines, TestContext.Current.CancellationToken);
        (await _terminal.RunAsync("understand", "--input", input, "--output", output)).ShouldBe(ExitCodes.Ok);
        var rows = await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken);
        rows.Length.ShouldBe(lines.Length);
        return [.. rows.Select(static row => JsonNode.Parse(row)!.AsObject())];
    }

    private static string? Said(JsonObject row, string name) => row[name]?.ToString();
}
