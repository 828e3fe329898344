using Bantz.Calendar.Events;
using Bantz.Contracts;

namespace Bantz.Calendar.Ledger;

/// <summary>Names one effect, chosen by the caller; the same name again means the same effect, not another one.</summary>
internal static class EffectKey
{
    internal const int MinLength = 8;
    internal const int MaxLength = WireLimits.MaxIdempotencyKeyLength;

    /// <summary>Why a text is no key; null where it is one.</summary>
    internal static CalendarError? Check(string? text) =>
        text is { Length: >= MinLength and <= MaxLength } && text.All(static letter => letter is > ' ' and <= '~')
            ? null
            : CalendarError.Invalid($"Every write needs an effect key of {MinLength} to {MaxLength} printable ASCII characters without spaces. "
                + "Send the same key to repeat a write safely, a new one for a new effect.");
}
