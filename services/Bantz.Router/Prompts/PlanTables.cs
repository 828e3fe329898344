using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Router.Prompts;

/// <summary>The one table each for routes, intents and fields: prompt, schema, reader and tests are made from them.</summary>
internal static class PlanTables
{
    internal const int LongestTitle = 200;
    internal const int LongestWords = 160;
    internal const int LongestName = 80;
    internal const int LongestReply = 300;
    internal const int MostAttendees = 8;
    internal const int MostTools = 3;

    internal static IReadOnlyList<RouteRow> Routes { get; } =
    [
        new(PlanRoute.Calendar, "the calendar: appointments, meetings, reminders, free time"),
        new(PlanRoute.Smalltalk, "greetings, thanks, chat about Bantz"),
        new(PlanRoute.Unknown, "anything else, or not understood"),
    ];

    internal static IReadOnlyList<IntentRow> Intents { get; } =
    [
        new(CalendarIntent.Create, "add an event", [ToolNames.CreateEvent]),
        new(CalendarIntent.Modify, "change an event that exists: time, length, name, place, people", [ToolNames.UpdateEvent]),
        new(CalendarIntent.Cancel, "delete an event", [ToolNames.DeleteEvent]),
        new(CalendarIntent.Query, "what is on, when is something", [ToolNames.ListEvents, ToolNames.FindEvents, ToolNames.GetEvent]),
        new(CalendarIntent.FreeSlots, "find free time", [ToolNames.FindFreeSlots]),
        new(CalendarIntent.PlanDay, "fit several things into a day", [ToolNames.FindFreeSlots, ToolNames.CreateEvent]),
        new(CalendarIntent.None, "not the calendar", []),
    ];

    internal static IReadOnlyList<FieldRow> Slots { get; } =
    [
        new("title", LongestTitle),
        new("when", LongestWords),
        new("attendees", LongestName, MostAttendees),
        new("location", LongestWords),
        new("event_ref", LongestWords),
    ];

    /// <summary>What of an event can become different.</summary>
    internal static IReadOnlyList<FieldRow> Changes { get; } =
    [
        new("when", LongestWords),
        new("title", LongestTitle),
        new("location", LongestWords),
        new("attendees", LongestName, MostAttendees),
    ];

    internal static IntentRow Of(CalendarIntent intent) => Intents.First(row => row.Intent == intent);

    internal static string Wire<TEnum>(TEnum member)
        where TEnum : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(member.ToString());
}

/// <summary>A route and what it is for.</summary>
internal sealed record RouteRow(PlanRoute Route, string Means)
{
    internal string Name { get; } = PlanTables.Wire(Route);
}

/// <summary>An intent, what it is for, and the tools that can serve it.</summary>
internal sealed record IntentRow(CalendarIntent Intent, string Means, IReadOnlyList<string> Tools)
{
    internal string Name { get; } = PlanTables.Wire(Intent);
}

/// <summary>A field of text, or of several texts, and how long each may be.</summary>
internal sealed record FieldRow(string Name, int Longest, int? Most = null);
