using System.Diagnostics.CodeAnalysis;

namespace Bantz.Calendar.Events;

/// <summary>A value, or the reason why there is none.</summary>
internal readonly struct Outcome<T>
    where T : class
{
    private readonly T? _value;
    private readonly CalendarError? _error;

    private Outcome(T? value, CalendarError? error) => (_value, _error) = (value, error);

    internal bool Failed([NotNullWhen(true)] out CalendarError? error, [NotNullWhen(false)] out T? value)
    {
        value = _value;
        error = _value is null ? _error ?? CalendarError.Failed : null;
        return error is not null;
    }

    public static implicit operator Outcome<T>(T value) => new(value, error: null);

    public static implicit operator Outcome<T>(CalendarError error) => new(value: null, error);
}
