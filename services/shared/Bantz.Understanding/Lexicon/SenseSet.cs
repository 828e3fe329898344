namespace Bantz.Understanding.Lexicon;

/// <summary>A set of senses, a bit each; there are fewer than 128.</summary>
internal struct SenseSet
{
    private UInt128 _bits;

    internal void Add(Sense sense) => _bits |= UInt128.One << (int)sense;

    internal void Remove(Sense sense) => _bits &= ~(UInt128.One << (int)sense);

    internal readonly bool Contains(Sense sense) => (_bits & (UInt128.One << (int)sense)) != 0;
}
