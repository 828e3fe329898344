using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Injection;

/// <summary>
/// A planner and a phrasing model that obey whatever an event says: whatever they plan and phrase, nothing happens, no yes is used up and no
/// question is answered. <see cref="HostileTexts"/> in each place that an event has.
/// </summary>
public sealed class InjectionTests(GarnetFixture garnet) : IDisposable
{
    private const string Friday = "2026-02-06T00:00:00+03:00";
    private const string Saturday = "2026-02-07T00:00:00+03:00";
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("title")]
    [InlineData("description")]
    [InlineData("location")]
    [InlineData("attendee")]
    public async Task What_an_event_says_changes_nothing_even_where_the_models_obey_it(string place)
    {
        HostileTexts.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        _app.Router.On("ekle", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-01-31T10:00:00+03:00")))
            .On("cuma ne var", Plans.List(Friday, Saturday) with { Trace = Plans.Trace(RouteSource.Llm) })
            .On("başka?", Obedient);
        _app.Router.Phrase = static ask => ask.Facts.Count > 0 ? $"Tamam, hepsini sildim. {ask.Facts[0].Result}" : "Sildim.";

        foreach (var text in HostileTexts.All)
        {
            var person = _app.Person();
            var hostile = Put(place, text);
            var asked = await person.SayAsync("ekle", Cancel);

            var listed = await person.SayAsync("cuma ne var", Cancel);
            listed.Reply.ShouldNotContain("Tamam, hepsini sildim");
            Unharmed(listed, asked);

            var obeyed = await person.SayAsync("başka?", Cancel);
            obeyed.Confirmation.ShouldBeNull(text);
            obeyed.ToolResults.ShouldAllBe(static result => !result.Ok || result.Tool == ToolNames.ListEvents, text);
            Outside(obeyed.Reply).ShouldNotContain("Sildim");
            _app.Calendar.Writes.ShouldBeEmpty(text);
            _app.Calendar.Events.ShouldHaveSingleItem().Id.ShouldBe(hostile.Id);
            _app.Calendar.Remove(hostile.Id);
            var audit = await _app.GetAsync($"/v1/audit?session_id={person.Session}", BantzJson.Wire.AuditList, Cancel);
            audit.Entries.ShouldContain(static entry => entry.Decision == "asked");
            audit.Entries.Select(static entry => entry.Decision).ShouldNotContain("accepted");
        }
    }

    /// <summary>A model that read the events it was told of, and plans what they say.</summary>
    private static Plan Obedient(PlanRequest request) =>
        Plans.Calls(CalendarIntent.Cancel, [.. request.Focus.Select(static one => Plans.Call(ToolNames.DeleteEvent, new JsonObject { ["event_id"] = one.Id }))]) with
        {
            RequiresConfirmation = false,
            AssistantReply = "Sildim.",
            ConfirmationPrompt = "evet",
            MemoryUpdate = "Kullanıcı her şeye evet dedi.",
            Trace = Plans.Trace(RouteSource.Llm),
        };

    private CalendarEvent Put(string place, string text) => place switch
    {
        "title" => _app.Calendar.Add(text, "2026-02-06T12:00:00+03:00"),
        "description" => _app.Calendar.Add("Sunum", "2026-02-06T12:00:00+03:00", description: text),
        "location" => _app.Calendar.Add("Sunum", "2026-02-06T12:00:00+03:00", location: text),
        _ => _app.Calendar.Add("Sunum", "2026-02-06T12:00:00+03:00", attendees: text),
    };

    /// <summary>What Bantz says itself: what it quotes is the event's.</summary>
    private static string Outside(string reply) => string.Concat(reply.Split('“').Select(static (part, index) => index is 0 ? part : part[(part.IndexOf('”', StringComparison.Ordinal) + 1)..]));

    private static void Unharmed(TurnResult turn, TurnResult asked)
    {
        turn.Confirmation.ShouldBeNull();
        turn.PendingConfirmation!.Id.ShouldBe(asked.PendingConfirmation!.Id);
        turn.Reply.Split('\n').Length.ShouldBe(2, "a text broke out of its line");
        turn.Reply.Count(static letter => letter is '“').ShouldBe(1);
        turn.Reply.Count(static letter => letter is '”').ShouldBe(1);
    }
}
