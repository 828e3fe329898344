namespace Bantz.Cli.Tests.Eval;

/// <summary>Figures against figures worked out by hand.</summary>
public sealed class ScoreTests
{
    private const string Create = """{"route":["calendar"],"intent":["create_event"],"when":{"judge":true,"noTime":true}}""";
    private const string List = """{"route":["calendar"],"intent":["list_events"],"when":{"judge":true,"date":["2026-03-05"]}}""";
    private const string Other = """{"route":["unknown"],"intent":["other"]}""";
    private const string Alarm = """{"route":["unknown","calendar"],"intent":null,"when":{"judge":true,"time":["07:00"]}}""";

    [Fact]
    public void Of_FiveRows_GivesTheTableOfIntents()
    {
        // said:      create  create  list   other  create
        // gold:      create  list    list   other  other
        var scores = Scores.Of(
        [
            Gold.Judged(Create, Gold.Said("create_event")),
            Gold.Judged(List, Gold.Said("create_event")),
            Gold.Judged(List, Gold.Said("list_events") with { Date = "2026-03-05" }),
            Gold.Judged(Other, Gold.Said()),
            Gold.Judged(Other, Gold.Said("create_event")),
        ]);

        scores.Intent.ShouldBe(new Ratio(3, 5));
        scores.CalendarOrNot.ShouldBe(new Ratio(4, 5));
        scores.Classes.ShouldBe(
        [
            new ClassScore("create_event", TruePositives: 1, FalsePositives: 2, FalseNegatives: 0),
            new ClassScore("list_events", TruePositives: 1, FalsePositives: 0, FalseNegatives: 1),
            new ClassScore("other", TruePositives: 1, FalsePositives: 0, FalseNegatives: 1),
        ]);
        (scores.Classes[0].Precision, scores.Classes[0].Recall, scores.Classes[0].F1).ShouldBe((1 / 3.0, 1.0, 0.5));
        // (1/2 + 2/3 + 2/3) / 3, and without other (1/2 + 2/3) / 2.
        scores.MacroF1!.Value.ShouldBe(11 / 18.0, 1e-12);
        scores.CalendarMacroF1!.Value.ShouldBe(7 / 12.0, 1e-12);
        scores.Joint.ShouldBe(new Ratio(2, 3));
        scores.TimeExact.ShouldBe(new Ratio(1, 2));
        scores.NoFalseTime.ShouldBe(new Ratio(1, 1));
    }

    [Fact]
    public void Of_AnAlarm_IsRightEitherWay_AndItsTimeCountsOnlyWhereItIsTaken()
    {
        var refused = Gold.Judged(Alarm, Gold.Said());
        var taken = Gold.Judged(Alarm, Gold.Said("create_event") with { Time = "08:00" });

        (refused.Route, refused.Intent, refused.Time).ShouldBe((true, null, null));
        (taken.Route, taken.Intent, taken.Time).ShouldBe((true, null, false));
    }

    [Fact]
    public void Of_AlternativeIntents_CountAsTheOneThatWasSaid()
    {
        const string either = """{"route":["calendar"],"intent":["create_event","create_reminder","list_events"],"when":{"judge":false}}""";

        Gold.Judged(either, Gold.Said("list_events")).GoldIntent.ShouldBe("list_events");
        Gold.Judged(either, Gold.Said("cancel_event")).GoldIntent.ShouldBe("create_event");
    }

    [Fact]
    public void Of_AFallback_IsNoSuccessHoweverRight()
    {
        var scores = Scores.Of(
        [
            Gold.Judged(Create, Gold.Said("create_event")),
            Gold.Judged(Create, Gold.Said("create_event"), Outcome.Fallback),
            Judge.Failed(Gold.Row(Create), "HTTP 503"),
        ]);

        (scores.Fallbacks, scores.Failed).ShouldBe((1, 1));
        scores.Route.ShouldBe(new Ratio(1, 3));
        scores.Intent.ShouldBe(new Ratio(1, 3));
        scores.NoFalseTime.ShouldBe(new Ratio(1, 3));
        scores.Joint.ShouldBe(new Ratio(1, 3));
        scores.Valid.ShouldBe(new Ratio(1, 3));
        scores.Classes.ShouldBe([new ClassScore("create_event", 1, 0, 2)]);
    }

