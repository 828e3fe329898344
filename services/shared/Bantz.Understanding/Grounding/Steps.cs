using Bantz.Contracts;

namespace Bantz.Understanding.Grounding;

/// <summary>The ends a grounded plan can come to.</summary>
internal static class Steps
{
    internal static Plan Ask(Plan plan, string question) => plan with
    {
        ToolPlan = [],
        AskUser = true,
        Question = question,
        RequiresConfirmation = false,
        ConfirmationPrompt = null,
    };

    /// <summary>The plan with its call; without one where the tool does not exist now.</summary>
    internal static Plan Run(Plan plan, ToolCall call, GroundingContext context) => plan with
    {
        ToolPlan = context.Request.Tools.Contains(call.Tool, StringComparer.Ordinal) ? [call] : [],
        AskUser = false,
        Question = null,
    };

    /// <summary>A read: nothing to confirm.</summary>
    internal static Plan Read(Plan plan, ToolCall call, GroundingContext context) =>
        Run(plan with { RequiresConfirmation = false, ConfirmationPrompt = null }, call, context) is { ToolPlan.Count: > 0 } read ? read : CannotRun(plan, context);

    internal static Plan CannotRun(Plan plan, GroundingContext context) => plan with
    {
        ToolPlan = [],
        AskUser = false,
        Question = null,
        RequiresConfirmation = false,
        ConfirmationPrompt = null,
        AssistantReply = context.Say.CannotNow,
    };
}
