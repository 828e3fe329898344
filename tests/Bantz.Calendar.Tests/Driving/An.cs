using System.Globalization;
using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>Makes events to ask for.</summary>
internal static class An
{
    internal static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

    /// <summary>01-30 16:00 +03:00</summary>
    internal static string Clock(DateTimeOffset moment) => moment.ToString("MM-dd HH:mm zzz", CultureInfo.InvariantCulture);

    internal static CreateEventArguments Event(
        string title = "toplantı",
        string start = "2026-01-30T16:00:00+03:00",
        string end = "2026-01-30T17:00:00+03:00",
        string zone = "Europe/Istanbul") =>
        new() { Title = title, Start = At(start), End = At(end), TimeZone = zone };

    internal static CreateEventArguments AllDay(string title, string start, string end, string zone = "Europe/Istanbul") =>
        Event(title, start, end, zone) with { AllDay = true };
}
