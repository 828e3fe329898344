using Bantz.Understanding.Tests.Tables;

namespace Bantz.Understanding.Tests;

public sealed class UtteranceTests
{
    public static TheoryData<string> Turkish => [.. PlanRow.Read(TurkishUtterances.Rows).Select(static row => row.ToString())];

    public static TheoryData<string> English => [.. PlanRow.Read(EnglishUtterances.Rows).Select(static row => row.ToString())];

    [Theory]
    [MemberData(nameof(Turkish))]
    public void Plan_TurkishUtterance_IsUnderstood(string row) => Check(row);

    [Theory]
    [MemberData(nameof(English))]
    public void Plan_EnglishUtterance_IsUnderstood(string row) => Check(row);

    // Smalltalk and what Bantz does not do run nothing and say something; a plan that asks runs nothing.
    private static void Check(string row)
    {
        var expected = PlanRow.Read(row).Single();
        var plan = Speech.Plan(expected.Text);

        PlanRow.Of(expected.Text, plan).ToString().ShouldBe(expected.ToString());
        plan.ToolPlan.Count.ShouldBe(plan.Route == Contracts.PlanRoute.Calendar && !plan.AskUser ? 1 : 0);
        plan.AskUser.ShouldBe(plan.Question is not null);
        plan.RequiresConfirmation.ShouldBe(plan.ConfirmationPrompt is not null);
        plan.ReasoningSummary.Count.ShouldBeInRange(1, 3);
        plan.Trace.ToolPlanLen.ShouldBe(plan.ToolPlan.Count);
    }
}
