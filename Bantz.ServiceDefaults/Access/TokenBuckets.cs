using System.Collections.Concurrent;

namespace Bantz.ServiceDefaults;

/// <summary>One bucket a caller: it fills evenly to a third of a minute's tokens, and each request takes one. Thread-safe, and bounded: full buckets are forgotten.</summary>
internal sealed class TokenBuckets(int perMinute, TimeProvider clock)
{
    private const int MostBuckets = 10_000;
    private const double SecondsAMinute = 60;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new(StringComparer.Ordinal);
    private readonly double _most = Math.Max(1, perMinute / 3.0);
    private readonly double _perSecond = perMinute / SecondsAMinute;

    /// <param name="who">Whose bucket.</param>
    /// <param name="wait">How long until a token is there, where there is none.</param>
    internal bool TryTake(string who, out TimeSpan wait)
    {
        if (_buckets.Count > MostBuckets)
        {
            Forget();
        }

        var now = clock.GetUtcNow();
        var bucket = _buckets.GetOrAdd(who, static (_, state) => new Bucket(state._most, state.now), (_most, now));
        lock (bucket)
        {
            bucket.Fill(now, _perSecond, _most);
            wait = bucket.Tokens < 1 ? TimeSpan.FromSeconds((1 - bucket.Tokens) / _perSecond) : TimeSpan.Zero;
            return bucket.Take();
        }
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (who, bucket) in _buckets)
        {
            lock (bucket)
            {
                bucket.Fill(now, _perSecond, _most);
                if (bucket.Tokens >= _most)
                {
                    _buckets.TryRemove(new(who, bucket));
                }
            }
        }
    }

    private sealed class Bucket(double tokens, DateTimeOffset at)
    {
        private DateTimeOffset _at = at;

        internal double Tokens { get; private set; } = tokens;

        internal void Fill(DateTimeOffset now, double perSecond, double most)
        {
            var elapsed = Math.Max(0, (now - _at).TotalSeconds);
            (Tokens, _at) = (Math.Min(most, Tokens + (elapsed * perSecond)), now > _at ? now : _at);
        }

        internal bool Take()
        {
            var has = Tokens >= 1;
            Tokens -= has ? 1 : 0;
            return has;
        }
    }
}
