using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Replies;

/// <summary>Writes the deterministic reply from what happened and nothing else. Pure.</summary>
internal static class ReplyWriter
{
    private const int LongestTalk = 1_500;

    public static string Write(Turn turn)
    {
        List<string> sentences = [.. turn.Steps.Select(step => Say(step, turn)).OfType<string>()];

        // Only the question that is open now is shown; the others wait behind it.
        if (turn.Pending is { } pending && turn.Steps.Exists(static step => step is Asked))
        {
            sentences.Add(pending.Current.Prompt);
        }

        if (sentences.Count is 0 || (turn.Plan is not null && turn.Steps.TrueForAll(static step => step is Expired or Doubtful or Recovered)))
        {
            sentences.Add(Talk(turn.Plan, turn.Sentences));
        }

        return string.Join('\n', sentences);
    }

    /// <summary>What was done after a yes, without what is asked next.</summary>
    public static string Effects(Turn turn) => string.Join('\n', turn.Steps.Where(static step => step is Executed or Unanswered).Select(step => Say(step, turn)));

    private static string? Say(Step step, Turn turn) => step switch
    {
        Executed { Result: var result } => Say(result, turn),
        Asked => null,
        Listed { Actions: var actions } => turn.Sentences.Listed(actions),
        Summed { Settled: var settled } => turn.Sentences.Summed(settled),
        NothingThere { Reference: var reference } => turn.Sentences.NothingThere(reference),
        Recalled { Lines: var lines } => turn.Sentences.Recalled(lines),
        Undoing { Count: var count } => turn.Sentences.Undoing(count),
        CannotUndo { Reason: var reason } => turn.Sentences.CannotUndo(reason),
        ChoiceDropped => turn.Sentences.ChoiceDropped,
        Refused { Action: { Uncertain: true } doubted } => turn.Sentences.Replaced(doubted),
        Unresolved { Candidates: [], Reference: var reference } => turn.Sentences.NoSuchEvent(reference),
        Unresolved { Candidates: var candidates } => turn.Sentences.Which(candidates),
        NothingToChange { Event: var found } => turn.Sentences.WhatToChange(found),
        Refused { Action: var action } => turn.Sentences.Refused(action),
        Replaced { Action: var action } => turn.Sentences.Replaced(action),
        Expired { Action: var action } => turn.Sentences.Expired(action),
        Doubtful { Action: var action } => turn.Sentences.Unanswered(action, mayHaveHappened: true),
        NothingAsked { Yes: var yes, Question: var question } => turn.Sentences.NothingAsked(yes, question),
        Unseen => turn.Sentences.Unseen,
        Unclear { Action: var action } => turn.Sentences.Unclear(action),
        Recovered { Told: var told } => turn.Sentences.Recovered(told),
        Unanswered { Action: var action, MayHaveHappened: var mayHave } => turn.Sentences.Unanswered(action, mayHave),
        _ => throw new InvalidOperationException($"No sentence for {step.GetType().Name}."),
    };

    private static string Say(ToolResult result, Turn turn)
    {
        var sentences = turn.Sentences;
        if (result.Error is { } error)
        {
            return sentences.Failed(result.Tool, error);
        }

        var part = turn.Plan?.Slots.Window?.PartOfDay;
        return result.Tool switch
        {
            ToolNames.ListEvents when Both(result, BantzJson.Wire.EventList, BantzJson.Wire.ListEventsArguments) is var (list, asked) =>
                sentences.YesOrNo(WhetherReader.Read(turn.Command.Text), list) is { } answer ? $"{answer} {sentences.Agenda(list, asked, part)}" : sentences.Agenda(list, asked, part),
            ToolNames.FindEvents when Both(result, BantzJson.Wire.EventList, BantzJson.Wire.FindEventsArguments) is var (list, asked) => sentences.Found(list, asked.Query),
            ToolNames.FindFreeSlots when Both(result, BantzJson.Wire.FreeSlotList, BantzJson.Wire.FindFreeSlotsArguments) is var (list, asked) => sentences.FreeTime(list, asked, part),
            ToolNames.GetEvent when ToolResults.Read(result, BantzJson.Wire.EventResult) is { Event: var found } => sentences.One(found),
            ToolNames.CreateEvent or ToolNames.UpdateEvent or ToolNames.DeleteEvent => sentences.Done(result.Tool, ToolResults.Events(result) is [var written, ..] ? written : null),
            // It answered, but not in a form that says anything: that is no emptiness.
            _ => sentences.Failed(result.Tool, new(ToolErrorCodes.Failed, "")),
        };
    }

    private static (TResult Result, TArguments Asked)? Both<TResult, TArguments>(
        ToolResult result,
        JsonTypeInfo<TResult> resultType,
        JsonTypeInfo<TArguments> argumentsType)
        where TResult : class
        where TArguments : class =>
        ToolResults.Read(result, resultType) is { } read && Arguments(result.Arguments, argumentsType) is { } asked ? (read, asked) : null;

    private static T? Arguments<T>(JsonObject arguments, JsonTypeInfo<T> type)
        where T : class => arguments.Deserialize(type);

    /// <summary>The planner's own words, where nothing stands behind them; they may be kind, but they may claim nothing.</summary>
    private static string Talk(Plan? plan, Sentences sentences)
    {
        if (plan is null)
        {
            return sentences.NotUnderstood;
        }

        var words = PlainText.Lines(plan.AskUser ? plan.Question ?? "" : plan.AssistantReply, LongestTalk);
        return words switch
        {
            "" => plan.AskUser ? sentences.AskAgain : sentences.NotUnderstood,
            _ when ClaimCheck.Claims(words) => sentences.NothingDone,
            // A plan about the calendar that runs nothing and asks nothing has nothing true to say.
            _ when !plan.AskUser && plan.Route is PlanRoute.Calendar => sentences.NotUnderstood,
            _ => words,
        };
    }
}
