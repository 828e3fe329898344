namespace Bantz.Contracts;

/// <summary>Paths of Bantz's HTTP interfaces; route templates use ASP.NET Core's placeholders.</summary>
public static class ApiRoutes
{
    /// <summary>Router: one utterance in, one <see cref="Plan"/> out.</summary>
    public const string Plans = "/v1/plans";

    /// <summary>Router: phrases an answer from facts, as JSON or as Server-Sent Events.</summary>
    public const string Replies = "/v1/replies";

    /// <summary>Orchestrator: one turn of a conversation, as JSON or as Server-Sent Events.</summary>
    public const string Turns = "/v1/turns";

    /// <summary>Orchestrator: what a session remembers.</summary>
    public const string Session = "/v1/sessions/{session_id}";

    /// <summary>Orchestrator: the last turns of a session.</summary>
    public const string SessionTurns = "/v1/sessions/{session_id}/turns";

    /// <summary>Orchestrator: one turn by its id, for who lost its answer.</summary>
    public const string SessionTurn = "/v1/sessions/{session_id}/turns/{turn_id}";

    /// <summary>Orchestrator: answers a pending action.</summary>
    public const string Confirmation = "/v1/sessions/{session_id}/confirmations/{pending_id}";

    /// <summary>Orchestrator: the events of one day, read for display.</summary>
    public const string Agenda = "/v1/agenda";

    /// <summary>Orchestrator: decisions about tools, newest first.</summary>
    public const string Audit = "/v1/audit";

    /// <summary>Calendar: events as REST resources.</summary>
    public const string Events = "/v1/events";

    /// <summary>Calendar: one event.</summary>
    public const string Event = "/v1/events/{event_id}";

    /// <summary>Calendar: free time between events.</summary>
    public const string FreeSlots = "/v1/free-slots";

    /// <summary>Calendar: the same operations as tools, Model Context Protocol over streamable HTTP.</summary>
    public const string Mcp = "/mcp";
}
