using Bantz.Orchestrator.Redaction;
using Bantz.Orchestrator.References;

namespace Bantz.Orchestrator.Confirmations;

/// <summary>Whether somebody says the same again, in whatever spelling: a message that was sent twice, or typed once more, agrees to nothing. Pure.</summary>
internal static class Restatement
{
    // Shorter ones differ by a letter from too much.
    private const int Shortest = 8;

    // One letter in six: a missed apostrophe, an ending, a slip of the finger.
    private const int LettersASlip = 6;

    /// <param name="before">What was said, as the session keeps it: redacted.</param>
    /// <param name="now">What is said.</param>
    public static bool Is(string before, string now)
    {
        var (first, second) = (Letters(before), Letters(Redactor.Redact(now)));
        return first.Length > 0 && (first == second || (Math.Min(first.Length, second.Length) >= Shortest && Distance(first, second) <= Math.Max(first.Length, second.Length) / LettersASlip));
    }

    private static string Letters(string text) => string.Concat(Folding.Words(text));

    /// <summary>How many letters have to be added, dropped or changed; bounded by the longest text that a session keeps.</summary>
    private static int Distance(string first, string second)
    {
        var row = Enumerable.Range(0, second.Length + 1).ToArray();
        for (var i = 1; i <= first.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var change = diagonal + (first[i - 1] == second[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[second.Length];
    }
}
