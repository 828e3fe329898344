using System.ComponentModel.DataAnnotations;

namespace Bantz.Orchestrator;

/// <summary>Bounds of the orchestrator, from <c>Bantz:Orchestrator</c>.</summary>
internal sealed class OrchestratorOptions
{
    public const string Section = "Bantz:Orchestrator";

    /// <summary>Lets requests set <c>now</c>; a setting of the whole house, not of this section.</summary>
    public const string AllowClockOverrideKey = "Bantz:AllowClockOverride";

    /// <summary>How long a session is remembered after its last turn. 1 minute to 1 year; 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "365.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromDays(30);

    /// <summary>How long a result is kept for its Idempotency-Key. 1 minute to 30 days; 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan ResultLifetime { get; set; } = TimeSpan.FromDays(1);

    /// <summary>How long a question waits for its yes. 5 seconds to 1 hour; 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "01:00:00")]
    public TimeSpan PendingLifetime { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a session's lease outlives a holder that vanished. 1 second to 5 minutes; 10 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan LeaseLifetime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a turn waits for another turn of its session. 0 to 1 minute; 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan LeaseWait { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How often turns that never came back are looked for. 1 second to 1 hour; 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan RecoveryPeriod { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long after its yes an effect that was begun is still sent again without asking. 0 to 1 day; 10 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan FinishWithin { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The longest a whole turn may take. 1 second to 10 minutes; 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan TurnBudget { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>The longest wait for a plan or a phrased reply. 100 ms to 5 minutes; 30 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:05:00")]
    public TimeSpan RouterTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest wait for one call of a tool. 100 ms to 1 minute; 5 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:01:00")]
    public TimeSpan ToolTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A streamed turn that has nothing to say for so long writes a comment. 1 second to 5 minutes; 15 seconds.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>Lines a session remembers. 5 to 10.</summary>
    [Range(5, 10)]
    public int MemoryLines { get; set; } = 10;

    /// <summary>Decisions the audit list keeps. 100 to 1 000 000; 10 000.</summary>
    [Range(100, 1_000_000)]
    public int AuditEntries { get; set; } = 10_000;
}
