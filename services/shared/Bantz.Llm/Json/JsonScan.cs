using System.Text;

namespace Bantz.Llm.Json;

/// <summary>Walks one object from its opening brace, strings apart, and mends what stands between its values.</summary>
internal sealed class JsonScan
{
    private readonly StringBuilder _mended = new();
    private readonly Stack<char> _open = new();
    private readonly HashSet<JsonRepairKind> _repairs = [];

    // The last place at which everything before was complete, and what was open there.
    private int _complete;
    private char[] _openThen = [];

    internal JsonScan(string text, int start)
    {
        End = Walk(text, start);
        Mended = _mended.ToString();
    }

    /// <summary>The first character after the object, or the end of the text where it was cut.</summary>
    internal int End { get; }

    internal string Mended { get; }

    internal IReadOnlyCollection<JsonRepairKind> Repairs => _repairs;

    private int Walk(string text, int start)
    {
        var inString = false;
        for (var at = start; at < text.Length; at++)
        {
            var letter = text[at];
            if (inString)
            {
                _mended.Append(letter);
                if (letter == '\\' && at + 1 < text.Length)
                {
                    _mended.Append(text[++at]);
                }
                else if (letter == '"')
                {
                    inString = false;
                }

                continue;
            }

            switch (letter)
            {
                case '"':
                    inString = true;
                    _mended.Append(letter);
                    break;
                case '{' or '[':
                    _open.Push(letter == '{' ? '}' : ']');
                    _mended.Append(letter);
                    Complete();
                    break;
                case '}' or ']':
                    DropComma();
                    _mended.Append(letter);
                    if (_open.Count == 0 || _open.Pop() != letter || _open.Count == 0)
                    {
                        return at + 1;
                    }

                    Complete();
                    break;
                case ',' when IsDecimal(text, at):
                    _repairs.Add(JsonRepairKind.DecimalComma);
                    _mended.Append('.');
                    break;
                case ',':
                    Complete();
                    _mended.Append(letter);
                    break;
                default:
                    _mended.Append(letter);
                    break;
            }
        }

        Cut();
        return text.Length;
    }

    private void Complete()
    {
        _complete = _mended.Length;
        _openThen = [.. _open];
    }

    /// <summary>Leaves out what was not complete: half a word would be another word.</summary>
    private void Cut()
    {
        _repairs.Add(JsonRepairKind.Cut);
        _mended.Length = _complete;
        DropComma();
        foreach (var close in _openThen)
        {
            _mended.Append(close);
        }
    }

    private void DropComma()
    {
        var end = _mended.Length;
        while (end > 0 && char.IsWhiteSpace(_mended[end - 1]))
        {
            end--;
        }

        if (end > 0 && _mended[end - 1] == ',')
        {
            _mended.Remove(end - 1, 1);
            _repairs.Add(JsonRepairKind.Comma);
        }
    }

    // Only where a name must follow: in a list "1,2" are two numbers.
    private bool IsDecimal(string text, int at) =>
        _open.TryPeek(out var close) && close == '}' && at > 0 && char.IsAsciiDigit(text[at - 1]) && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]);
}
