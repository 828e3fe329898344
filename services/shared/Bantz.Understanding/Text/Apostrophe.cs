using System.Buffers;

namespace Bantz.Understanding.Text;

/// <summary>The characters people type between a name and its ending.</summary>
internal static class Apostrophe
{
    private static readonly SearchValues<char> All = SearchValues.Create("'’‘ʼ`´′");

    internal static bool Is(char letter) => All.Contains(letter);

    /// <summary>Where the first one stands, or -1.</summary>
    internal static int IndexIn(ReadOnlySpan<char> word) => word.IndexOfAny(All);
}
