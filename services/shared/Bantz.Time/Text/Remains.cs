namespace Bantz.Time.Text;

/// <summary>What remains of a text without its time expressions: spaces folded, none before a comma or a question mark, no marks at the ends.</summary>
internal static class Remains
{
    private const string Edges = ",;-– ";

    public static string Of(string text, ReadOnlySpan<TimeExpression> expressions)
    {
        var buffer = text.Length <= 512 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        var space = false;
        var at = 0;
        for (var i = 0; i <= expressions.Length; i++)
        {
            var end = i < expressions.Length ? expressions[i].Span.Start : text.Length;
            for (; at < end; at++)
            {
                if (char.IsWhiteSpace(text[at]))
                {
                    space = true;
                    continue;
                }

                if (space && length > 0 && text[at] is not (',' or '?'))
                {
                    buffer[length++] = ' ';
                }

                buffer[length++] = text[at];
                space = false;
            }

            space = true;
            at = i < expressions.Length ? expressions[i].Span.End : at;
        }

        var rest = buffer[..length].Trim(Edges);
        return rest.Length == text.Length ? text : rest.ToString();
    }
}
