using Microsoft.Extensions.Options;

namespace Bantz.ServiceDefaults;

/// <summary>How often a key or a session may come. Each replica counts for itself.</summary>
public sealed class RequestLimits
{
    private readonly TokenBuckets? _keys;
    private readonly TokenBuckets? _sessions;

    /// <summary>Takes the limits from the options, or where there are keys their defaults.</summary>
    public RequestLimits(IOptions<AccessOptions> options, ApiKeys keys, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(keys);
        _keys = Buckets(options.Value.KeyPerMinute, AccessOptions.DefaultPerKey);
        _sessions = Buckets(options.Value.SessionPerMinute, AccessOptions.DefaultPerSession);

        TokenBuckets? Buckets(int? perMinute, int usual) =>
            (perMinute ?? (keys.AreRequired ? usual : null)) is { } rate ? new(rate, clock) : null;
    }

    /// <summary>Counts a request of a key; false where it has to wait.</summary>
    public bool TryTakeKey(string key, out TimeSpan wait) => TryTake(_keys, key, out wait);

    /// <summary>Counts a turn of a session; false where it has to wait.</summary>
    public bool TryTakeSession(string session, out TimeSpan wait) => TryTake(_sessions, session, out wait);

    /// <summary>A wait as Retry-After has it: whole seconds, one at least.</summary>
    public static int Seconds(TimeSpan wait) => Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));

    private static bool TryTake(TokenBuckets? buckets, string who, out TimeSpan wait)
    {
        wait = TimeSpan.Zero;
        return buckets?.TryTake(who, out wait) ?? true;
    }
}
