using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Conversation;

/// <summary>Several things in one breath: shown together, agreed to one by one or at once, and told truly.</summary>
public sealed class SeveralTests(GarnetFixture garnet) : IDisposable
{
    private const string Breath = "yarın 10'da diş, 14'te toplantı ekle, cumayı da boşalt";
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Everything_is_listed_with_its_conflicts_and_nothing_has_happened()
    {
        var turn = await Asked(_app.Person());

        turn.Reply.ShouldBe(
            "4 iş var:\n"
            + "1. eklenecek: yarın 10:00–11:00 “diş”\n"
            + "2. eklenecek: yarın 14:00–15:00 “toplantı”, çakışan: “Sunum” (14:00–15:00)\n"
            + "3. silinecek: 6 Şubat Cuma 09:00–10:00 “Koşu”\n"
            + "4. silinecek: 6 Şubat Cuma 19:00–20:00 “Sinema”\n"
            + "Tek tek soruyorum; hepsine birden onay için “hepsi” diyebilirsin.\n"
            + "Yarın 10:00–11:00 “diş” ekleyeyim mi?");
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hepsi")]
    [InlineData("evet hepsi")]
    [InlineData("HEPSİ")]
    [InlineData("evet, hepsini yap")]
    [InlineData("yes to all of them")]
    [InlineData("all")]
    public async Task One_word_for_all_runs_all_that_was_shown_and_sums_it_up(string all)
    {
        var person = _app.Person();
        await Asked(person);

        var done = await person.SayAsync(all, Cancel);

        done.PendingConfirmation.ShouldBeNull();
        done.ToolResults.Count.ShouldBe(4);
        done.ToolResults.ShouldAllBe(static result => result.Ok);
        done.Reply.ShouldContain(done.Language is Language.English ? "all 4 were done" : "Özet: 4 işin hepsi yapıldı.");
        _app.Calendar.Events.Select(static one => one.Title).ShouldBe(["diş", "Sunum", "toplantı"]);
        _app.Calendar.Writes.Select(static write => write.EffectKey).Distinct().Count().ShouldBe(4);
        var audit = await _app.GetAsync("/v1/audit?limit=1000", BantzJson.Wire.AuditList, Cancel);
        audit.Entries.Count(entry => entry.SessionId == person.Session && entry.Decision == "accepted").ShouldBe(4);
    }

    [Fact]
    public async Task The_parts_that_were_agreed_to_run_and_the_summary_says_which()
    {
        var person = _app.Person();
        await Asked(person);

        (await person.SayAsync("evet", Cancel)).PendingConfirmation!.Prompt.ShouldStartWith("Bu saatte “Sunum” (14:00–15:00) var. Yine de yarın 14:00–15:00 “toplantı” ekleyeyim mi?");
        await person.SayAsync("hayır", Cancel);
        await person.SayAsync("evet", Cancel);
        var last = await person.SayAsync("hayır", Cancel);

        last.PendingConfirmation.ShouldBeNull();
        last.Reply.ShouldBe(
            "Tamam, silmedim.\nÖzet: 4 işten 2 tanesi yapıldı.\n"
            + "• yarın 10:00–11:00 “diş”: eklendi\n"
            + "• yarın 14:00–15:00 “toplantı”, çakışan: “Sunum” (14:00–15:00): eklenmedi\n"
            + "• 6 Şubat Cuma 09:00–10:00 “Koşu”: silindi\n"
            + "• 6 Şubat Cuma 19:00–20:00 “Sinema”: silinmedi");
        _app.Calendar.Events.Select(static one => one.Title).ShouldBe(["diş", "Sunum", "Sinema"]);
    }

    [Theory]
    [InlineData("hiçbiri")]
    [InlineData("hayır hiçbiri")]
    [InlineData("hepsinden vazgeç", false)]
    [InlineData("hepsini bırak")]
    public async Task A_no_to_all_runs_nothing(string no, bool toAll = true)
    {
        var person = _app.Person();
        await Asked(person);

        var turn = await person.SayAsync(no, Cancel);

        (turn.PendingConfirmation is null).ShouldBe(toAll);
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("hepsini sil")]
    [InlineData("hepsi mi?")]
    [InlineData("hepsini ekle")]
    [InlineData("olur, hepsi")]
    public async Task A_word_for_all_that_does_not_fit_each_of_them_runs_nothing(string words)
    {
        var person = _app.Person();
        await Asked(person);

        var turn = await person.SayAsync(words, Cancel);

        turn.PendingConfirmation.ShouldNotBeNull();
        _app.Calendar.Writes.Count.ShouldBeLessThanOrEqualTo(1);
        _app.Calendar.Writes.ShouldAllBe(static write => write.Tool == ToolNames.CreateEvent);
    }

    [Fact]
    public async Task A_refusal_by_the_calendar_does_not_stop_the_others_and_is_told()
    {
        var person = _app.Person();
        await Asked(person);
        _app.Calendar.Touch(_app.Calendar.Events.Single(static one => one.Title == "Koşu").Id);

        var done = await person.SayAsync("hepsi", Cancel);

        done.Reply.ShouldContain("4 işten 3 tanesi yapıldı");
        done.Reply.ShouldContain("“Koşu”: silinmedi, kabul edilmedi");
        _app.Calendar.Events.Select(static one => one.Title).ShouldBe(["diş", "Sunum", "toplantı", "Koşu"]);
    }

    [Fact]
    public async Task A_calendar_that_goes_away_in_the_middle_leaves_the_rest_pending_and_nothing_twice()
    {
        var person = _app.Person();
        await Asked(person);
        var writes = 0;
        _app.Calendar.DuringWrite = () =>
        {
            _app.Calendar.LosesAnswers = ++writes is 2;
            return Task.CompletedTask;
        };

        var half = await person.SayAsync("hepsi", Cancel);
        half.PendingConfirmation!.Prompt.ShouldContain("toplantı");
        half.Reply.ShouldContain("kesin değil");
        _app.Calendar.DuringWrite = null;
        _app.Calendar.LosesAnswers = false;

        await person.SayAsync("evet", Cancel);
        await person.SayAsync("hepsi", Cancel);
        _app.Calendar.Events.Select(static one => one.Title).ShouldBe(["diş", "Sunum", "toplantı"]);
    }

    [Fact]
    public async Task What_was_shown_too_long_ago_is_shown_again_before_a_word_for_all_counts()
    {
        var person = _app.Person();
        await Asked(person);
        _app.Clock.Advance(TimeSpan.FromSeconds(90));
        await person.SayAsync("evet", Cancel);
        _app.Clock.Advance(TimeSpan.FromSeconds(60));

        var again = await person.SayAsync("hepsi", Cancel);

        again.Reply.ShouldStartWith("3 iş var:");
        _app.Calendar.Writes.Count.ShouldBe(1);
        (await person.SayAsync("hepsi", Cancel)).ToolResults.Count.ShouldBe(3);
    }

    [Fact]
    public async Task What_overlaps_within_the_request_is_said()
    {
        _app.Router.On("ikisi", Plans.Calls(CalendarIntent.Create, Plans.Create("diş", "2026-02-03T10:00:00+03:00"), Plans.Create("kahve", "2026-02-03T10:30:00+03:00")));
        var person = _app.Person();

        var turn = await person.SayAsync("ikisi", Cancel);

        turn.Reply.ShouldContain("2. eklenecek: 3 Şubat Salı 10:30–11:30 “kahve”, çakışan: “diş” (10:00–11:00)");
        (await person.SayAsync("hayır", Cancel)).Reply.ShouldContain("Bu istekteki “diş” (10:00–11:00) ile de çakışıyor. Yine de");
    }

    [Fact]
    public async Task A_day_with_nothing_in_it_is_said_to_hold_nothing()
    {
        _app.Router.On("cumayı boşalt", Plans.Calls(CalendarIntent.Cancel, Plans.Pointing(ToolNames.DeleteEvent, Every("2026-02-06T00:00:00+03:00", "2026-02-07T00:00:00+03:00"))));

        var turn = await _app.Person().SayAsync("cumayı boşalt", Cancel);

        turn.PendingConfirmation.ShouldBeNull();
        turn.Reply.ShouldBe("6 Şubat Cuma için takviminde öyle bir etkinlik yok; silinecek ya da değişecek bir şey bulamadım.");
    }

    private Task<TurnResult> Asked(TurnClient person)
    {
        _app.Calendar.Add("Sunum", "2026-01-31T14:00:00+03:00");
        _app.Calendar.Add("Koşu", "2026-02-06T09:00:00+03:00");
        _app.Calendar.Add("Sinema", "2026-02-06T19:00:00+03:00");
        _app.Router.On(Breath, Plans.Calls(
            CalendarIntent.Create,
            Plans.Create("diş", "2026-01-31T10:00:00+03:00"),
            Plans.Create("toplantı", "2026-01-31T14:00:00+03:00"),
            Plans.Pointing(ToolNames.DeleteEvent, Every("2026-02-06T00:00:00+03:00", "2026-02-07T00:00:00+03:00"))));
        return person.SayAsync(Breath, Cancel);
    }

    private static EventReference Every(string start, string end) => new()
    {
        Kind = EventReferenceKind.Described,
        Words = "cumayı",
        Start = DateTimeOffset.Parse(start, null),
        End = DateTimeOffset.Parse(end, null),
        Every = true,
    };
}
