using System.Globalization;
using Bantz.Time.Writing;
using NodaTime;

namespace Bantz.Time;

/// <summary>Writes dates, times and spans as people say them, in Turkish and English. Pure and thread-safe.</summary>
/// <remarks>What it writes about days, clocks and spans, <see cref="TimeReader"/> reads back to the same value.</remarks>
public static class TimeText
{
    /// <summary>"bugün", "yarın", "3 Mart Salı", "3 Mart 2027 Çarşamba": near days by name, others by date, the year where it is not this one.</summary>
    /// <param name="day">The day to name.</param>
    /// <param name="today">The day it is named on.</param>
    /// <param name="language">The language to name it in.</param>
    public static string Day(LocalDate day, LocalDate today, TimeLanguage language)
    {
        var names = Names.Of(language);
        return Period.DaysBetween(today, day) switch
        {
            0 => names.Today,
            1 => names.Tomorrow,
            -1 => names.Yesterday,
            _ => names.Date(day, withYear: day.Year != today.Year || day < today),
        };
    }

    /// <summary>"16:00".</summary>
    public static string Clock(LocalTime time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"16:00'da", "20:00'de", "15:30'da"; "at 16:00".</summary>
    /// <param name="time">To the minute.</param>
    /// <param name="language">The language to say it in.</param>
    public static string AtClock(LocalTime time, TimeLanguage language) =>
        language == TimeLanguage.Turkish ? $"{Clock(time)}'{TurkishEndings.Locative(TurkishEndings.LastSpoken(time))}" : $"at {Clock(time)}";

    /// <summary>"16:00'ya", "20:00'ye", "15:30'a"; "to 16:00".</summary>
    /// <param name="time">To the minute.</param>
    /// <param name="language">The language to say it in.</param>
    public static string ToClock(LocalTime time, TimeLanguage language) =>
        language == TimeLanguage.Turkish ? $"{Clock(time)}'{TurkishEndings.Dative(TurkishEndings.LastSpoken(time))}" : $"to {Clock(time)}";

    /// <summary>"yarın 20:00'de", "3 Mart Salı 14:30'da"; "tomorrow at 20:00".</summary>
    /// <param name="at">To the minute.</param>
    /// <param name="today">The day it is said on.</param>
    /// <param name="language">The language to say it in.</param>
    public static string Instant(LocalDateTime at, LocalDate today, TimeLanguage language) => $"{Day(at.Date, today, language)} {AtClock(at.TimeOfDay, language)}";

    /// <summary>"bugün 16:00–17:00", "3 Mart Salı 22:00 – 4 Mart Çarşamba 01:00", "3 Mart Salı, bütün gün".</summary>
    /// <param name="start">First moment.</param>
    /// <param name="end">First moment after it; for whole days the midnight after the last one.</param>
    /// <param name="allDay">Say days without clock times.</param>
    /// <param name="today">The day it is said on.</param>
    /// <param name="language">The language to say it in.</param>
    public static string Span(LocalDateTime start, LocalDateTime end, bool allDay, LocalDate today, TimeLanguage language)
    {
        var first = Day(start.Date, today, language);
        if (allDay)
        {
            var last = end.TimeOfDay == LocalTime.Midnight && end.Date > start.Date ? end.Date.PlusDays(-1) : end.Date;
            return last > start.Date ? $"{first} – {Day(last, today, language)}, {Names.Of(language).AllDay}" : $"{first}, {Names.Of(language).AllDay}";
        }

        if (end <= start)
        {
            return $"{first} {Clock(start.TimeOfDay)}";
        }

        // Midnight at the end belongs to the day before: "22:00–24:00".
        if (end == start.Date.PlusDays(1).AtMidnight())
        {
            return $"{first} {Clock(start.TimeOfDay)}–24:00";
        }

        return end.Date == start.Date
            ? $"{first} {Clock(start.TimeOfDay)}–{Clock(end.TimeOfDay)}"
            : $"{first} {Clock(start.TimeOfDay)} – {Day(end.Date, today, language)} {Clock(end.TimeOfDay)}";
    }

    /// <summary>"yarım saat", "1,5 saat", "1 saat 15 dakika", "2 gün"; "half an hour", "1 hour 15 minutes".</summary>
    /// <param name="minutes">1 or more.</param>
    /// <param name="language">The language to say it in.</param>
    /// <exception cref="ArgumentOutOfRangeException">Less than one minute.</exception>
    public static string Duration(int minutes, TimeLanguage language)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minutes, 1);
        return language == TimeLanguage.Turkish ? Durations.Turkish(minutes) : Durations.English(minutes);
    }

    /// <summary>"her salı", "hafta içi her gün, 1 Mart'a kadar"; "every Tuesday", "every weekday until 1 March".</summary>
    /// <param name="rule">An RFC 5545 rule without its name.</param>
    /// <param name="language">The language to say it in.</param>
    /// <returns>Null where the rule is not one we can say.</returns>
    public static string? Recurrence(string rule, TimeLanguage language) => Sayings.Say(rule, language, null, null);

    /// <summary>"her salı 09:00'da, mart sonuna kadar"; "every Tuesday at 09:00, until the end of March".</summary>
    /// <param name="rule">An RFC 5545 rule without its name.</param>
    /// <param name="time">When on its days, to the minute.</param>
    /// <param name="today">The day it is said on: a month that ends within the year needs no date.</param>
    /// <param name="language">The language to say it in.</param>
    /// <returns>Null where the rule is not one we can say.</returns>
    public static string? Recurrence(string rule, LocalTime time, LocalDate today, TimeLanguage language) => Sayings.Say(rule, language, time, today);
}
