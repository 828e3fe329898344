using System.Globalization;
using Bantz.Time.Rules;
using NodaTime;

namespace Bantz.Time.Writing;

/// <summary>Says repetitions.</summary>
internal static class Sayings
{
    private static readonly CultureInfo TurkishCulture = CultureInfo.GetCultureInfo("tr-TR");

    private static readonly string[] TurkishPlaces = ["ilk", "ikinci", "üçüncü", "dördüncü", "beşinci"];
    private static readonly string[] EnglishPlaces = ["first", "second", "third", "fourth", "fifth"];

    public static string? Say(string rule, TimeLanguage language, LocalTime? time, LocalDate? today)
    {
        if (RuleParts.Parse(rule) is not { } parts)
        {
            return null;
        }

        return language == TimeLanguage.Turkish
            ? Turkish(parts) is { } turkish ? turkish + Clock(time, language) + TurkishEnd(parts, today) : null
            : English(parts) is { } english ? english + Clock(time, language) + EnglishEnd(parts, today) : null;
    }

    private static string? Turkish(RuleParts rule)
    {
        var days = Join(rule.Days.Select(day => Names.Of(TimeLanguage.Turkish).Weekdays[(int)day - 1].ToLower(TurkishCulture)), " ve ");
        return rule switch
        {
            { Month: { } month, MonthDay: { } day, Frequency: "YEARLY", Interval: 1 } => $"her {day} {Names.Of(TimeLanguage.Turkish).Months[month - 1]}",
            { MonthDay: -1, Frequency: "MONTHLY", Interval: 1, Month: null } => "her ayın son günü",
            { MonthDay: { } day, Frequency: "MONTHLY", Interval: 1 } => $"her ayın {day}'{MonthDayEnding(day)}",
            { Place: { } place, Frequency: "MONTHLY", Interval: 1, MonthDay: null, Month: null } => $"her ayın {(place < 0 ? "son" : TurkishPlaces[place - 1])} {days} günü",
            { MonthDay: not null } or { Month: not null } or { Place: not null } => null,
            { Days.Count: > 0, Frequency: not ("WEEKLY" or "DAILY") } => null,
            { Days.Count: > 0, Interval: > 1 } => $"{rule.Interval} haftada bir {days}",
            { Days.Count: > 0 } when rule.Days.SequenceEqual(EverySpec.Workdays) => "hafta içi her gün",
            { Days.Count: > 0 } when rule.Days.SequenceEqual(EverySpec.WeekendDays) => "her hafta sonu",
            { Days.Count: > 0 } => $"her {days}",
            { Frequency: "DAILY" } => TurkishUnit(rule.Interval, "gün", "günde"),
            { Frequency: "WEEKLY" } => TurkishUnit(rule.Interval, "hafta", "haftada"),
            { Frequency: "MONTHLY" } => TurkishUnit(rule.Interval, "ay", "ayda"),
            { Frequency: "YEARLY" } => TurkishUnit(rule.Interval, "yıl", "yılda"),
            { Frequency: "HOURLY" } => TurkishUnit(rule.Interval, "saat", "saatte"),
            { Frequency: "MINUTELY" } => TurkishUnit(rule.Interval, "dakika", "dakikada"),
            _ => null,
        };
    }

