using System.ComponentModel.DataAnnotations;

namespace Bantz.ServiceDefaults;

/// <summary>Who may speak to a service, and how often. Keys come from <c>Bantz:ApiKeys</c> and <c>Bantz:ApiKey</c>, limits from <c>Bantz:Limits</c>.</summary>
public sealed class AccessOptions
{
    internal const string Section = "Bantz:Limits";

    /// <summary>Keys that are accepted: each as it is, or as <c>sha256:</c> and the 64 hexadecimal digits of its SHA-256.</summary>
    public const string AcceptedKey = "Bantz:ApiKeys";

    /// <summary>The key that this service shows to the others.</summary>
    public const string PresentedKey = "Bantz:ApiKey";

    internal const int DefaultPerKey = 1_200;
    internal const int DefaultPerSession = 120;

    /// <summary>Requests a minute for one key, with a third of them at once. 1 to 1 000 000; 1200 where there are keys, else no limit.</summary>
    [Range(1, 1_000_000)]
    public int? KeyPerMinute { get; set; }

    /// <summary>Turns a minute for one session, with a third of them at once. 1 to 1 000 000; 120 where there are keys, else no limit.</summary>
    [Range(1, 1_000_000)]
    public int? SessionPerMinute { get; set; }

    /// <summary>Set by a service that people use: the house's own key is then limited too. Between services it is not.</summary>
    public bool LimitsTheHouse { get; set; }

    /// <summary>Set by a service that asks people for a key in a page of its own.</summary>
    public bool AsksPeople { get; set; }
}
