using System.Text.Json.Nodes;

namespace Bantz.Cli.Tests;

public sealed class OfflineTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Theory]
    [InlineData("time")]
    [InlineData("understand")]
    public async Task Reading_a_text_asks_no_server_and_gives_one_document(string command)
    {
        (await _terminal.RunAsync(command, "yarın", "akşam", "8'de", "--now", "2026-01-30T10:00", "--json")).ShouldBe(ExitCodes.Ok);

        JsonNode.Parse(_terminal.Out)!["text"]!.GetValue<string>().ShouldBe("yarın akşam 8'de");
        _terminal.Server.Sent.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--tz", "Mars/Olympus")]
    [InlineData("--now", "yesterday")]
    [InlineData("--now", "2026-13-01T10:00")]
    public async Task A_moment_that_does_not_exist_is_told(params string[] wrong)
    {
        (await _terminal.RunAsync(["time", "yarın", .. wrong])).ShouldBe(ExitCodes.Usage);

        _terminal.Error.ShouldContain(wrong[1]);
        _terminal.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2026-01-30T10:00")]
    [InlineData("2026-01-30T10:00:00.5")]
    [InlineData("2026-01-30T10:00+03:00")]
    [InlineData("2026-01-30T07:00:00Z")]
    public async Task A_moment_is_a_wall_clock_or_has_an_offset(string now) =>
        (await _terminal.RunAsync("understand", "merhaba", "--now", now)).ShouldBe(ExitCodes.Ok);
}
