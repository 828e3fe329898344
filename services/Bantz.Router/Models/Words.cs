using System.Globalization;
using Bantz.Contracts;
using Bantz.Router.Prompts;

namespace Bantz.Router.Models;

/// <summary>Names as models write them where the table has another: a tool's for an intent's, a synonym, another case.</summary>
internal static class Words
{
    private static readonly Dictionary<string, CalendarIntent> Synonyms = new(StringComparer.Ordinal)
    {
        ["add"] = CalendarIntent.Create,
        ["new"] = CalendarIntent.Create,
        ["schedule"] = CalendarIntent.Create,
        ["update"] = CalendarIntent.Modify,
        ["move"] = CalendarIntent.Modify,
        ["change"] = CalendarIntent.Modify,
        ["reschedule"] = CalendarIntent.Modify,
        ["delete"] = CalendarIntent.Cancel,
        ["remove"] = CalendarIntent.Cancel,
        ["list"] = CalendarIntent.Query,
        ["find"] = CalendarIntent.Query,
        ["get"] = CalendarIntent.Query,
        ["show"] = CalendarIntent.Query,
        ["free"] = CalendarIntent.FreeSlots,
        ["free_slot"] = CalendarIntent.FreeSlots,
        ["find_free_slots"] = CalendarIntent.FreeSlots,
        ["availability"] = CalendarIntent.FreeSlots,
        ["plan"] = CalendarIntent.PlanDay,
    };

    private static readonly string[] Endings = ["_events", "_event"];

    internal static CalendarIntent? Intent(string? written, ReadingNotes notes)
    {
        if (written is null)
        {
            return null;
        }

        if (PlanTables.Intents.FirstOrDefault(row => row.Name == written) is { } exact)
        {
            return exact.Intent;
        }

        var name = Plain(written);
        name = name[(name.LastIndexOf('.') + 1)..];
        foreach (var ending in Endings)
        {
            name = name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
        }

        notes.Repair("enum");
        return PlanTables.Intents.FirstOrDefault(row => row.Name == name)?.Intent ?? (Synonyms.TryGetValue(name, out var meant) ? meant : null);
    }

    /// <summary>The route, or the one that the intent implies.</summary>
    internal static PlanRoute? Route(string? written, CalendarIntent? intent, ReadingNotes notes)
    {
        if (PlanTables.Routes.FirstOrDefault(row => row.Name == written) is { } exact)
        {
            return exact.Route;
        }

        notes.Repair("enum");
        return written is not null && PlanTables.Routes.FirstOrDefault(row => row.Name == Plain(written)) is { } meant ? meant.Route
            : intent is not null and not CalendarIntent.None ? PlanRoute.Calendar
            : null;
    }

    /// <summary>The tool's full name where it is known without its server; else as written, to be dropped and reported.</summary>
    internal static string Tool(string written, ReadingNotes notes)
    {
        if (ToolNames.All.Contains(written, StringComparer.Ordinal))
        {
            return written;
        }

        var full = $"{ToolNames.CalendarServer}.{Plain(written)}";
        if (!ToolNames.All.Contains(full, StringComparer.Ordinal))
        {
            return string.Concat(written.Take(60).Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '?'));
        }

        notes.Repair("enum");
        return full;
    }

    private static string Plain(string written) => written.Trim().ToLower(CultureInfo.InvariantCulture).Replace('-', '_').Replace(' ', '_');
}
