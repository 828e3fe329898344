using System.Text;
using Bantz.Orchestrator.Redaction;
using Bantz.Orchestrator.Replies;

namespace Bantz.Orchestrator.Memory;

/// <summary>What a session remembers in words: one redacted line a turn, bounded in lines and in tokens. Pure.</summary>
internal static class MemoryLines
{
    /// <summary>All lines together, each with its line break.</summary>
    public const int MostTokens = 500;

    private const int LongestLine = 160;
    private const int LineBreak = 1;

    /// <summary>The lines with one more; the oldest go first. An empty line adds nothing.</summary>
    public static IReadOnlyList<string> Add(IReadOnlyList<string> lines, string? line, int most)
    {
        var clean = PlainText.Line(Redactor.Redact(line ?? ""), LongestLine);
        if (clean.Length is 0)
        {
            return lines;
        }

        List<string> kept = [.. lines.TakeLast(most - 1), clean];

        // No token is shorter than a byte: few short lines need no counting.
        if (kept.Sum(static one => Encoding.UTF8.GetByteCount(one) + LineBreak) <= MostTokens)
        {
            return kept;
        }

        var tokens = kept.Sum(static one => TokenCount.Of(one) + LineBreak);
        while (tokens > MostTokens && kept.Count > 1)
        {
            tokens -= TokenCount.Of(kept[0]) + LineBreak;
            kept.RemoveAt(0);
        }

        return kept;
    }
}
