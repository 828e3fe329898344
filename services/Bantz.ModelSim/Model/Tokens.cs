using System.Globalization;
using System.Text;

namespace Bantz.ModelSim.Model;

/// <summary>
/// A tokenizer that is nobody's: it cuts text as tokenizers of models do, roughly (short pieces of words with the blank before
/// them, digits by three, marks alone), and always alike. Its counts are a simulator's counts.
/// </summary>
internal static class Tokens
{
    private const int LongestWordPiece = 5;
    private const int LongestNumberPiece = 3;

    /// <summary>What the template puts around each message.</summary>
    private const int PerMessage = 4;

    /// <summary>What opens the answer.</summary>
    private const int Opening = 3;

    /// <summary>The pieces in their order; no character outside the basic plane is cut in two.</summary>
    internal static IReadOnlyList<string> Split(string text)
    {
        List<string> pieces = [];
        for (var start = 0; start < text.Length;)
        {
            var length = LengthAt(text, start);
            pieces.Add(text.Substring(start, length));
            start += length;
        }

        return pieces;
    }

    internal static int Count(string text)
    {
        var count = 0;
        for (var start = 0; start < text.Length; start += LengthAt(text, start))
        {
            count++;
        }

        return count;
    }

    internal static int Count(IEnumerable<ChatMessage> messages) => messages.Sum(static message => PerMessage + Count(message.Content)) + Opening;

    private static int LengthAt(string text, int start)
    {
        var blank = text[start] == ' ' && start + 1 < text.Length ? 1 : 0;
        var first = start + blank;
        var run = char.IsLetter(text[first]) ? Run(text, first, LongestWordPiece, char.IsLetter)
            : char.IsAsciiDigit(text[first]) ? Run(text, first, LongestNumberPiece, char.IsAsciiDigit)
            : 0;
        return run > 0 ? blank + run : RuneLength(text, start);
    }

    private static int Run(string text, int start, int longest, Func<char, bool> belongs)
    {
        var end = start;
        while (end < text.Length && end - start < longest && belongs(text[end]))
        {
            end++;
        }

        // A mark that combines with the letter before it stays there.
        while (end < text.Length && CharUnicodeInfo.GetUnicodeCategory(text[end]) == UnicodeCategory.NonSpacingMark)
        {
            end++;
        }

        return end - start;
    }

    private static int RuneLength(string text, int start) =>
        Rune.DecodeFromUtf16(text.AsSpan(start), out _, out var length) == System.Buffers.OperationStatus.Done ? length : 1;
}
