using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Text;
using NodaTime;

namespace Bantz.Understanding.Grounding;

/// <summary>Words for time as a plan needs them; wall clock in the speaker's zone.</summary>
internal sealed record GroundedTime
{
    internal static readonly GroundedTime None = new();

    private static readonly string[] WholeDay = ["tum gun", "butun gun", "gun boyu", "tam gun", "all day", "whole day", "entire day", "full day"];

    // Costs more readings, and few plans ask.
    private DayInWords? _day;

    internal LocalDate? Date { get; init; }
    internal LocalTime? Time { get; init; }
    internal LocalDateTime? End { get; init; }
    internal int? Minutes { get; init; }
    internal string? Recurrence { get; init; }
    internal bool AllDay { get; init; }

    /// <summary>A span of more than a day, or of a part of one.</summary>
    internal TimeExpression? Span { get; init; }

    /// <summary>The words name a day, rather than leaving it to follow from the moment of speaking.</summary>
    internal bool NamesDay => _day?.IsNamed ?? false;

    internal bool NamesClock => Time is not null;
    internal bool IsEmpty => Date is null && Time is null && Minutes is null && Recurrence is null && Span is null;

    internal static GroundedTime Read(string? words, LocalMoment moment, Language? language, TimeTense tense = TimeTense.Future)
    {
        if (string.IsNullOrWhiteSpace(words))
        {
            return None;
        }

        return Of(TimeReader.Read(words, moment.Context(language, tense)), words, moment, language, tense);
    }

    /// <summary>What has been read already.</summary>
    internal static GroundedTime Of(TimeReading reading, string words, LocalMoment moment, Language? language, TimeTense tense)
    {
        var minutes = reading.Best?.Minutes ?? reading.Expressions.FirstOrDefault(static expression => expression.Kind == TimeKind.Duration)?.Minutes;
        if (reading.Best is not { } best || best.Kind == TimeKind.Duration)
        {
            return new GroundedTime { Minutes = minutes };
        }

        var allDay = IsAllDay(words);
        var read = new GroundedTime { Minutes = minutes, Recurrence = best.Recurrence, AllDay = allDay, _day = new DayInWords(words, best, moment, language, tense) };
        return best.Kind switch
        {
            // "3 nisandan 6 nisana kadar": days from end to end.
            TimeKind.Interval when best is { Start: { } first, End: { } last } && first.TimeOfDay == LocalTime.Midnight && last.TimeOfDay == LocalTime.Midnight && Period.DaysBetween(first.Date, last.Date) > 0 =>
                read with { Date = first.Date, End = last, Minutes = null, Span = best, AllDay = true },
            TimeKind.Interval => read with { Date = best.Start?.Date, Time = best.Start?.TimeOfDay, End = best.End, Minutes = null, Span = best },
            TimeKind.Window => read with
            {
                Date = best.Date ?? (best.PartOfDay is null ? null : best.Start?.Date),
                Time = best.Time ?? (allDay ? null : DefaultClock(best, moment)),
                Span = best,
            },
            TimeKind.Date => read with { Date = best.Date ?? best.Start?.Date, Span = best },
            TimeKind.Recurrence => read with { Date = best.Start?.Date ?? best.Date, Time = best.Time ?? (allDay ? null : DefaultClock(best, moment)), Span = best },
            _ => read with { Date = best.Date ?? best.Start?.Date, Time = best.Time ?? best.Start?.TimeOfDay },
        };
    }

    internal static bool IsAllDay(string words)
    {
        var folded = Folding.Fold(words);
        foreach (var phrase in WholeDay)
        {
            if (folded.Contains(phrase, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>When something starts of which only the part of day is said; null where that has passed.</summary>
    private static LocalTime? DefaultClock(TimeExpression best, LocalMoment moment)
    {
        LocalTime? clock = best.PartOfDay switch
        {
            DayPart.Morning => new LocalTime(9, 0),
            DayPart.Noon => new LocalTime(12, 0),
            DayPart.Afternoon => new LocalTime(14, 0),
            DayPart.LateAfternoon => new LocalTime(17, 0),
            DayPart.Evening => new LocalTime(19, 0),
            DayPart.Night => new LocalTime(21, 0),
            DayPart.Midnight => LocalTime.Midnight,
            _ => null,
        };
        var date = best.Date ?? best.Start?.Date;
        return clock is { } at && date is { } day && day.At(at) < moment.Now ? null : clock;
    }

    /// <summary>Whether the words name the day; asked once.</summary>
    private sealed class DayInWords(string words, TimeExpression best, LocalMoment moment, Language? language, TimeTense tense)
    {
        private bool? _named;

        internal bool IsNamed => _named ??= Names();

        // A day that moves with the hour of speaking is not in the words: "üçte" is today's or tomorrow's.
        private bool Names() => best.Kind == TimeKind.Date || (best.Kind == TimeKind.Instant && best.Time is null)
            // Asked on two days, since a weekday's own day moves with the hour as well.
            || IsStill(moment.Today) || IsStill(moment.Today.PlusDays(1));

        private bool IsStill(LocalDate day)
        {
            var early = DayFrom(day.At(new LocalTime(0, 1)));
            return early is not null && early == DayFrom(day.At(new LocalTime(23, 59)));
        }

        private LocalDate? DayFrom(LocalDateTime now) =>
            TimeReader.Read(words, (moment with { Now = now }).Context(language, tense)).Best is { } found ? found.Date ?? found.Start?.Date : null;
    }
}
