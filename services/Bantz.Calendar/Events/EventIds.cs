namespace Bantz.Calendar.Events;

/// <summary>Where ids of new events come from.</summary>
internal interface IEventIds
{
    /// <summary>An id that sorts after every id handed out before.</summary>
    string Next();
}

/// <summary>UUIDs of version 7; each takes a millisecond of its own, so that order of creation is order of ids.</summary>
internal sealed class EventIds(TimeProvider clock) : IEventIds
{
    private readonly Lock _lock = new();
    private long _last;

    public string Next()
    {
        lock (_lock)
        {
            _last = Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(_last)).ToString("N");
        }
    }
}
