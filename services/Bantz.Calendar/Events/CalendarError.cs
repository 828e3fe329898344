namespace Bantz.Calendar.Events;

/// <summary>Why an operation did not happen, said so that the caller knows what to do.</summary>
internal sealed record CalendarError(CalendarFault Fault, string Message)
{
    internal static CalendarError Invalid(string message) => new(CalendarFault.Invalid, message);

    internal static CalendarError NotFound(string eventId) =>
        new(CalendarFault.NotFound, $"There is no event {eventId}. List or find events to get a current id.");

    internal static CalendarError KeyReused { get; } =
        new(CalendarFault.KeyReused, "This effect key was used with other arguments. Use a new key for a new effect.");

    internal static CalendarError Changed { get; } =
        new(CalendarFault.Changed, "The event was changed since it was read. Read it again and use its new etag.");

    internal static CalendarError Unavailable { get; } =
        new(CalendarFault.Unavailable, "The calendar's database does not answer. Try again, a write with the same effect key.");

    internal static CalendarError Failed { get; } =
        new(CalendarFault.Failed, "Something failed on our side. Try again, a write with the same effect key; the trace leads to it in the logs.");
}

internal enum CalendarFault
{
    Invalid,
    NotFound,

    /// <summary>The effect key already stands for something else.</summary>
    KeyReused,

    /// <summary>The etag is no longer the event's.</summary>
    Changed,

    Unavailable,
    Failed,
}
