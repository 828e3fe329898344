using NodaTime;

namespace Bantz.Time.Rules;

/// <summary>A repetition as it was said.</summary>
internal sealed record EverySpec
{
    /// <summary>RFC 5545: MINUTELY … YEARLY.</summary>
    public required string Frequency { get; init; }

    public int Interval { get; init; } = 1;

    /// <summary>Monday first.</summary>
    public IReadOnlyList<IsoDayOfWeek> Days { get; init; } = [];

    /// <summary>Which of the month's: 1 is the first "pazartesi", -1 the last; with one day only.</summary>
    public int? Place { get; init; }

    /// <summary>"haftada iki kez": how often, and not when.</summary>
    public bool IsSet { get; init; }

    /// <summary>-1 is the last.</summary>
    public int? MonthDay { get; init; }

    public int? Month { get; init; }

    public static EverySpec Daily { get; } = new() { Frequency = "DAILY" };

    public static IReadOnlyList<IsoDayOfWeek> Workdays { get; } =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static IReadOnlyList<IsoDayOfWeek> WeekendDays { get; } = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>Of bits 1 to 7, Monday first.</summary>
    public static IReadOnlyList<IsoDayOfWeek> DaysOf(int bits)
    {
        var days = new IsoDayOfWeek[System.Numerics.BitOperations.PopCount((uint)bits)];
        var count = 0;
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Sunday; day++)
        {
            if ((bits & (1 << (int)day)) != 0)
            {
                days[count++] = day;
            }
        }

        return days;
    }

    public static string? FrequencyOf(int unit) => unit switch
    {
        Words.Units.Minute => "MINUTELY",
        Words.Units.Hour => "HOURLY",
        Words.Units.Day => "DAILY",
        Words.Units.Week => "WEEKLY",
        Words.Units.Month => "MONTHLY",
        Words.Units.Year => "YEARLY",
        _ => null,
    };
}
