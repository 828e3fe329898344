using Bantz.Orchestrator.Redaction;
using Bantz.Orchestrator.Replies;

namespace Bantz.Orchestrator.Memory;

/// <summary>What a session remembers in words: one redacted line a turn, bounded in lines and in size. Pure.</summary>
internal static class MemoryLines
{
    private const int LongestLine = 160;

    // 500 tokens; Turkish text comes to about three characters a token, so this errs on the small side.
    private const int MostCharacters = 1_500;

    /// <summary>The lines with one more; the oldest go first. An empty line adds nothing.</summary>
    public static IReadOnlyList<string> Add(IReadOnlyList<string> lines, string? line, int most)
    {
        var clean = PlainText.Line(Redactor.Redact(line ?? ""), LongestLine);
        if (clean.Length is 0)
        {
            return lines;
        }

        List<string> kept = [.. lines, clean];
        while (kept.Count > most || kept.Sum(static one => one.Length) > MostCharacters)
        {
            kept.RemoveAt(0);
        }

        return kept;
    }
}
