namespace Bantz.Contracts;

/// <summary>Names of the calendar's tools, as plans carry them: <c>{server}.{tool}</c>.</summary>
public static class ToolNames
{
    /// <summary>What stands before the dot for every tool of the calendar.</summary>
    public const string CalendarServer = "calendar";

    public const string ListEvents = "calendar.list_events";
    public const string FindEvents = "calendar.find_events";
    public const string GetEvent = "calendar.get_event";
    public const string FindFreeSlots = "calendar.find_free_slots";
    public const string CreateEvent = "calendar.create_event";
    public const string UpdateEvent = "calendar.update_event";
    public const string DeleteEvent = "calendar.delete_event";

    /// <summary>All of them, reads first.</summary>
    public static IReadOnlyList<string> All { get; } =
        [ListEvents, FindEvents, GetEvent, FindFreeSlots, CreateEvent, UpdateEvent, DeleteEvent];
}
