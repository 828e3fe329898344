using Bantz.Contracts;

namespace Bantz.Graph.Tests;

/// <summary>Which one, what is missing, undone and recalled: whole conversations with the embedded planner over real sockets.</summary>
public sealed class DialogueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("o toplantıyı sil", "Sunum toplantısı")]
    [InlineData("onu iptal et", "Sunum toplantısı")]
    [InlineData("son eklediğimi sil", "Sunum toplantısı")]
    [InlineData("yarınki diş randevusunu sil", "Diş randevusu")]
    [InlineData("diş randevusunu iptal et", "Diş randevusu")]
    [InlineData("Ayşe'yle olan toplantıyı sil", "Bütçe toplantısı")]
    [InlineData("16:00'daki toplantıyı sil", "Sunum toplantısı")]
    [InlineData("delete the event I just added", "Sunum toplantısı")]
    [InlineData("cancel it", "Sunum toplantısı")]
    public async Task Words_for_an_event_name_the_one_they_mean_before_anything_is_done(string words, string title)
    {
        await using var house = await Filled();
        var person = house.Person();
        await person.SayAsync("bugün 16:00'ya Sunum toplantısı ekle", Cancel);
        await person.SayAsync("evet", Cancel);

        var asked = await person.SayAsync(words, Cancel);

        asked.PendingConfirmation.ShouldNotBeNull(asked.Reply).Prompt.ShouldContain($"“{title}”");
        (await house.EventsAsync(Cancel)).Count.ShouldBe(4);
        await person.SayAsync("evet", Cancel);
        (await house.EventsAsync(Cancel)).Select(static one => one.Title).ShouldNotContain(title);
    }

    [Theory]
    [InlineData("sporu sil")]
    [InlineData("8 Şubat'taki sporu 11'e al")]
    public async Task A_series_that_was_changed_or_removed_comes_back_as_it_was(string change)
    {
        await using var house = new House();
        await house.StartAsync();
        var person = house.Person();
        (await person.SayAsync("her pazar 10'da spor ekle", Cancel)).PendingConfirmation!.Arguments["recurrence"].ShouldNotBeNull();
        await person.SayAsync("evet", Cancel);
        var before = (await house.EventsAsync(Cancel)).Select(Told).ToList();
        before.Count.ShouldBeGreaterThan(40);

        var asked = await person.SayAsync(change, Cancel);
        asked.PendingConfirmation.ShouldNotBeNull(asked.Reply);
        await person.SayAsync("evet", Cancel);
        (await house.EventsAsync(Cancel)).Select(Told).ShouldNotBe(before);

        var back = await person.SayAsync("geri al", Cancel);
        back.PendingConfirmation.ShouldNotBeNull(back.Reply);
        await person.SayAsync("evet", Cancel);
        (await house.EventsAsync(Cancel)).Select(Told).ShouldBe(before);

        static (string, DateTimeOffset, DateTimeOffset, string?) Told(CalendarEvent one) => (one.Title, one.Start, one.End, one.Recurrence);
    }

    [Fact]
    public async Task A_series_that_was_added_goes_as_a_whole_after_a_yes_of_its_own()
    {
        await using var house = new House();
        await house.StartAsync();
        var person = house.Person();
        await person.SayAsync("her pazar 10'da spor ekle", Cancel);
        await person.SayAsync("evet", Cancel);

        var asked = await person.SayAsync("geri al", Cancel);
        asked.PendingConfirmation.ShouldNotBeNull(asked.Reply).Tool.ShouldBe(ToolNames.DeleteEvent);
        asked.PendingConfirmation.Prompt.ShouldContain("her pazar");
        await person.SayAsync("evet", Cancel);
        (await house.EventsAsync(Cancel)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ilkini sil", "Diş randevusu")]
    [InlineData("#2 sil", "Bütçe toplantısı")]
    [InlineData("ikincisini iptal et", "Bütçe toplantısı")]
    [InlineData("sonuncusunu sil", "Veli toplantısı")]
    [InlineData("11'dekini sil", "Bütçe toplantısı")]
    [InlineData("delete the second one", "Bütçe toplantısı")]
    public async Task A_place_in_the_last_list_names_its_event(string words, string title)
    {
        await using var house = await Filled();
        var person = house.Person();
        await person.SayAsync("yarın neler var", Cancel);

        var asked = await person.SayAsync(words, Cancel);

        asked.PendingConfirmation.ShouldNotBeNull(asked.Reply).Prompt.ShouldContain($"“{title}”");
    }

    [Theory]
    [InlineData("yarın kuaför ekle, pazartesi 3'te toplantı ekle", "dokuzda", "hepsi", "kuaför,toplantı")]
    [InlineData("salı ve perşembe yoga ekle", "akşam 7'de", "hepsi", "yoga,yoga")]
    [InlineData("add a haircut tomorrow and a call on monday at 3", "at 9", "yes to all", "call,haircut")]
    public async Task What_is_asked_for_beside_a_question_waits_for_its_answer(string words, string answer, string all, string titles)
    {
        await using var house = new House();
        await house.InitializeAsync();
        var person = house.Person(language: all == "hepsi" ? null : Language.English);

        var question = await person.SayAsync(words, Cancel);
        question.PendingConfirmation.ShouldBeNull();
        (await house.EventsAsync(Cancel)).ShouldBeEmpty();

        var shown = await person.SayAsync(answer, Cancel);
        shown.PendingConfirmation.ShouldNotBeNull(shown.Reply);
        (await house.EventsAsync(Cancel)).ShouldBeEmpty();

        await person.SayAsync(all, Cancel);
        string.Join(',', (await house.EventsAsync(Cancel)).Select(static one => one.Title).Order(StringComparer.Ordinal)).ShouldBe(titles);
    }

    [Theory]
    [InlineData("toplantıyı sil", "2", "Veli toplantısı", "evet")]
    [InlineData("toplantıyı sil", "Ayşe'yle olan", "Bütçe toplantısı", "evet")]
    [InlineData("toplantıyı sil", "17:30'daki", "Veli toplantısı", "evet")]
    [InlineData("delete the meeting", "the second one", "Veli toplantısı", "yes")]
    public async Task Several_that_fit_are_a_numbered_question(string words, string answer, string title, string yes)
    {
        await using var house = await Filled();
        var person = house.Person(language: yes == "yes" ? Language.English : null);
        if (yes == "yes")
        {
            words = "delete tomorrow's toplantı";
        }

        var which = await person.SayAsync(words, Cancel);
        which.PendingConfirmation.ShouldBeNull();
        which.Reply.ShouldContain("1.");
        which.Reply.ShouldContain("2.");

        var asked = await person.SayAsync(answer, Cancel);
        asked.PendingConfirmation.ShouldNotBeNull(asked.Reply).Prompt.ShouldContain($"“{title}”");
        await person.SayAsync(yes, Cancel);
        (await house.EventsAsync(Cancel)).Select(static one => one.Title).ShouldNotContain(title);
        (await house.EventsAsync(Cancel)).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("yarın toplantı koy", "üçte", "2026-01-31T15:00+03:00")]
    [InlineData("yarın toplantı ekle", "saat 9 buçukta", "2026-01-31T09:30+03:00")]
    [InlineData("add a meeting tomorrow", "at 3pm", "2026-01-31T15:00+03:00")]
    [InlineData("saat 4'e toplantı ekle yarın", null, "2026-01-31T16:00+03:00")]
    public async Task What_is_missing_is_asked_for_and_the_answer_completes_it(string request, string? answer, string start)
    {
        await using var house = new House();
        await house.StartAsync();
        var person = house.Person();

        var turn = await person.SayAsync(request, Cancel);
        if (answer is not null)
        {
            turn.Plan!.AskUser.ShouldBeTrue();
            turn.PendingConfirmation.ShouldBeNull();
            turn = await person.SayAsync(answer, Cancel);
        }

        turn.PendingConfirmation.ShouldNotBeNull(turn.Reply);
        await person.SayAsync(turn.Language is Language.English ? "yes" : "evet", Cancel);
        (await house.EventsAsync(Cancel)).ShouldHaveSingleItem().Start.ShouldBe(DateTimeOffset.Parse(start, null));
    }

    [Fact]
    public async Task A_title_that_is_missing_is_asked_for()
    {
        await using var house = new House();
        await house.StartAsync();
        var person = house.Person();

        (await person.SayAsync("yarın 10'a ekle", Cancel)).Plan!.AskUser.ShouldBeTrue();
        var asked = await person.SayAsync("diş randevusu", Cancel);

        asked.PendingConfirmation.ShouldNotBeNull(asked.Reply).Prompt.ShouldContain("10:00–11:00 “diş randevusu”");
    }

    [Fact]
    public async Task Another_subject_drops_what_was_missing_and_nothing_of_it_leaks()
    {
        await using var house = new House();
        await house.StartAsync();
        var person = house.Person();
        await person.SayAsync("yarın gizli toplantı koy", Cancel);
        await person.SayAsync("bugün neler var", Cancel);

        var later = await person.SayAsync("üçte", Cancel);
        later.PendingConfirmation.ShouldBeNull();
        var other = await person.SayAsync("cuma 10'a spor ekle", Cancel);

        other.PendingConfirmation!.Prompt.ShouldNotContain("gizli");
        other.PendingConfirmation.Prompt.ShouldContain("spor");
        (await house.EventsAsync(Cancel)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_done_is_undone_and_done_again_and_told()
    {
        await using var house = new House();
        await house.StartAsync();
        var person = house.Person();
        await person.SayAsync("yarın 15:00'e toplantı ekle", Cancel);
        await person.SayAsync("evet", Cancel);
        await person.SayAsync("onu 17:00'ye al", Cancel);
        await person.SayAsync("evet", Cancel);

        (await person.SayAsync("geri al", Cancel)).PendingConfirmation!.Tool.ShouldBe(ToolNames.UpdateEvent);
        await person.SayAsync("evet", Cancel);
        (await house.EventsAsync(Cancel)).ShouldHaveSingleItem().Start.ShouldBe(DateTimeOffset.Parse("2026-01-31T15:00+03:00", null));
        (await person.SayAsync("geri al", Cancel)).PendingConfirmation.ShouldBeNull();

        await person.SayAsync("onu sil", Cancel);
        await person.SayAsync("evet", Cancel);
        (await house.EventsAsync(Cancel)).ShouldBeEmpty();
        (await person.SayAsync("geri al", Cancel)).PendingConfirmation!.Tool.ShouldBe(ToolNames.CreateEvent);
        await person.SayAsync("evet", Cancel);
        (await house.EventsAsync(Cancel)).ShouldHaveSingleItem().Title.ShouldBe("toplantı");

        var recalled = await person.SayAsync("az önce ne yaptık?", Cancel);
        recalled.Reply.ShouldContain("“toplantı” silindi");
        recalled.Reply.ShouldContain("“toplantı” eklendi");
    }

    [Theory]
    [InlineData("bugün boş muyum", "Evet, boşsun.")]
    [InlineData("yarın boş muyum?", "Hayır, tamamen boş değilsin.")]
    [InlineData("am I free tomorrow?", "No, you are not entirely free.")]
    public async Task Whether_one_is_free_is_answered_first(string question, string answer)
    {
        await using var house = await Filled();

        (await house.Person().SayAsync(question, Cancel)).Reply.ShouldStartWith(answer);
    }

    [Fact]
    public async Task Who_comes_is_said_when_it_was_added()
    {
        await using var house = new House();
        await house.StartAsync();
        var person = house.Person();
        await person.SayAsync("yarın 15:00'e Ayşe'yle toplantı ekle", Cancel);

        (await person.SayAsync("evet", Cancel)).Reply.ShouldContain("Ayşe");
    }

    /// <summary>Tomorrow: a dentist at 9, a meeting with Ayşe at 11, one with parents at 17:30.</summary>
    private static async Task<House> Filled()
    {
        var house = new House();
        await house.StartAsync();
        await house.AddAsync("Diş randevusu", "2026-01-31T09:00:00+03:00", Cancel);
        await house.AddAsync("Bütçe toplantısı", "2026-01-31T11:00:00+03:00", Cancel, attendees: ["Ayşe"]);
        await house.AddAsync("Veli toplantısı", "2026-01-31T17:30:00+03:00", Cancel);
        return house;
    }
}
