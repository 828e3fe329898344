using Bantz.Contracts;

namespace Bantz.Graph.Tests;

/// <summary>The conversation of the first day, over real sockets; now = Friday 30 January 2026 10:00, Istanbul.</summary>
public sealed class ConversationTests(House house) : IClassFixture<House>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("hey bantz nasılsın", Language.Turkish)]
    [InlineData("hey bantz how are you", Language.English)]
    public async Task Smalltalk_is_answered_warmly_and_runs_no_tool(string text, Language language)
    {
        var turn = await house.Person().SayAsync(text, Cancel);

        turn.Plan!.Route.ShouldBe(PlanRoute.Smalltalk);
        turn.Plan.ToolPlan.ShouldBeEmpty();
        turn.ToolResults.ShouldBeEmpty();
        turn.Reply.ShouldNotBeNullOrWhiteSpace();
        turn.Language.ShouldBe(language);
    }

    [Theory]
    [InlineData("bugün neler yapacağız bakalım", "2026-01-30T00:00+03:00", "2026-01-31T00:00+03:00")]
    [InlineData("bu akşam neler yapacağız", "2026-01-30T18:00+03:00", "2026-01-31T00:00+03:00")]
    [InlineData("bu hafta planımda önemli işler var mı?", "2026-01-26T00:00+03:00", "2026-02-02T00:00+03:00")]
    [InlineData("what are we doing today", "2026-01-30T00:00+03:00", "2026-01-31T00:00+03:00")]
    [InlineData("what do we have this evening", "2026-01-30T18:00+03:00", "2026-01-31T00:00+03:00")]
    [InlineData("is there anything important in my plan this week?", "2026-01-26T00:00+03:00", "2026-02-02T00:00+03:00")]
    public async Task A_question_about_a_span_lists_that_span_without_asking(string text, string start, string end)
    {
        var turn = await house.Person().SayAsync(text, Cancel);

        turn.Plan!.Route.ShouldBe(PlanRoute.Calendar);
        turn.Plan.CalendarIntent.ShouldBe(CalendarIntent.Query);
        turn.Plan.Slots.Window!.Start.ShouldBe(DateTimeOffset.Parse(start, null));
        turn.Plan.Slots.Window.End.ShouldBe(DateTimeOffset.Parse(end, null));
        turn.Plan.RequiresConfirmation.ShouldBeFalse();
        var call = turn.ToolResults.ShouldHaveSingleItem();
        call.Tool.ShouldBe(ToolNames.ListEvents);
        call.Ok.ShouldBeTrue();
        turn.PendingConfirmation.ShouldBeNull();
        turn.Reply.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("saat 4 için bir toplantı oluştur", "toplantı", "hayır", "evet")]
    [InlineData("create a meeting for 4 o'clock", "meeting", "no", "yes")]
    public async Task A_create_asks_first_a_no_makes_nothing_and_a_yes_makes_it_once(string request, string title, string no, string yes)
    {
        await using var fresh = new House();
        await fresh.StartAsync();
        var person = fresh.Person();

        var asked = await person.SayAsync(request, Cancel);
        asked.Plan!.CalendarIntent.ShouldBe(CalendarIntent.Create);
        asked.Plan.Slots.Title.ShouldBe(title);
        asked.Plan.RequiresConfirmation.ShouldBeTrue();
        asked.PendingConfirmation.ShouldNotBeNull();
        asked.PendingConfirmation.Prompt.ShouldContain("16:00–17:00");
        asked.PendingConfirmation.Prompt.ShouldContain(title);
        asked.PendingConfirmation.Prompt.ShouldContain(title == "meeting" ? "today" : "bugün", Case.Insensitive);
        (await fresh.EventsAsync(Cancel)).ShouldBeEmpty();

        var refused = await person.SayAsync(no, Cancel);
        refused.Confirmation!.Decision.ShouldBe(ConfirmationDecision.No);
        refused.PendingConfirmation.ShouldBeNull();
        (await fresh.EventsAsync(Cancel)).ShouldBeEmpty();

        await person.SayAsync(request, Cancel);
        var done = await person.SayAsync(yes, Cancel);
        done.Confirmation!.Decision.ShouldBe(ConfirmationDecision.Yes);
        done.ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
        done.Reply.ShouldContain("16:00");
        done.Reply.ShouldContain(title);
        var made = (await fresh.EventsAsync(Cancel)).ShouldHaveSingleItem();
        made.Title.ShouldBe(title);
        made.Start.ShouldBe(DateTimeOffset.Parse("2026-01-30T16:00+03:00", null));
        made.End.ShouldBe(DateTimeOffset.Parse("2026-01-30T17:00+03:00", null));

        await person.SayAsync(yes, Cancel);
        (await fresh.EventsAsync(Cancel)).Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(DayOfAMeeting))]
    public async Task A_meeting_is_added_found_asked_after_and_cancelled(string agenda, string add, string yes, string tomorrow, string when, string cancel, string title)
    {
        await using var fresh = new House();
        await fresh.StartAsync();
        var person = fresh.Person();

        (await person.SayAsync(agenda, Cancel)).Plan!.CalendarIntent.ShouldBe(CalendarIntent.Query);
        (await person.SayAsync(add, Cancel)).PendingConfirmation.ShouldNotBeNull();
        (await person.SayAsync(yes, Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();

        var listed = await person.SayAsync(tomorrow, Cancel);
        listed.Reply.ShouldContain(title);
        listed.Reply.ShouldContain("15:00");

        var asked = await person.SayAsync(when, Cancel);
        asked.Plan!.CalendarIntent.ShouldBe(CalendarIntent.Query);
        asked.Reply.ShouldContain("15:00");

        var cancelling = await person.SayAsync(cancel, Cancel);
        cancelling.PendingConfirmation!.Tool.ShouldBe(ToolNames.DeleteEvent);
        cancelling.PendingConfirmation.Prompt.ShouldContain(title);
        (await fresh.EventsAsync(Cancel)).Count.ShouldBe(1);

        (await person.SayAsync(yes, Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
        (await fresh.EventsAsync(Cancel)).ShouldBeEmpty();
        (await person.SayAsync(tomorrow, Cancel)).Reply.ShouldNotContain(title);
    }

    public static TheoryData<string, string, string, string, string, string, string> DayOfAMeeting() => new()
    {
        { "bugün ajandamı çıkar", "yarın 15:00'e toplantı ekle", "evet", "yarınki planım ne", "saat kaçtaymış o toplantı", "onu iptal et", "toplantı" },
        { "show me today's agenda", "add a meeting tomorrow at 15:00", "yes", "what's my plan tomorrow", "what time was that meeting", "cancel it", "meeting" },
    };

    [Fact]
    public async Task Ten_runs_of_the_conversation_give_byte_identical_plans()
    {
        string[] conversation = ["hey bantz nasılsın", "bugün ajandamı çıkar", "yarın 15:00'e toplantı ekle", "evet", "yarınki planım ne", "saat kaçtaymış o toplantı", "onu iptal et", "evet"];
        HashSet<string> runs = [];
        for (var run = 0; run < 10; run++)
        {
            await using var fresh = new House();
            await fresh.StartAsync();
            var person = fresh.Person();
            List<string> plans = [];
            foreach (var text in conversation)
            {
                var turn = await person.SayAsync(text, Cancel);
                plans.Add(turn.Plan is null ? "-" : System.Text.Json.JsonSerializer.Serialize(turn.Plan, BantzJson.Wire.Plan));
            }

            runs.Add(string.Join('\n', plans));
        }

        runs.Count.ShouldBe(1);
    }
}
