using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Cli.Tests.Eval;

/// <summary>Gold and answers as short as a test can write them.</summary>
internal static class Gold
{
    internal static GoldExpectation Expect(string json) => JsonSerializer.Deserialize(json, EvalJson.Default.GoldExpectation)!;

    internal static GoldRow Row(string expect, string id = "1", string text = "yarın toplantı ekle") => new()
    {
        Id = id,
        Query = new UnderstandingQuery { Text = text, Now = "2026-03-04T10:00:00" },
        Expect = Expect(expect),
        Share = Share.Train,
    };

    internal static UnderstandingRow Said(string intent = "other", PlanRoute? route = null) => new()
    {
        Route = route ?? (intent == "other" ? PlanRoute.Unknown : PlanRoute.Calendar),
        Intent = intent,
        Recurring = false,
        Confidence = 1,
        Us = 1,
    };

    internal static Verdict Judged(string expect, UnderstandingRow said, Outcome outcome = Outcome.Made) => Judge.Of(Row(expect), said, outcome);
}
