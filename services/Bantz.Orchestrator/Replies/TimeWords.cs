using System.Globalization;
using Bantz.Contracts;
using Bantz.Time;
using NodaTime;

namespace Bantz.Orchestrator.Replies;

/// <summary>Says moments and spans in the person's language and zone, seen from their today. Pure.</summary>
internal sealed class TimeWords(Language language, DateTimeZone zone, LocalDate today)
{
    private const int Week = 7;

    private readonly TimeLanguage _language = language is Language.English ? TimeLanguage.English : TimeLanguage.Turkish;

    public Language Language => language;
    public CultureInfo Culture { get; } = CultureInfo.GetCultureInfo(language is Language.English ? "en-GB" : "tr-TR");

    private bool Turkish => language is Language.Turkish;

    public string Duration(int minutes) => TimeText.Duration(minutes, _language);

    /// <summary>"her salı"; null where there is no rule, or none that can be said.</summary>
    public string? Recurrence(string? rule) => rule is null ? null : TimeText.Recurrence(rule, _language);

    /// <summary>"yarın 15:00–16:00".</summary>
    public string Span(DateTimeOffset start, DateTimeOffset end) => TimeText.Span(Local(start), Local(end), allDay: false, today, _language);

    /// <summary>"yarın 15:00–16:00", "3 Mart Salı, bütün gün".</summary>
    public string Span(CalendarEvent one) => TimeText.Span(Start(one), Wall(one.End, one), one.AllDay, today, _language);

    /// <summary>"15:00–16:00" for a line under its day; with the day where it runs past it.</summary>
    public string Clocks(CalendarEvent one)
    {
        var (start, end) = (Start(one), Wall(one.End, one));
        return one.AllDay ? (Turkish ? "bütün gün" : "all day")
            : end.Date == start.Date || end == start.Date.PlusDays(1).AtMidnight() ? $"{TimeText.Clock(start.TimeOfDay)}–{TimeText.Clock(end.TimeOfDay)}"
            : Span(one);
    }

    /// <summary>"15:00–16:00".</summary>
    public string Clocks(DateTimeOffset start, DateTimeOffset end) => $"{TimeText.Clock(Local(start).TimeOfDay)}–{TimeText.Clock(Local(end).TimeOfDay)}";

    /// <summary>The event's first day, as the person sees it.</summary>
    public LocalDate Date(CalendarEvent one) => Start(one).Date;

    public string Day(LocalDate day) => TimeText.Day(day, today, _language);

    public string Day(DateTimeOffset moment) => Day(Local(moment).Date);

    /// <summary>Whether a span lies within one local day.</summary>
    public bool IsWithinDay(DateTimeOffset start, DateTimeOffset end) => Local(end) <= Local(start).Date.PlusDays(1).AtMidnight();

    /// <summary>Whether a span was over before today began.</summary>
    public bool IsPast(DateTimeOffset end) => Local(end) <= today.AtMidnight();

    /// <summary>"bugün", "bu akşam", "bu hafta", "hafta sonu", or the span itself.</summary>
    public string Window(DateTimeOffset from, DateTimeOffset to, PartOfDay? part)
    {
        var (start, end) = (Local(from), Local(to));
        if (start.TimeOfDay == LocalTime.Midnight && end.TimeOfDay == LocalTime.Midnight)
        {
            var days = Period.DaysBetween(start.Date, end.Date);
            var monday = today.PlusDays(1 - (int)today.DayOfWeek);
            return days switch
            {
                1 => Day(start.Date),
                Week when start.Date == monday => Turkish ? "bu hafta" : "this week",
                Week when start.Date == monday.PlusDays(Week) => Turkish ? "gelecek hafta" : "next week",
                Week when start.Date == monday.PlusDays(-Week) => Turkish ? "geçen hafta" : "last week",
                2 when start.Date == monday.PlusDays(5) => Turkish ? "bu hafta sonu" : "this weekend",
                2 when start.Date == monday.PlusDays(5 + Week) => Turkish ? "gelecek hafta sonu" : "next weekend",
                _ => $"{Day(start.Date)} – {Day(end.Date.PlusDays(-1))}",
            };
        }

        return part is { } named && (named is PartOfDay.Night or PartOfDay.Midnight || IsWithinDay(from, to)) ? Part(start.Date, named) : Span(from, to);
    }

    private string Part(LocalDate day, PartOfDay part)
    {
        var isToday = day == today;
        return (language, part) switch
        {
            (Language.Turkish, PartOfDay.Morning) => isToday ? "bu sabah" : $"{Day(day)} sabah",
            (Language.Turkish, PartOfDay.Noon) => isToday ? "bugün öğlen" : $"{Day(day)} öğlen",
            (Language.Turkish, PartOfDay.Afternoon) => $"{Day(day)} öğleden sonra",
            (Language.Turkish, PartOfDay.LateAfternoon) => $"{Day(day)} akşamüstü",
            (Language.Turkish, PartOfDay.Evening) => isToday ? "bu akşam" : $"{Day(day)} akşam",
            (Language.Turkish, _) => isToday ? "bu gece" : $"{Day(day)} gece",
            (_, PartOfDay.Morning) => isToday ? "this morning" : $"{Day(day)} morning",
            (_, PartOfDay.Noon) => $"{Day(day)} at noon",
            (_, PartOfDay.Afternoon) => isToday ? "this afternoon" : $"{Day(day)} afternoon",
            (_, PartOfDay.LateAfternoon) => isToday ? "late this afternoon" : $"late {Day(day)} afternoon",
            (_, PartOfDay.Evening) => isToday ? "this evening" : $"{Day(day)} evening",
            _ => isToday ? "tonight" : $"{Day(day)} night",
        };
    }

    private LocalDateTime Start(CalendarEvent one) => Wall(one.Start, one);

    /// <summary>Whole days are days where the event is; everything else is told in the person's zone.</summary>
    private LocalDateTime Wall(DateTimeOffset moment, CalendarEvent one) =>
        one.AllDay && DateTimeZoneProviders.Tzdb.GetZoneOrNull(one.TimeZone) is { } its
            ? Instant.FromDateTimeOffset(moment).InZone(its).LocalDateTime
            : Local(moment);

    private LocalDateTime Local(DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(zone).LocalDateTime;
}
