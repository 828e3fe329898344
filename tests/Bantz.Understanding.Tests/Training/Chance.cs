namespace Bantz.Understanding.Tests.Training;

/// <summary>Chance that is the same on every machine and in every run: xorshift64*.</summary>
internal sealed class Chance(ulong seed)
{
    private ulong _state = seed == 0 ? 0x9E37_79B9_7F4A_7C15ul : seed;

    /// <summary>From the letters of a text.</summary>
    internal static Chance Of(string text)
    {
        var hash = 14_695_981_039_346_656_037ul;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 1_099_511_628_211ul);
        }

        return new Chance(hash);
    }

    internal int Below(int limit)
    {
        unchecked
        {
            _state ^= _state >> 12;
            _state ^= _state << 25;
            _state ^= _state >> 27;
            return (int)(((_state * 2_685_821_657_736_338_717ul) >> 33) % (ulong)limit);
        }
    }
}
