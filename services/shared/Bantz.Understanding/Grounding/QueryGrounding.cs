using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Slots;
using NodaTime;

namespace Bantz.Understanding.Grounding;

/// <summary>Grounds questions: the span they are about, the event they point at, or the words to look for.</summary>
internal static class QueryGrounding
{
    private const int HorizonDays = 30;

    // Nobody looks for a free hour at four in the morning.
    private static readonly LocalTime Waking = new(8, 0);
    private static readonly LocalTime Sleeping = new(22, 0);

    internal static Plan Query(Plan draft, GroundingContext context)
    {
        var slots = draft.Slots with { Changes = null, Recurrence = null };
        if (slots.EventRef is not null && EventGrounding.Reference(slots, context) is { Kind: not EventReferenceKind.Described } reference)
        {
            return Steps.Read(draft with { Slots = slots }, ToolCalls.Get(reference, context.TimeZone), context);
        }

        var time = context.Time(slots.When, CalendarIntent.Query);
        var window = Window(time, context);
        slots = Timed(slots, time) with { Window = window, EventRef = null };
        var evidence = context.Evidence;
        var asksWhen = evidence.HasAny(Sense.When, Sense.WhatTime, Sense.Find, Sense.Meet) || evidence.Person;
        if (Sought(slots, context) is { } sought && asksWhen)
        {
            return Steps.Read(draft with { Slots = slots }, ToolCalls.Find(sought, window, context.Request.Now, context.TimeZone), context);
        }

        // "saat kaçta?" right after an event was spoken of.
        if (window is null && context.Request.Focus.Count > 0 && !evidence.Calendar && evidence.HasAny(Sense.When, Sense.WhatTime))
        {
            var focus = new EventReference { Kind = EventReferenceKind.Focus, Words = context.Utterance.Text };
            return Steps.Read(draft with { Slots = slots }, ToolCalls.Get(focus, context.TimeZone), context);
        }

        if (window is null && evidence.Has(Sense.Next))
        {
            var ahead = Make(context.Moment.Now, context.Moment.Now.PlusDays(HorizonDays), context);
            return Steps.Read(draft with { Slots = slots with { Window = ahead } }, ToolCalls.List(ahead, context.TimeZone, limit: 1), context);
        }

        window ??= Make(context.Moment.Today.AtMidnight(), context.Moment.Today.PlusDays(1).AtMidnight(), context) with { Day = context.Moment.Today.ToDateOnly() };
        return Steps.Read(draft with { Slots = slots with { Window = window } }, ToolCalls.List(window, context.TimeZone), context);
    }

    internal static Plan FreeSlots(Plan draft, GroundingContext context)
    {
        var time = context.Time(draft.Slots.When, CalendarIntent.FreeSlots);
        var today = context.Moment.Today;
        var window = Window(time, context) ?? Make(today.AtMidnight(), today.PlusDays(1).AtMidnight(), context) with { Day = today.ToDateOnly() };
        var minutes = Lengths(context) ?? ToolCalls.DefaultMinutes;
        var slots = Timed(draft.Slots, time) with { Window = window, DurationMinutes = minutes, Changes = null, EventRef = null, Recurrence = null };
        if (draft.CalendarIntent == CalendarIntent.PlanDay && DayLayout.Ground(draft, slots, time, context) is { } layout)
        {
            return layout;
        }

        return Steps.Read(draft with { Slots = slots }, ToolCalls.FreeSlots(Awake(window, context), minutes, context.TimeZone), context);
    }

    /// <summary>All lengths that were said, together: a day's plan needs them all.</summary>
    private static int? Lengths(GroundingContext context)
    {
        var lengths = context.Utterance.Time.Expressions.Where(static expression => expression.Minutes is not null).Sum(static expression => expression.Minutes);
        return lengths > 0 ? lengths : context.Utterance.Time.Best?.Minutes;
    }

    internal static PlanSlots Timed(PlanSlots slots, GroundedTime time) => slots with
    {
        Date = time.Date?.ToDateOnly(),
        Time = time.Span is { Kind: TimeKind.Window } ? null : time.Time?.ToTimeOnly(),
        EndDate = time.End?.Date.ToDateOnly(),
        EndTime = time.End?.TimeOfDay.ToTimeOnly(),
        DurationMinutes = time.Minutes,
    };

    internal static PlanWindow? Window(GroundedTime time, GroundingContext context)
    {
        if (time.Span is { Start: { } start } span)
        {
            var end = span.Kind == TimeKind.Recurrence || span.End is null ? start.Date.PlusDays(1).AtMidnight() : span.End.Value;
            var window = Make(start, end, context) with { PartOfDay = Part(span.PartOfDay) };
            return window.PartOfDay is not null || (start.TimeOfDay == LocalTime.Midnight && end == start.PlusDays(1)) ? window with { Day = start.Date.ToDateOnly() } : window;
        }

        return time is { Date: { } date, Time: { } clock }
            ? Make(date.At(clock), date.At(clock).PlusMinutes(time.Minutes ?? ToolCalls.DefaultMinutes), context) with { Day = date.ToDateOnly() }
            : null;
    }

    private static PlanWindow Make(LocalDateTime start, LocalDateTime end, GroundingContext context) =>
        new() { Start = context.Moment.At(start), End = context.Moment.At(end) };

    /// <summary>The window as far as it lies ahead and, where it is one whole day, in its waking hours.</summary>
    private static PlanWindow Awake(PlanWindow window, GroundingContext context)
    {
        var moment = context.Moment;
        var (start, end) = (moment.Local(window.Start!.Value), moment.Local(window.End!.Value));
        if (end == start.PlusDays(1) && start.TimeOfDay == LocalTime.Midnight)
        {
            (start, end) = (start.Date.At(Waking), start.Date.At(Sleeping));
        }

        var ahead = start < moment.Now && moment.Now < end ? moment.Now : start;
        return window with { Start = moment.At(ahead), End = moment.At(end) };
    }

    private static string? Sought(PlanSlots slots, GroundingContext context)
    {
        var words = slots.Title is { } title && Words.AllSaid(title, context.Utterance) && !IsAnyOfThatDay(title, context) ? Stems(title, context) : null;
        var query = string.Join(' ', (slots.Attendees ?? []).Append(words).Where(static part => part is not null));
        return query.Length > 0 ? query : null;
    }

    /// <summary>Within a day "toplantım kaçta" is any meeting of that day; without one it is looked for by its name.</summary>
    private static bool IsAnyOfThatDay(string title, GroundingContext context) =>
        context.Utterance.HasTime && !context.Evidence.Person && Read(title, context).Words.All(static word => Nouns.IsGeneric(word));

    private static string Stems(string title, GroundingContext context) =>
        NounPhrase.Stems(Read(title, context).Words);

    private static Text.Utterance Read(string title, GroundingContext context) => Text.Utterance.Read(title, context.Moment, context.Language);

    private static PartOfDay? Part(DayPart? part) => part is { } named ? (PartOfDay)(int)named : null;
}
