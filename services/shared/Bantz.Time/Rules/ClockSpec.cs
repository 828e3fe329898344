namespace Bantz.Time.Rules;

/// <summary>A clock time as it was said.</summary>
/// <param name="Hour">0–24.</param>
/// <param name="Minute">0–59.</param>
/// <param name="Half">What the words themselves say about the half of the day.</param>
internal readonly record struct ClockSpec(int Hour, int Minute, HalfDay Half)
{
    // Small fields, since every moment carries one.
    private readonly byte _hour = (byte)Hour;
    private readonly byte _minute = (byte)Minute;
    private readonly short? _offset;

    public int Hour
    {
        get => _hour;
        init => _hour = (byte)value;
    }

    public int Minute
    {
        get => _minute;
        init => _minute = (byte)value;
    }

    /// <summary>Minutes east of UTC, where the time is written with its offset.</summary>
    public int? Offset
    {
        get => _offset;
        init => _offset = (short?)value;
    }

    /// <summary>"yarın bu saatte", "this time tomorrow": as late as it is now; hour and minute say nothing.</summary>
    public bool IsNow { get; init; }

    /// <summary>"gün sonuna kadar": the end of the day, as a limit only.</summary>
    public bool EndsDay { get; init; }

    /// <summary>12-hour time, said without a half: it may be moved.</summary>
    public bool IsOpen => Half == HalfDay.Open;

    /// <summary>The clock of digits: a leading zero, 0 and 13–24 leave nothing open.</summary>
    public static ClockSpec OfDigits(int hour, int minute, int digits) =>
        new(hour, minute, hour is 0 or > 12 || (digits == 2 && hour < 10) ? HalfDay.Exact : HalfDay.Open);

    public static ClockSpec Spoken(int hour, int minute) => new(hour, minute, hour is 0 or > 12 ? HalfDay.Exact : HalfDay.Open);

    /// <summary>Minutes before the hour: "beşe on kala" is 4:50.</summary>
    public ClockSpec Back(int minutes)
    {
        var total = ((Hour * 60) + Minute - minutes + 1440) % 1440;
        var hour = total / 60;
        return this with { Hour = hour == 0 && IsOpen ? 12 : hour, Minute = total % 60 };
    }
}

internal enum HalfDay : byte
{
    Open,

    /// <summary>As on a 24-hour clock.</summary>
    Exact,
    Am,
    Pm,
}
