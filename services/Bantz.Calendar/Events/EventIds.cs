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
    internal const int MaxLength = 32;

    private readonly Lock _lock = new();
    private long _last;

    /// <summary>False where no event has such an id, and no database need be asked: not every one takes every text.</summary>
    internal static bool CouldBe(string id) => id.Length is > 0 and <= MaxLength && id.All(char.IsAsciiLetterOrDigit);

    public string Next()
    {
        lock (_lock)
        {
            _last = Math.Max(_last + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(_last)).ToString("N");
        }
    }
}
