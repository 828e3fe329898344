namespace Bantz.Time.Text;

/// <summary>A tree of folded words, one letter a step: finds a word and every beginning of it that is a word in one walk.</summary>
/// <param name="room">For so many letters; it grows where that is too little.</param>
internal sealed class LetterTree(int room = 256)
{
    private const int Letters = 26;
    private short[] _children = new short[Letters * room];
    private int[] _values = new int[room];
    private int _count = 1;

    public const int Root = 0;

    /// <summary>The value that was given for the word, 0 where none was.</summary>
    public ref int Value(ReadOnlySpan<char> word)
    {
        var node = Root;
        foreach (var letter in word)
        {
            node = Grow(node, letter - 'a');
        }

        return ref _values[node];
    }

    /// <summary>The node after one more letter; -1 where no word goes on so.</summary>
    public int Step(int node, char letter)
    {
        var index = letter - 'a';
        if ((uint)index >= Letters)
        {
            return -1;
        }

        var next = _children[(node * Letters) + index];
        return next == 0 ? -1 : next;
    }

    public int ValueAt(int node) => _values[node];

    /// <summary>The value of a whole word, 0 where it is none.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var node = Root;
        foreach (var letter in word)
        {
            node = Step(node, letter);
            if (node < 0)
            {
                return 0;
            }
        }

        return _values[node];
    }

    private int Grow(int node, int letter)
    {
        var next = _children[(node * Letters) + letter];
        if (next != 0)
        {
            return next;
        }

        if (_count == _values.Length)
        {
            var (values, children) = (new int[_count * 2], new short[_count * 2 * Letters]);
            _values.CopyTo(values, 0);
            _children.CopyTo(children, 0);
            (_values, _children) = (values, children);
        }

        _children[(node * Letters) + letter] = (short)_count;
        return _count++;
    }
}
