using Bantz.Time.Combining;

namespace Bantz.Time.Text;

/// <summary>The tokens of one text; an index past either end gives an empty token, so that rules may look ahead freely.</summary>
/// <remarks>Its arrays are lent from text to text on one thread; see <see cref="Rent"/>.</remarks>
internal sealed class TokenList
{
    /// <summary>Larger arrays are not kept for the next text.</summary>
    private const int MostKept = 4096;

    private const int MostMoments = 64;

    [ThreadStatic]
    private static TokenList? _spare;

    private Token[] _tokens = new Token[32];
    private char[] _letters = new char[256];

    private TokenList()
    {
    }

    /// <summary>What is made of the tokens, step by step; lent like the arrays.</summary>
    public List<Moment> Moments { get; } = [];

    private readonly List<Moment> _lent = [];
    private int _used;

    /// <summary>A moment that is lent like the arrays: what it held is to be written over.</summary>
    public Moment SpareMoment()
    {
        if (_used == _lent.Count)
        {
            _lent.Add(new Moment { From = 0, To = 0 });
        }

        return _lent[_used++];
    }

    /// <summary>Times that hang on events, found on the way.</summary>
    public List<EventTime> Events { get; } = [];

    public string Text { get; private set; } = "";

    public TimeLanguage Language { get; set; }

    public DateOrder DateOrder { get; private set; }

    public int Count { get; private set; }

    public int LettersCount { get; private set; }

    /// <summary>How often a token was looked at: the work done, for tests of its growth.</summary>
    public long Looks { get; private set; }

    public ref readonly Token this[int index]
    {
        get
        {
            Looks++;
            if ((uint)index < (uint)Count)
            {
                return ref _tokens[index];
            }

            return ref Token.Nothing;
        }
    }

    /// <summary>An empty list for a text; give it back with <see cref="Return"/>.</summary>
    public static TokenList Rent(string text, DateOrder order)
    {
        var list = _spare ?? new TokenList();
        _spare = null;
        (list.Text, list.DateOrder, list.Count, list.LettersCount, list.Looks, list._used) = (text, order, 0, 0, 0, 0);
        return list;
    }

    public void Return()
    {
        if (_tokens.Length <= MostKept && _letters.Length <= MostKept * 8)
        {
            Text = "";
            if (_lent.Count > MostMoments)
            {
                _lent.RemoveRange(MostMoments, _lent.Count - MostMoments);
            }

            Moments.Clear();
            Events.Clear();
            _spare = this;
        }
    }

    public void Add(in Token token)
    {
        if (Count == _tokens.Length)
        {
            Array.Resize(ref _tokens, Count * 2);
        }

        _tokens[Count++] = token;
    }

    public void Replace(int index, in Token token) => _tokens[index] = token;

    /// <summary>Drops the tokens from a place on.</summary>
    public void Truncate(int count) => Count = count;

    public void AddLetter(char letter)
    {
        if (LettersCount == _letters.Length)
        {
            Array.Resize(ref _letters, LettersCount * 2);
        }

        _letters[LettersCount++] = letter;
    }

    /// <summary>Takes back the letters from a place on.</summary>
    public void DropLetters(int from) => LettersCount = from;

    public ReadOnlySpan<char> LettersFrom(int start) => _letters.AsSpan(start, LettersCount - start);

    /// <summary>The folded letters of a word, its ending included unless an apostrophe set it off; also of words that the dictionary does not know.</summary>
    public ReadOnlySpan<char> Letters(int index)
    {
        ref readonly var token = ref this[index];
        return _letters.AsSpan(token.LettersStart, token.LettersLength);
    }

    /// <summary>Text positions of the tokens from one up to another.</summary>
    public TextSpan Span(int from, int to) => new(_tokens[from].Start, _tokens[to - 1].End - _tokens[from].Start);
}
