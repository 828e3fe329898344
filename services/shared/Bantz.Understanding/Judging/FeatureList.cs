namespace Bantz.Understanding.Judging;

/// <summary>Features of one utterance as rows of the model: hashes, none kept twice in a row. Reused between calls of one thread.</summary>
internal sealed class FeatureList
{
    internal const int Bits = 18;
    internal const int Rows = 1 << Bits;

    private const uint Basis = 2_166_136_261u;
    private const uint Prime = 16_777_619u;

    private int[] _rows = new int[512];

    internal int Count { get; private set; }
    internal ReadOnlySpan<int> All => _rows.AsSpan(0, Count);

    internal void Clear() => Count = 0;

    internal static uint Hash(char kind) => Mix(Basis, kind);

    internal static uint Mix(uint hash, uint value) => unchecked((hash ^ value) * Prime);

    internal static uint Mix(uint hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
        {
            hash = unchecked((hash ^ letter) * Prime);
        }

        return hash;
    }

    internal void Add(uint hash)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
        }

        // FNV leaves its low bits weak: fold the high ones in.
        hash ^= hash >> 15;
        hash = unchecked(hash * 2_246_822_519u);
        _rows[Count++] = (int)((hash ^ (hash >> 13)) & (Rows - 1));
    }
}
