namespace Bantz.Time;

/// <summary>Reads time expressions out of Turkish and English text. Pure and thread-safe.</summary>
public static class TimeReader
{
    /// <summary>Reads every time expression of <paramref name="text"/>; a text without one gives an empty reading, never an exception.</summary>
    public static TimeReading Read(string text, TimeContext context) =>
        new() { Expressions = [], Remainder = text };
}
