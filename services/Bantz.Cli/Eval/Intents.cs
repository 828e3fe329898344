namespace Bantz.Cli;

/// <summary>The names of intents in rows.</summary>
internal static class Intents
{
    internal const string Other = "other";

    /// <summary>Of the calendar first.</summary>
    internal static readonly IReadOnlyList<string> Names =
        ["create_event", "list_events", "find_free_slots", "modify_event", "cancel_event", "plan_day", Other];
}
