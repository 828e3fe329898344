using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding.Tests.Tables;
using Bantz.Understanding.Text;
using CsCheck;

namespace Bantz.Understanding.Tests;

public sealed class RobustnessTests
{
    private static readonly string[] Spoken =
        [.. PlanRow.Read(TurkishUtterances.Rows).Concat(PlanRow.Read(EnglishUtterances.Rows)).SelectMany(static row => row.Text.Split(' ')).Distinct(StringComparer.Ordinal)];

    private static readonly Gen<string> Sentence = Gen.Int[0, Spoken.Length - 1].Select(static at => Spoken[at]).Array[1, 12].Select(static words => string.Join(' ', words));

    [Fact]
    public void Plan_AnyText_IsAPlanThatKeepsItsPromises() => Gen.OneOf(Gen.String, Sentence).Sample(static text => Promises(Speech.Plan(text)), iter: 3_000, seed: "0000Ep2qSuJ1");

    [Fact]
    public void Plan_AnyAnswer_KeepsItsPromises()
    {
        var open = Speech.Open(Speech.Plan("yarın toplantı ekle"));
        Sentence.Sample(text => Promises(EmbeddedPlanner.Plan(Speech.AfterMeeting(text) with { OpenRequest = open })), iter: 2_000, seed: "0000Ep2qSuJ1");
    }

    [Fact]
    public void Read_AnyAnswer_NeverChangesWithoutArguments()
    {
        var pending = new PendingContext
        {
            Tool = ToolNames.CreateEvent,
            Arguments = new JsonObject { ["title"] = "toplantı", ["start"] = "2026-01-30T16:00:00+03:00", ["end"] = "2026-01-30T17:00:00+03:00" },
            Destructive = false,
            Now = Speech.Friday,
            TimeZone = Speech.Zone,
        };
        Gen.OneOf(Gen.String, Sentence).Sample(
            text =>
            {
                var reading = AnswerReader.Read(text, pending);
                return (reading.Kind == AnswerKind.Edit) == (reading.Arguments is not null);
            },
            iter: 3_000,
            seed: "0000Ep2qSuJ1");
    }

    [Fact]
    public void Read_Tokens_StandWhereTheyWereTyped() => Gen.String.Sample(
        static raw =>
        {
            var text = Folding.Compose(raw);
            return Tokenizer.Read(text).All(token => token.Raw.Length > 0 && text.AsSpan(token.Start, token.Raw.Length).SequenceEqual(token.Raw));
        },
        seed: "0000Ep2qSuJ1");

    [Theory]
    [InlineData("\ud800")]
    [InlineData("'")]
    [InlineData("''''")]
    [InlineData("???")]
    [InlineData("#")]
    [InlineData("\"\"")]
    [InlineData("“")]
    [InlineData("diye")]
    [InlineData("ile")]
    [InlineData("with")]
    [InlineData("🙂🙂")]
    public void Plan_OddText_IsAPlan(string text) => Promises(Speech.Plan(text)).ShouldBeTrue();

    [Fact]
    public void Plan_LongText_EndsInTime() =>
        Promises(Speech.Plan(string.Concat(Enumerable.Repeat("bir toplantı ile ", 230)))).ShouldBeTrue();

    private static bool Promises(Plan plan)
    {
        var asks = plan.AskUser == plan.Question is not null && (!plan.AskUser || plan.ToolPlan.Count == 0);
        var agrees = plan.Route == PlanRoute.Calendar ? plan.CalendarIntent != CalendarIntent.None : plan.ToolPlan.Count == 0 && plan.AssistantReply.Length > 0;
        var writes = plan.ToolPlan.Any(static call => call.Tool is ToolNames.CreateEvent or ToolNames.UpdateEvent or ToolNames.DeleteEvent);
        var doubts = plan.Confidence >= PlanGrounder.ConfidenceThreshold || plan.ToolPlan.Count == 0;
        return asks && agrees && doubts && writes == plan.RequiresConfirmation && plan.RequiresConfirmation == plan.ConfirmationPrompt is not null;
    }
}
