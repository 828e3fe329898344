using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

/// <summary>What a whole conversation relies on, plan by plan.</summary>
public sealed class ConversationTests
{
    [Fact]
    public void A_create_names_day_span_and_title_before_it_asks_for_a_yes()
    {
        var plan = Speech.Plan("saat 4 için bir toplantı oluştur");

        plan.ConfirmationPrompt.ShouldBe("Bugün (30 Ocak Cuma) 16:00–17:00 “toplantı” ekleyeyim mi?");
        plan.Slots.ShouldSatisfyAllConditions(
            static slots => slots.Date.ShouldBe(new DateOnly(2026, 1, 30)),
            static slots => slots.Time.ShouldBe(new TimeOnly(16, 0)),
            static slots => slots.EndTime.ShouldBe(new TimeOnly(17, 0)),
            static slots => slots.DurationMinutes.ShouldBe(60));
        Speech.Created(plan).ShouldSatisfyAllConditions(
            static created => created.Start.ShouldBe(Speech.At("2026-01-30T16:00")),
            static created => created.End.ShouldBe(Speech.At("2026-01-30T17:00")),
            static created => created.TimeZone.ShouldBe("Europe/Istanbul"));
    }

    [Fact]
    public void The_same_in_english() =>
        Speech.Plan("create a meeting for 4 o'clock").ConfirmationPrompt.ShouldBe("Shall I add “meeting” today (Friday 30 January) 16:00–17:00?");

