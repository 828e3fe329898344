using System.Diagnostics.CodeAnalysis;
using Bantz.Calendar.Events;

namespace Bantz.Calendar.Rest;

/// <summary>Moments in a query string, where a plus sign that was not escaped arrives as a space.</summary>
internal static class Moment
{
    /// <summary>Reads a moment that must be there.</summary>
    internal static bool TryRead(string name, string? text, out DateTimeOffset moment, [NotNullWhen(false)] out CalendarError? problem)
    {
        var read = WireTimeConverter.Read(text);
        moment = read.GetValueOrDefault();
        problem = read is null
            ? CalendarError.Invalid($"{name} is {(text is null ? "missing" : "no moment")}. {WireTimeConverter.Form} In a query, + is written %2B.")
            : null;
        return problem is null;
    }

    /// <summary>Reads a moment that may be left out.</summary>
    internal static bool TryReadOptional(string name, string? text, out DateTimeOffset? moment, [NotNullWhen(false)] out CalendarError? problem)
    {
        problem = null;
        moment = null;
        if (text is null)
        {
            return true;
        }

        var success = TryRead(name, text, out var given, out problem);
        moment = given;
        return success;
    }
}
