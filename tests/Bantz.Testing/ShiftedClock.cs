namespace Bantz.Testing;

/// <summary>The system's clock, moved: timers and measures run on, and time can be made to pass.</summary>
public sealed class ShiftedClock : TimeProvider
{
    private long _shift;

    /// <summary>Makes time pass at once.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref _shift, by.Ticks);

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref _shift));
}
