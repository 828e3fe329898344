using System.ComponentModel.DataAnnotations;

namespace Bantz.Calendar;

/// <summary>Settings of the calendar. Where its data are: <c>ConnectionStrings:calendar</c>, else <c>Bantz:DataPath</c>.</summary>
public sealed class CalendarOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Bantz:Calendar";

    /// <summary>How long a statement waits while another process writes, in seconds; 1 to 60, by default 5.</summary>
    [Range(1, 60)]
    public int BusyTimeoutSeconds { get; set; } = 5;
}
