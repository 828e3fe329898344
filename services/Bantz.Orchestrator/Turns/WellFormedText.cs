namespace Bantz.Orchestrator.Turns;

internal static class WellFormedText
{
    /// <summary>Whether every surrogate stands in its pair.</summary>
    public static bool IsWellFormed(this string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is 0xFFFD && !text.Contains('\uFFFD'))
            {
                return false;
            }
        }

        return true;
    }
}
