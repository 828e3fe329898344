using System.ComponentModel.DataAnnotations;

namespace Bantz.Web;

/// <summary>How long the page waits for the orchestrator.</summary>
public sealed class WebOptions
{
    /// <summary>Where these are configured.</summary>
    public const string Section = "Bantz:Web";

    /// <summary>Longest silence within a turn before it counts as failed; 1 second to 10 minutes, 90 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Silence { get; set; } = TimeSpan.FromSeconds(90);

    /// <summary>Longest wait for the agenda or a conversation to be restored; 1 second to 1 minute, 10 seconds by default.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan ReadTimeout { get; set; } = TimeSpan.FromSeconds(10);
}