    private static string? English(RuleParts rule)
    {
        var days = Join(rule.Days.Select(day => Names.Of(TimeLanguage.English).Weekdays[(int)day - 1]), " and ");
        return rule switch
        {
            { Month: { } month, MonthDay: { } day, Frequency: "YEARLY", Interval: 1 } => $"every {day} {Names.Of(TimeLanguage.English).Months[month - 1]}",
            { MonthDay: -1, Frequency: "MONTHLY", Interval: 1, Month: null } => "the last day of every month",
            { MonthDay: { } day, Frequency: "MONTHLY", Interval: 1 } => $"every month on the {day}{Ordinal(day)}",
            { Place: { } place, Frequency: "MONTHLY", Interval: 1, MonthDay: null, Month: null } => $"every {(place < 0 ? "last" : EnglishPlaces[place - 1])} {days} of the month",
            { MonthDay: not null } or { Month: not null } or { Place: not null } => null,
            { Days.Count: > 0, Frequency: not ("WEEKLY" or "DAILY") } => null,
            { Days.Count: > 0, Interval: > 1 } => $"every {rule.Interval} weeks on {days}",
            { Days.Count: > 0 } when rule.Days.SequenceEqual(EverySpec.Workdays) => "every weekday",
            { Days.Count: > 0 } when rule.Days.SequenceEqual(EverySpec.WeekendDays) => "every weekend",
            { Days.Count: > 0 } => $"every {days}",
            { Frequency: "DAILY" } => EnglishUnit(rule.Interval, "day"),
            { Frequency: "WEEKLY" } => EnglishUnit(rule.Interval, "week"),
            { Frequency: "MONTHLY" } => EnglishUnit(rule.Interval, "month"),
            { Frequency: "YEARLY" } => EnglishUnit(rule.Interval, "year"),
            { Frequency: "HOURLY" } => EnglishUnit(rule.Interval, "hour"),
            { Frequency: "MINUTELY" } => EnglishUnit(rule.Interval, "minute"),
            _ => null,
        };
    }

    private static string Clock(LocalTime? time, TimeLanguage language) => time is { } clock ? $" {TimeText.AtClock(clock, language)}" : "";

    /// <summary>The last day of a month that comes within a year is the end of that month.</summary>
    private static bool IsMonthEnd(LocalDate until, LocalDate? today) =>
        today is { } now && until.PlusDays(1).Day == 1 && until >= now && until < now.With(DateAdjusters.StartOfMonth).PlusMonths(12);

    private static string TurkishEnd(RuleParts rule, LocalDate? today) =>
        rule.Until is { } end && IsMonthEnd(end, today) ? $", {Names.Of(TimeLanguage.Turkish).Months[end.Month - 1].ToLower(TurkishCulture)} sonuna kadar" :
        rule.Until is { } until ? $", {Dated(until, TimeLanguage.Turkish)}'{TurkishEndings.Dative(Spoken(until))} kadar" : rule.Count is { } count ? $", {count} kez" : "";

    private static string EnglishEnd(RuleParts rule, LocalDate? today) =>
        rule.Until is { } end && IsMonthEnd(end, today) ? $", until the end of {Names.Of(TimeLanguage.English).Months[end.Month - 1]}" :
        rule.Until is { } until ? $" until {Dated(until, TimeLanguage.English)}" : rule.Count is { } count ? $", {count} times" : "";

    /// <summary>With its year: a rule does not know what year it is said in.</summary>
    private static string Dated(LocalDate day, TimeLanguage language) => string.Create(CultureInfo.InvariantCulture, $"{Names.Of(language).DayMonth(day)} {day.Year}");

    private static string Spoken(LocalDate day) => day.Year % 100 == 0 ? "yüz" : TurkishYear(day.Year % 100);

    private static string TurkishYear(int year) => year switch
    {
        60 => "altmış",
        70 => "yetmiş",
        80 => "seksen",
        90 => "doksan",
        _ => TurkishEndings.LastSpoken(year),
    };

    private static string TurkishUnit(int interval, string unit, string every) => interval == 1 ? $"her {unit}" : $"{interval} {every} bir";

    private static string EnglishUnit(int interval, string unit) => interval == 1 ? $"every {unit}" : $"every {interval} {unit}s";

    /// <summary>"her ayın 5'inde", "3'ünde", "6'sında", "20'sinde".</summary>
    private static string MonthDayEnding(int day)
    {
        var word = TurkishEndings.LastSpoken(day);
        return word switch
        {
            "bir" or "beş" or "sekiz" => "inde",
            "iki" or "yedi" or "yirmi" => "sinde",
            "üç" or "dört" => "ünde",
            "altı" => "sında",
            "dokuz" or "on" or "otuz" => "unda",
            _ => "inde",
        };
    }

    private static string Ordinal(int day) => day switch
    {
        1 or 21 or 31 => "st",
        2 or 22 => "nd",
        3 or 23 => "rd",
        _ => "th",
    };

    private static string Join(IEnumerable<string> names, string and)
    {
        var list = names.ToList();
        return list.Count < 2 ? string.Concat(list) : string.Join(", ", list[..^1]) + and + list[^1];
    }
}
