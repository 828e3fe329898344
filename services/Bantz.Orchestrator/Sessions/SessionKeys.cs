using StackExchange.Redis;

namespace Bantz.Orchestrator.Sessions;

/// <summary>Names in the store; the braces are literal, so that a session lives in one slot.</summary>
internal static class SessionKeys
{
    public static readonly RedisKey Audit = "bantz:audit";

    /// <summary>Turns with an open journal.</summary>
    public static readonly RedisKey OpenTurns = "bantz:open";

    public static RedisKey Session(string sessionId) => $"bantz:{{{sessionId}}}:session";

    /// <summary>What was said, newest first.</summary>
    public static RedisKey Said(string sessionId) => $"bantz:{{{sessionId}}}:said";

    public static RedisKey Pending(string sessionId) => $"bantz:{{{sessionId}}}:pending";

    public static RedisKey Lease(string sessionId) => $"bantz:{{{sessionId}}}:lease";

    public static RedisKey Journal(string sessionId) => $"bantz:{{{sessionId}}}:journal";

    public static RedisKey Turn(string sessionId, string turnId) => $"bantz:{{{sessionId}}}:turn:{turnId}";
}
