using Bantz.Contracts;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Text;
using NodaTime;

namespace Bantz.Understanding.Grounding;

/// <summary>Grounds what is to be added: a title that was said, a day, a clock, a length.</summary>
internal static class CreateGrounding
{
    private const int LongestMinutes = 44_640;
    private const int HalfDayMinutes = 720;

    internal static Plan Ground(Plan draft, GroundingContext context)
    {
        var open = context.Open?.Slots ?? PlanSlots.Empty;
        var time = OnOpenDay(context.Time(draft.Slots.When, CalendarIntent.Create), draft.Slots.When, open, context);
        var (date, clock) = Merge(time, open, context.Moment);
        var allDay = time.AllDay || GroundedTime.IsAllDay(context.Utterance.Text) || (open.When is not null && GroundedTime.IsAllDay(open.When));
        var minutes = time.Minutes ?? open.DurationMinutes;
        var end = time.End;
        var slots = draft.Slots with
        {
            Title = Title(draft, context, open),
            When = draft.Slots.When ?? open.When,
            Date = date?.ToDateOnly(),
            Time = allDay ? null : clock?.ToTimeOnly(),
            EndDate = end?.Date.ToDateOnly(),
            EndTime = end?.TimeOfDay.ToTimeOnly(),
            DurationMinutes = end is null && minutes is > 0 and <= LongestMinutes ? minutes : null,
            Recurrence = time.Recurrence ?? open.Recurrence,
            Attendees = draft.Slots.Attendees ?? open.Attendees,
            Location = draft.Slots.Location ?? open.Location,
            Window = null,
            EventRef = null,
            Changes = null,
        };
        var question = Missing(slots, time, allDay, context.Say);
        if (question is not null)
        {
            return Steps.Ask(draft with { Slots = slots }, question);
        }

        var named = slots with { Title = EventNames.Of(slots.Title!) };
        return Steps.Run(draft with { Slots = WithEnd(slots, allDay, context.Moment) }, ToolCalls.Create(named, allDay, context.Moment, context.TimeZone), context) is { ToolPlan.Count: > 0 } plan
            ? plan with { RequiresConfirmation = true, ConfirmationPrompt = Prompt(plan.Slots with { Title = named.Title }, allDay, context) }
            : Steps.CannotRun(draft with { Slots = slots }, context);
    }

    /// <summary>"9 buçuk", "ikiden üçe" of a day agreed on already: as if that day had been said with them, not as the next such hour from now.</summary>
    private static GroundedTime OnOpenDay(GroundedTime time, string? words, PlanSlots open, GroundingContext context)
    {
        if (open.Date is not { } date || time.Time is not { } clock || words is null || time.NamesDay)
        {
            return time;
        }

        var day = LocalDate.FromDateOnly(date);
        var eve = context.Moment with { Now = day.PlusDays(-1).At(LocalTime.Noon) };
        var said = GroundedTime.Read((context.Utterance.IsTurkish ? "yarın " : "tomorrow ") + words, eve, context.Language);
        var sameHand = said.Time is { } read && Period.Between(clock, read, PeriodUnits.Minutes).Minutes % HalfDayMinutes == 0;
        return sameHand && said.Date == day ? said : time;
    }

    /// <summary>New words win; the open request fills what they leave out.</summary>
    private static (LocalDate? Date, LocalTime? Time) Merge(GroundedTime time, PlanSlots open, LocalMoment moment)
    {
        var openDate = open.Date is { } date ? LocalDate.FromDateOnly(date) : (LocalDate?)null;
        var openTime = open.Time is { } clock ? LocalTime.FromTimeOnly(clock) : (LocalTime?)null;
        var day = openDate is not null && !time.NamesDay ? openDate : time.Date;
        var single = time.Span is null || time.Time is not null || IsOneDay(time);
        return (single ? day ?? (time.Time is not null ? moment.Today : null) : openDate, time.Time ?? openTime);
    }

    private static bool IsOneDay(GroundedTime time) =>
        time.Span is { Start: { } start, End: { } end } ? Period.DaysBetween(start.Date, end.PlusTicks(-1).Date) == 0 : time.Date is not null;

    private static string? Title(Plan draft, GroundingContext context, PlanSlots open)
    {
        var title = draft.Slots.Title?.Trim();
        return title is { Length: > 0 and <= 200 } && Words.AllSaid(title, context.Utterance) ? title : open.Title;
    }

    private static string? Missing(PlanSlots slots, GroundedTime time, bool allDay, Sentences say) => slots switch
    {
        { Title: null } => say.AskTitle,
        { Date: null } => time.Span is null ? say.AskWhen : say.AskDayOf,
        { Time: null } when !allDay => say.AskClock,
        _ => null,
    };

    private static PlanSlots WithEnd(PlanSlots slots, bool allDay, LocalMoment moment)
    {
        if (allDay || slots.EndDate is not null)
        {
            return slots;
        }

        var minutes = slots.DurationMinutes ?? ToolCalls.DefaultMinutes;
        var end = moment.Local(moment.At(Start(slots, allDay)).AddMinutes(minutes));
        return slots with { DurationMinutes = minutes, EndDate = end.Date.ToDateOnly(), EndTime = end.TimeOfDay.ToTimeOnly() };
    }

    private static string Prompt(PlanSlots slots, bool allDay, GroundingContext context)
    {
        var start = Start(slots, allDay);
        var end = slots.EndDate is { } date ? LocalDate.FromDateOnly(date).At(LocalTime.FromTimeOnly(slots.EndTime ?? default)) : start.PlusDays(1);
        return context.Say.ConfirmCreate(slots, start, end, allDay);
    }

    private static LocalDateTime Start(PlanSlots slots, bool allDay) =>
        LocalDate.FromDateOnly(slots.Date!.Value).At(allDay ? LocalTime.Midnight : LocalTime.FromTimeOnly(slots.Time!.Value));
}
