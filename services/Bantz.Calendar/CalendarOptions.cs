using System.ComponentModel.DataAnnotations;

namespace Bantz.Calendar;

/// <summary>Settings of the calendar. Where its data are: <c>ConnectionStrings:calendar</c>, else <c>Bantz:DataPath</c>.</summary>
public sealed class CalendarOptions
{
    /// <summary>Where the settings stand.</summary>
    public const string Section = "Bantz:Calendar";

    /// <summary>How long a statement waits while another process writes, or for a server that does not answer, in seconds; 1 to 60, by default 5.</summary>
    [Range(1, 60)]
    public int BusyTimeoutSeconds { get; set; } = 5;

    /// <summary>How long the start waits for a PostgreSQL server that is not there yet, in seconds; 0 to 600, by default 30.</summary>
    [Range(0, 600)]
    public int StartTimeoutSeconds { get; set; } = 30;
}
