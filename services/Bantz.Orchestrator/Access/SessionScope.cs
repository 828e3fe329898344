namespace Bantz.Orchestrator.Access;

/// <summary>
/// Sessions belong to the key that began them: inside, a session's id carries its owner, so that no other key can name it, and the
/// same id under two keys is two sessions. A client sees its own part only.
/// </summary>
internal static class SessionScope
{
    /// <summary>The owner of everything where no keys are configured.</summary>
    public const string Anybody = "local";

    // In no session id that a client may send.
    private const char Between = '~';

    /// <param name="owner">The id of the caller's key; null where there are no keys.</param>
    /// <param name="name">As the client calls it.</param>
    public static string Of(string? owner, string name) => owner is null ? name : $"{owner}{Between}{name}";

    /// <summary>As the client calls it.</summary>
    public static string Name(string sessionId) => sessionId[(sessionId.IndexOf(Between, StringComparison.Ordinal) + 1)..];

    /// <summary>The id of the key it belongs to.</summary>
    public static string Owner(string sessionId) =>
        sessionId.IndexOf(Between, StringComparison.Ordinal) is > 0 and var at ? sessionId[..at] : Anybody;
}
