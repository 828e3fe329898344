using System.Collections.Frozen;
using System.Globalization;

namespace Bantz.Policy;

/// <summary>Reads <c>working_hours</c>.</summary>
internal static class WorkingHoursReader
{
    private const string EndOfDay = "24:00";

    internal static WorkingHours Read(PolicyPlace place)
    {
        place.KnowsOnly("days", "from", "to", "outside");
        var (from, to) = (Clock(place.Get("from")), Clock(place.Get("to")));
        var days = place.Get("days").Items().Select(Day).ToFrozenSet();
        return new()
        {
            Days = days.Count > 0 ? days : throw place.Get("days").Says("is empty. Name a day, or leave working_hours out."),
            From = from,
            To = to > from ? to : throw place.Get("to").Says("is not later than \"from\". Hours over midnight are not known here."),
            Outside = place.Find("outside") is { } outside ? PolicyReader.Strictness(outside) : PolicyDecision.Confirm,
        };
    }

    private static DayOfWeek Day(PolicyPlace place) => place.Text() switch
    {
        "monday" => DayOfWeek.Monday,
        "tuesday" => DayOfWeek.Tuesday,
        "wednesday" => DayOfWeek.Wednesday,
        "thursday" => DayOfWeek.Thursday,
        "friday" => DayOfWeek.Friday,
        "saturday" => DayOfWeek.Saturday,
        "sunday" => DayOfWeek.Sunday,
        _ => throw place.Says("is no day. Write monday, tuesday, wednesday, thursday, friday, saturday or sunday."),
    };

    private static TimeSpan Clock(PolicyPlace place) => place.Text() switch
    {
        EndOfDay => TimeSpan.FromDays(1),
        var text when TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock) => clock.ToTimeSpan(),
        _ => throw place.Says("is no clock time. Write one like 09:00, or 24:00 for the end of the day."),
    };
}
