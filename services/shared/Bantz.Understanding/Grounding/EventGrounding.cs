using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Slots;
using NodaTime;

namespace Bantz.Understanding.Grounding;

/// <summary>Grounds what is done to an event that exists: which one, and what becomes different.</summary>
internal static class EventGrounding
{
    private const int HalfDayMinutes = 720;

    internal static Plan Cancel(Plan draft, GroundingContext context)
    {
        var slots = Cleared(draft.Slots with { EventRef = draft.Slots.EventRef ?? context.Open?.Slots.EventRef, Changes = null });
        if (Sweeps.Everything(context) || Reference(slots, context) is not { } reference)
        {
            var question = Sweeps.WithoutDay(context) ? context.Say.AskWhichDayToClear : context.Say.AskWhichToCancel;
            return Steps.Ask(draft with { Slots = Said(slots, context) with { EventRef = null } }, question);
        }

        reference = Sweeps.Read(reference, context);
        var plan = Steps.Run(draft with { Slots = Said(slots, context) }, ToolCalls.Delete(reference), context);
        return plan.ToolPlan.Count == 0 ? Steps.CannotRun(plan, context) : plan with
        {
            RequiresConfirmation = true,
            ConfirmationPrompt = reference.Every == true ? context.Say.ConfirmCancelEvery(reference.Words) : context.Say.ConfirmCancel(context.Say.Name(slots.Title ?? reference.Words, Known(reference, context))),
        };
    }

    internal static Plan Modify(Plan draft, GroundingContext context)
    {
        var open = context.Open?.Slots;
        var changes = Changes(draft.Slots.Changes ?? PlanSlots.Empty, context);
        var slots = Cleared(draft.Slots with { EventRef = draft.Slots.EventRef ?? open?.EventRef, Changes = changes });
        var reference = Reference(slots, context);
        if (reference is null)
        {
            return Steps.Ask(draft with { Slots = slots with { EventRef = null, Changes = changes == PlanSlots.Empty ? open?.Changes : changes } }, context.Say.AskWhichToChange);
        }

        changes = changes == PlanSlots.Empty ? open?.Changes ?? changes : changes;
        if (changes == PlanSlots.Empty || (changes with { When = null }) == PlanSlots.Empty)
        {
            return Steps.Ask(draft with { Slots = slots }, context.Reading.Deed?.Sense is Lexicon.Sense.Change or Lexicon.Sense.Rename ? context.Say.AskChange : context.Say.AskNewTime);
        }

        var plan = Steps.Run(draft with { Slots = slots with { Changes = changes } }, ToolCalls.Update(reference, changes, context.Moment), context);
        return plan.ToolPlan.Count == 0 ? Steps.CannotRun(plan, context) : plan with
        {
            RequiresConfirmation = true,
            ConfirmationPrompt = context.Say.ConfirmModify(context.Say.Name(slots.Title ?? reference.Words, Known(reference, context)), changes),
        };
    }

    /// <summary>The pointer for the words of a plan; bare words right after an event was spoken of mean that one.</summary>
    internal static EventReference? Reference(PlanSlots slots, GroundingContext context)
    {
        var focused = context.Request.Focus.Count > 0;
        if (slots.EventRef is { Length: > 0 } words && References.Read(words, context.Moment, context.Language, focused) is { } reference)
        {
            return reference;
        }

        return focused && slots.EventRef is null && !context.Continues
            ? new EventReference { Kind = EventReferenceKind.Focus, Words = context.Utterance.Text }
            : null;
    }

    internal static FocusEvent? Known(EventReference reference, GroundingContext context) =>
        reference.Kind == EventReferenceKind.Focus && context.Request.Focus is [var first, ..] ? first : null;

    private static PlanSlots Changes(PlanSlots said, GroundingContext context)
    {
        var time = said.When is null ? GroundedTime.None : Of(said.When, context);
        return said with
        {
            Date = time.NamesDay && (time.Span is null || time.NamesClock || time.Recurrence is null) ? time.Date?.ToDateOnly() : Resolved(said.Date, context),
            Time = time.Time?.ToTimeOnly() ?? said.Time,
            EndDate = time.End?.Date.ToDateOnly(),
            EndTime = time.End?.TimeOfDay.ToTimeOnly(),
            DurationMinutes = time.Minutes ?? said.DurationMinutes,
            Recurrence = null,
        };
    }

    /// <summary>"9:30 yap" of an event on a day of its own: the hour is as said there, though today's has passed.</summary>
    private static GroundedTime Of(string words, GroundingContext context)
    {
        var time = GroundedTime.Read(words, context.Moment, context.Language);
        if (time is not { Time: { } hour, End: null, Minutes: null } || time.NamesDay || IsOfToday(context) || (hour.Minute == 0 && !IsOfAnotherDay(words, context)))
        {
            return time;
        }

        var dawn = GroundedTime.Read(words, context.Moment with { Now = context.Moment.Today.AtMidnight() }, context.Language);
        var told = GroundedTime.Read(context.Utterance.Text, context.Moment with { Now = context.Moment.Today.AtMidnight() }, context.Language);
        return dawn is not { Time: { } clock, End: null, Minutes: null } ? time
            : told.Time is { } whole && whole != clock && Period.Between(clock, whole, PeriodUnits.Minutes).Minutes % HalfDayMinutes == 0 ? dawn with { Time = whole }
            : dawn;
    }

    private static bool IsOfAnotherDay(string words, GroundingContext context) =>
        context.Utterance.Time.Expressions.Any(expression => !words.Contains(expression.Text, StringComparison.Ordinal) && (expression.Date ?? expression.Start?.Date) is { } day && day != context.Moment.Today)
        || (context.Request.Focus is [var focus, ..] && context.Moment.Local(focus.Start).Date != context.Moment.Today);

    private static bool IsOfToday(GroundingContext context) =>
        context.Utterance.Time.Expressions.Any(expression => expression.Start?.Date == context.Moment.Today && expression.Kind != TimeKind.Instant)
        || (context.Request.Focus is [var focus, ..] && context.Moment.Local(focus.Start).Date == context.Moment.Today);

    // A day without words is only ever one that code computed from an event it knows.
    private static DateOnly? Resolved(DateOnly? date, GroundingContext context) =>
        date is not null && context.Request.Focus.Count > 0 ? date : null;

    /// <summary>When the event is that is meant, as far as it was said.</summary>
    private static PlanSlots Said(PlanSlots slots, GroundingContext context)
    {
        var time = slots.When is null ? GroundedTime.None : context.Time(slots.When, CalendarIntent.Cancel);
        return QueryGrounding.Timed(slots, time) with { Window = time.Span is null ? null : QueryGrounding.Window(time, context), DurationMinutes = null };
    }

    private static PlanSlots Cleared(PlanSlots slots) => slots with
    {
        Date = null,
        Time = null,
        EndDate = null,
        EndTime = null,
        DurationMinutes = null,
        Window = null,
        Recurrence = null,
    };
}
