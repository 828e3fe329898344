using System.Globalization;
using Bantz.Contracts;

namespace Bantz.Web.Components.Agenda;

/// <summary>When an event is, as one line of a day's page.</summary>
internal static class EventSpan
{
    /// <summary>"16:00–17:00"; an arrow where it began before that day or goes on after it.</summary>
    internal static string Of(CalendarEvent item, DateOnly day, string allDay)
    {
        if (item.AllDay)
        {
            return allDay;
        }

        var morning = day.ToDateTime(TimeOnly.MinValue);
        var start = item.Start.DateTime < morning ? "←" : Clock(item.Start);
        var end = item.End.DateTime > morning.AddDays(1) ? "→" : Clock(item.End);
        return $"{start}–{end}";
    }

    private static string Clock(DateTimeOffset moment) => moment.ToString("HH:mm", CultureInfo.InvariantCulture);
}