    [Theory]
    [InlineData("saat kaçtaymış o toplantı", "toplantı")]
    [InlineData("what time was that meeting", "meeting")]
    [InlineData("saat kaçta", null)]
    public void A_question_about_what_was_just_spoken_of_gets_that_event(string text, string? title)
    {
        var plan = EmbeddedPlanner.Plan(Speech.AfterMeeting(text));

        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.GetEvent);
        Speech.Reference(plan).Kind.ShouldBe(EventReferenceKind.Focus);
        Speech.Reference(plan).Title.ShouldBe(title);
        plan.RequiresConfirmation.ShouldBeFalse();
    }

    [Theory]
    [InlineData("iyi geceler", "İyi geceler")]
    [InlineData("günaydın bantz", "Günaydın")]
    [InlineData("good night", "Good night")]
    public void A_wish_is_returned_in_kind_and_not_always_in_the_same_words(string text, string reply)
    {
        var replies = Enumerable.Range(0, 12).Select(turn => EmbeddedPlanner.Plan(Speech.Request(text) with { TurnIndex = turn }).AssistantReply).ToList();

        replies.ShouldAllBe(said => said.StartsWith(reply, StringComparison.Ordinal));
        replies.Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Theory]
    [InlineData("yarın hava nasıl olacak", "Hava durumunu bilmiyorum", "akvim")]
    [InlineData("Ali'ye bir mail atar mısın", "E-posta", "akvim")]
    [InlineData("play some music", "I can't play music", "calendar")]
    public void What_it_cannot_do_is_said_with_what_it_can(string text, string cannot, string can)
    {
        var plan = Speech.Plan(text);

        plan.Route.ShouldBe(PlanRoute.Unknown);
        plan.ToolPlan.ShouldBeEmpty();
        plan.AssistantReply.ShouldStartWith(cannot);
        plan.AssistantReply.ShouldContain(can);
    }

    [Fact]
    public void Smalltalk_does_not_say_the_same_twice_in_a_row()
    {
        var first = Speech.Plan("teşekkürler").AssistantReply;
        var second = EmbeddedPlanner.Plan(Speech.Request("teşekkürler") with { Turns = [new DialogueTurn("teşekkürler", first)] }).AssistantReply;

        second.ShouldNotBe(first);
    }

    [Theory]
    [InlineData("günüm nasıl")]
    [InlineData("haftam nasıl")]
    [InlineData("toplantıları listele")]
    [InlineData("pull up my agenda")]
    [InlineData("hi, what's my day like")]
    public void A_look_at_the_calendar_is_a_query_however_short(string text)
    {
        var plan = Speech.Plan(text);

        plan.CalendarIntent.ShouldBe(CalendarIntent.Query);
        plan.AskUser.ShouldBeFalse();
    }

    [Fact]
    public void A_bare_number_after_a_move_is_a_clock_and_no_title()
    {
        var plan = EmbeddedPlanner.Plan(Speech.AfterMeeting("move it to 11"));

        plan.CalendarIntent.ShouldBe(CalendarIntent.Modify);
        plan.Slots.Title.ShouldBeNull();
        plan.Slots.Changes.ShouldNotBeNull().Time.ShouldBe(new TimeOnly(11, 0));
    }

    [Theory]
    [InlineData("izni sil", "izin")]
    [InlineData("yarın saat 15 te toplantı ekler misin", "toplantı")]
    [InlineData("yarın 9'da doğum günümü ekle", "doğum günü")]
    public void A_title_is_whole_and_has_no_ending_of_its_sentence(string text, string title) => Speech.Plan(text).Slots.Title.ShouldBe(title);

    [Theory]
    [InlineData("ok")]
    [InlineData("sure")]
    public void A_word_of_both_languages_tells_neither(string text) => LanguageReader.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("onu iptal et")]
    [InlineData("o toplantıyı sil")]
    [InlineData("cancel it")]
    [InlineData("iptal et")]
    public void A_cancel_names_the_event_that_was_just_spoken_of(string text)
    {
        var plan = EmbeddedPlanner.Plan(Speech.AfterMeeting(text));

        plan.ToolPlan.ShouldHaveSingleItem().Tool.ShouldBe(ToolNames.DeleteEvent);
        Speech.Reference(plan).Kind.ShouldBe(EventReferenceKind.Focus);
        plan.ConfirmationPrompt.ShouldNotBeNull().ShouldContain("“toplantı”");
    }

    [Theory]
    [InlineData("toplantıyı yarım saat ertele", "2026-01-31", "15:30")]
    [InlineData("bir saat öne al", "2026-01-31", "14:00")]
    [InlineData("push it back an hour", "2026-01-31", "16:00")]
    public void A_shift_counts_from_the_event_that_was_just_spoken_of(string text, string date, string time)
    {
        var changes = Speech.Arguments(EmbeddedPlanner.Plan(Speech.AfterMeeting(text)))["changes"]!;

        changes["date"]!.ToString().ShouldBe(date);
        changes["time"]!.ToString().ShouldBe(time);
    }

    [Fact]
    public void A_change_carries_only_what_was_said()
    {
        var arguments = Speech.Arguments(EmbeddedPlanner.Plan(Speech.AfterMeeting("onu 5'e al")));

        arguments["changes"]!.AsObject().Select(static pair => pair.Key).ShouldBe(["time"]);
        arguments.ContainsKey("start").ShouldBeFalse();
    }

    [Fact]
    public void Ten_plans_of_one_request_are_the_same_bytes()
    {
        string[] texts = ["hey bantz nasılsın", "bugün neler yapacağız bakalım", "yarın 15:00'e toplantı ekle", "yarınki planım ne", "onu iptal et", "teşekkürler"];
        foreach (var text in texts)
        {
            Enumerable.Range(0, 10).Select(_ => Speech.Bytes(EmbeddedPlanner.Plan(Speech.AfterMeeting(text)))).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem();
        }
    }

    [Fact]
    public void Smalltalk_varies_by_turn_and_not_by_chance()
    {
        var replies = Enumerable.Range(0, 20).Select(static turn => EmbeddedPlanner.Plan(Speech.Request("merhaba") with { TurnIndex = turn }).AssistantReply).ToList();

        replies.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(1);
        replies.ShouldBe(Enumerable.Range(0, 20).Select(static turn => EmbeddedPlanner.Plan(Speech.Request("merhaba") with { TurnIndex = turn }).AssistantReply));
    }

    [Fact]
    public void A_question_about_the_hour_is_answered_from_the_moment_of_speaking()
    {
        Speech.Plan("saat kaç").AssistantReply.ShouldBe("Saat 10:00.");
        Speech.Plan("bugün günlerden ne").AssistantReply.ShouldBe("Bugün 30 Ocak 2026 Cuma.");
        EmbeddedPlanner.Plan(Speech.Request("what time is it") with { TimeZone = "America/New_York" }).AssistantReply.ShouldBe("It is 02:00.");
    }

    [Fact]
    public void What_was_said_without_a_language_goes_on_in_the_conversations_own()
    {
        var asked = Speech.Plan("add a meeting tomorrow");
        var plan = EmbeddedPlanner.Plan(Speech.Request("15:00") with { OpenRequest = Speech.Open(asked), Turns = [new DialogueTurn("add a meeting tomorrow", "At what time?")] });

        plan.ConfirmationPrompt.ShouldNotBeNull().ShouldStartWith("Shall I add");
    }

    [Theory]
    [InlineData("2026-03-29T01:30", "2026-03-28T10:00")]
    [InlineData("2026-10-25T02:30", "2026-10-24T10:00")]
    public void A_start_in_a_gap_or_fold_of_the_clock_still_has_its_length(string start, string now)
    {
        var request = Speech.Request($"yarın {start[11..]}'da bir saatlik toplantı ekle") with { TimeZone = "Europe/Berlin", Now = Speech.At(now) };

        var created = Speech.Created(EmbeddedPlanner.Plan(request));

        (created.End - created.Start).ShouldBe(TimeSpan.FromHours(1));
    }
}
