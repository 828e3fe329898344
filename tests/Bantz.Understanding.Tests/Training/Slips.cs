using Bantz.Understanding.Text;

namespace Bantz.Understanding.Tests.Training;

/// <summary>Sentences as they are typed in a hurry or come out of a recogniser: a letter lost, two swapped, no marks, a word of politeness more.</summary>
internal static class Slips
{
    /// <summary>Null where chance leaves the sentence alone.</summary>
    internal static string? Make(string text, Chance chance)
    {
        switch (chance.Below(6))
        {
            case 0:
                return Lose(text, chance);
            case 1:
                return Swap(text, chance);
            case 2:
                return Folding.Fold(text);
            case 3:
                return text.Replace("?", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal).TrimEnd('.', '!');
            default:
                return null;
        }
    }

    private static string? Lose(string text, Chance chance)
    {
        var at = Inside(text, chance);
        return at < 0 ? null : text.Remove(at, 1);
    }

    private static string? Swap(string text, Chance chance)
    {
        var at = Inside(text, chance);
        return at < 0 ? null : string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1, 1), text.AsSpan(at, 1), text.AsSpan(at + 2));
    }

    /// <summary>A letter with two more on either side: the ends of a word are seldom missed.</summary>
    private static int Inside(string text, Chance chance)
    {
        for (var tries = 0; tries < 8 && text.Length > 8; tries++)
        {
            var at = 2 + chance.Below(text.Length - 5);
            if (text.AsSpan(at - 2, 5).IndexOfAnyExcept(Letters) < 0)
            {
                return at;
            }
        }

        return -1;
    }

    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcçdefgğhıijklmnoöprsştuüvyzqwx");
}