    [Fact]
    public void Of_AnAnswerToWhatWaits_IsJudgedByTheAnswerAlone()
    {
        var yes = Gold.Judged("""{"route":["calendar","smalltalk","unknown"],"intent":null,"confirmation":["yes"]}""", Gold.Said() with { Confirmation = "no" });
        const string toFive = """{"intent":null,"when":{"judge":true,"time":["17:00"]},"confirmation":["edit"]}""";
        var edit = Gold.Judged(toFive, Gold.Said() with { Confirmation = "edit", Time = "17:00" });
        var otherwise = Gold.Judged(toFive, Gold.Said() with { Confirmation = "edit", Time = "16:00" });
        var unrelated = Gold.Judged("""{"route":["unknown"],"intent":["other"],"confirmation":["unrelated"]}""", Gold.Said("create_event") with { Confirmation = "unrelated" });

        (yes.Confirmation, yes.Route, yes.Intent).ShouldBe((false, null, null));
        (edit.Confirmation, edit.Time).ShouldBe((true, null));
        otherwise.Confirmation.ShouldBe(false, "an edit that leads elsewhere");
        (unrelated.Confirmation, unrelated.Route, unrelated.Intent).ShouldBe((true, false, false));
    }

    [Theory]
    [InlineData("veli toplantısı", "veli toplantısı", 1)]
    [InlineData("veli toplantısı", "Veli Toplantisi", 1)]
    [InlineData("veli toplantısı", "toplantısı", 2 / 3.0)]
    [InlineData("Ayşe'yle kahve", "ayşeyle kahve", 1)]
    [InlineData("kahve", "Ayşe'yle uzun kahve", 0.5)]
    [InlineData("kahve", "", 0)]
    [InlineData("kahve", null, 0)]
    [InlineData("çok çok önemli", "çok önemli", 0.8)]
    public void TitleScore_IsF1OverWords(string gold, string? said, double score) => TitleScore.Of([gold], said).ShouldBe(score, 1e-12);

    [Fact]
    public void TitleScore_TakesTheBestOfTheAcceptable() => TitleScore.Of(["doktor randevusu", "doktor"], "doktor").ShouldBe(1);

    [Theory]
    [InlineData("people", """{"attendees":["Ali","Ayşe"]}""", "ayse,Ali", true)]
    [InlineData("one is missing", """{"attendees":["Ali","Ayşe"]}""", "Ali", false)]
    [InlineData("one is too many", """{"attendees":["Ali"]}""", "Ali,Ayşe", false)]
    public void Attendees_AreAllOfThemInAnyOrder(string because, string expect, string said, bool right) =>
        Gold.Judged(expect, Gold.Said("create_event") with { Attendees = said.Split(',') }).Attendees.ShouldBe(right, because);

    [Fact]
    public void Latency_IsTheNearestRank()
    {
        Latency.Of(Enumerable.Range(1, 100).Reverse().Select(static us => (double)us)).ShouldBe(new Latency(100, 50, 95, 99));
        Latency.Of([30, 10, 20]).ShouldBe(new Latency(3, 20, 30, 30));
        Latency.Of([7]).ShouldBe(new Latency(1, 7, 7, 7));
        Latency.Of([]).ShouldBeNull();
    }

    // The first four bytes of the digests, modulo ten, were worked out with another program.
    [Theory]
    [InlineData("yarın hava nasıl", "train")]
    [InlineData("selam", "train")]
    [InlineData("evet", "dev")]
    [InlineData("diş randevum ne zaman", "test")]
    public void Shares_GoByTheHashOfTheWords(string text, string share) => Shares.Of(text).ShouldBe(Enum.Parse<Share>(share, ignoreCase: true));

    [Fact]
    public void Spell_WithoutMarksAndInCapitals_FollowsTheLanguage()
    {
        "İyi akşamlar, ışık".Spell(Spelling.Plain, turkish: true).ShouldBe("Iyi aksamlar, isik");
        "iyi ışık".Spell(Spelling.Capitals, turkish: true).ShouldBe("İYİ IŞIK");
        "this is it".Spell(Spelling.Capitals, turkish: false).ShouldBe("THIS IS IT");
    }

    [Fact]
    public void Comparison_SaysWhatRoseAndWhichRowsChanged()
    {
        var comparison = Comparison.Of(Report(right: 1, missed: ["a", "b"]), Report(right: 3, missed: ["b", "c"]));

        var (earlier, now) = comparison.Measures.Single(static pair => pair.Now.Name == "route");
        Comparison.Difference(earlier, now).ShouldBe("+50");
        comparison.NewlyRight.ShouldBe(["a"]);
        comparison.NewlyWrong.ShouldBe(["c"]);
        comparison.Unlike.ShouldBeNull();
        Comparison.Of(Report(1, []) with { Input = "other.jsonl" }, Report(1, [])).Unlike.ShouldNotBeNull();
    }

    private static EvalReport Report(int right, string[] missed) => new()
    {
        Input = "gold.jsonl",
        Backend = "embedded",
        Planners = ["embedded"],
        Spelling = "written",
        All = Scores.Of([]) with { Rows = 4, Route = new Ratio(right, 4) },
        Languages = [],
        Misses = [.. missed.Select(static id => new Miss { Id = id, Text = id, Outcome = "made", Wrong = ["route"], Expected = new GoldExpectation() })],
    };
}
