using System.Net;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Audit;

/// <summary>Every decision of a conversation is found again, by any of its sides, a page at a time or all at once.</summary>
public sealed class AuditTests(GarnetFixture garnet) : IAsyncLifetime
{
    private const string Add = "yarın 3'e 5551234567 numaralı toplantı ekle";

    private readonly OrchestratorApp _app = new(garnet.ConnectionString);
    private TurnClient _person = null!;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _person = _app.Person();
        _app.Router.On(Add, Plans.Calls(CalendarIntent.Create, Plans.Create("ali@example.com ile toplantı", "2026-01-31T15:00:00+03:00")));
        _app.Router.On("gizlice", Plans.Calls(CalendarIntent.Create, Plans.Call("mail.send", "{}")));
        _app.Router.On("bak", Plans.List("2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00"));
        foreach (var text in (string[])[Add, "hayır", Add, "evet ama 16:00 olsun", "evet", "bak", "gizlice", Add])
        {
            await _person.SayAsync(text, Now);
        }

        _app.Clock.Advance(TimeSpan.FromMinutes(3));
        await _person.SayAsync("evet", Now);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Every_decision_is_there_with_who_decided_and_by_which_rule()
    {
        var entries = (await ReadAsync("")).Entries;

        entries.Reverse().Select(static entry => $"{entry.Decision} {entry.DecidedBy} {entry.Reason}".TrimEnd()).ShouldBe(
        [
            "asked policy tier", "refused person",
            "asked policy tier", "edited person", "asked policy tier", "accepted person", "executed tool",
            "allowed policy", "executed tool",
            "denied policy unknown_tool",
            "asked policy tier", "expired clock",
        ]);
        entries.ShouldAllBe(static entry => entry.ArgumentsHash.Length == 64 && entry.TraceId!.Length == 32 && entry.TurnId.Length > 0);
        entries.Select(static entry => entry.Id).ShouldBeUnique();
        entries.ShouldAllBe(static entry => !entry.Arguments!.ToJsonString(null).Contains("ali@example.com", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("decision=denied", 1)]
    [InlineData("decision=asked&tool=calendar.create_event", 4)]
    [InlineData("decided_by=clock", 1)]
    [InlineData("decided_by=tool&decision=executed", 2)]
    [InlineData("tool=mail.send", 1)]
    [InlineData("tool=nothing", 0)]
    [InlineData("turn_id=nothing", 0)]
    [InlineData("from=2000-01-01T00:00:00Z", 12)]
    [InlineData("to=2000-01-01T00:00:00Z", 0)]
    public async Task Filters_leave_what_fits(string filter, int count) => (await ReadAsync(filter)).Entries.Count.ShouldBe(count);

    [Fact]
    public async Task The_same_arguments_are_found_by_their_hash()
    {
        var accepted = (await ReadAsync("decision=accepted")).Entries.ShouldHaveSingleItem();

        (await ReadAsync($"arguments_hash={accepted.ArgumentsHash}")).Entries.Select(static entry => entry.Decision).ShouldBe(["executed", "accepted", "asked"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(12)]
    public async Task Pages_together_are_all_of_it_while_more_comes_in(int limit)
    {
        var all = (await ReadAsync("")).Entries;
        List<AuditEntry> paged = [];
        for (string? after = null; ;)
        {
            var page = await ReadAsync($"limit={limit}{(after is null ? "" : $"&after={after}")}&to={Uri.EscapeDataString(_app.Clock.GetUtcNow().AddMinutes(1).ToString("O"))}");
            paged.AddRange(page.Entries);
            await _app.Person().SayAsync("gizlice", Now);
            if ((after = page.Next) is null)
            {
                break;
            }
        }

        paged.Select(static entry => entry.Id).ShouldBe(all.Select(static entry => entry.Id));
    }

    [Fact]
    public async Task Json_lines_are_all_of_it()
    {
        using var http = _app.CreateClient();
        http.DefaultRequestHeaders.Add("Accept", "application/x-ndjson");

        using var answer = await http.GetAsync(new Uri($"/v1/audit?session_id={_person.Session}&limit=2", UriKind.Relative), Now);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/x-ndjson");
        var lines = (await answer.Content.ReadAsStringAsync(Now)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Select(static line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()).ShouldBe((await ReadAsync("")).Entries.Select(static entry => entry.Id));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=1001")]
    [InlineData("decision=maybe")]
    [InlineData("decided_by=model")]
    [InlineData("from=yesterday")]
    [InlineData("from=2026-01-31T00:00:00Z&to=2026-01-30T00:00:00Z")]
    public async Task What_cannot_be_asked_is_said(string filter)
    {
        using var http = _app.CreateClient();

        using var answer = await http.GetAsync(new Uri($"/v1/audit?{filter}", UriKind.Relative), Now);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task<AuditList> ReadAsync(string filter) => _app.GetAsync($"/v1/audit?session_id={_person.Session}&{filter}", BantzJson.Wire.AuditList, Now);
}
