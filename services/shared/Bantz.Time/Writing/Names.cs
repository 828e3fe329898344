using System.Globalization;
using NodaTime;

namespace Bantz.Time.Writing;

/// <summary>The names of days and months in one language.</summary>
internal sealed class Names
{
    private static readonly Names Turkish = new()
    {
        Today = "bugün",
        Tomorrow = "yarın",
        Yesterday = "dün",
        AllDay = "bütün gün",
        Months = ["Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran", "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"],
        Weekdays = ["Pazartesi", "Salı", "Çarşamba", "Perşembe", "Cuma", "Cumartesi", "Pazar"],
    };

    private static readonly Names English = new()
    {
        Today = "today",
        Tomorrow = "tomorrow",
        Yesterday = "yesterday",
        AllDay = "all day",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    };

    public required string Today { get; init; }
    public required string Tomorrow { get; init; }
    public required string Yesterday { get; init; }
    public required string AllDay { get; init; }
    public required IReadOnlyList<string> Months { get; init; }
    public required IReadOnlyList<string> Weekdays { get; init; }

    public static Names Of(TimeLanguage language) => language == TimeLanguage.Turkish ? Turkish : English;

    /// <summary>"3 Mart Salı", "3 Mart 2027 Çarşamba"; "Tuesday 3 March", "Wednesday 3 March 2027".</summary>
    public string Date(LocalDate day, bool withYear)
    {
        var date = DayMonth(day) + (withYear ? string.Create(CultureInfo.InvariantCulture, $" {day.Year}") : "");
        var weekday = Weekdays[(int)day.DayOfWeek - 1];
        return this == Turkish ? $"{date} {weekday}" : $"{weekday} {date}";
    }

    public string DayMonth(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {Months[day.Month - 1]}");
}
