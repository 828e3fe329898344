using System.Text;
using Bantz.Time.Combining;
using Bantz.Time.Rules;
using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time;

/// <summary>Reads time expressions out of Turkish and English text. Pure and thread-safe.</summary>
/// <remarks>Words become tokens, tokens pieces, neighbouring pieces moments, and moments are resolved at last: until then no step knows what time it is.</remarks>
public static class TimeReader
{
    /// <summary>Reads every time expression of <paramref name="text"/>; a text without one gives an empty reading, never an exception.</summary>
    public static TimeReading Read(string text, TimeContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);

        var tokens = Tokenizer.Read(text, context.Language, context.DateOrder);
        var reading = Read(text, context, tokens);
        tokens.Return();
        return reading;
    }

    /// <summary>The same, and the work it took.</summary>
    internal static (TimeReading Reading, long Looks) Trace(string text, TimeContext context)
    {
        var tokens = Tokenizer.Read(text, context.Language, context.DateOrder);
        return (Read(text, context, tokens), tokens.Looks);
    }

    private static TimeReading Read(string text, TimeContext context, TokenList tokens)
    {
        var moments = Place(tokens, Grouping.Group(tokens, Sure(Ranging.Range(tokens, Grouping.Group(tokens, RuleBook.ReadAll(tokens).Select(Moment.Of))))));
        var expressions = new List<TimeExpression>(moments.Count);
        var read = new List<Moment>(moments.Count);
        foreach (var moment in moments)
        {
            if (Summing.Made(tokens, moment, context) is { } expression)
            {
                expressions.Add(expression);
                read.Add(moment);
            }
        }

        return new TimeReading { Expressions = expressions, Best = Summing.Best(tokens, read, context), Remainder = Without(text, expressions) };
    }

    /// <summary>Numbers that nothing vouched for are no hours.</summary>
    private static IEnumerable<Moment> Sure(IEnumerable<Moment> moments) => moments.Where(moment => !moment.Weak);

    /// <summary>Takes the small words beside an expression into it, so that no "at" and no "için" is left over.</summary>
    private static List<Moment> Place(TokenList tokens, List<Moment> moments)
    {
        var placed = new List<Moment>(moments.Count);
        foreach (var moment in moments.Where(moment => moment.IsPlace || moment.Every is not null || moment.Offset is not null || moment.Length is not null))
        {
            var (from, to) = (moment.From, moment.To);
            var first = placed.Count > 0 ? placed[^1].To : 0;
            if (tokens.Language == TimeLanguage.English)
            {
                while (from > first && tokens[from - 1].Term is Term.At or Term.On or Term.In or Term.By or Term.For or Term.The or Term.From)
                {
                    from--;
                }
            }
            else if (tokens[to].Is(Term.For))
            {
                to++;
            }

            placed.Add(moment with { From = from, To = to });
        }

        return placed;
    }

    private static string Without(string text, IReadOnlyList<TimeExpression> expressions)
    {
        var rest = new StringBuilder(text.Length);
        var at = 0;
        foreach (var expression in expressions)
        {
            rest.Append(text, at, expression.Span.Start - at).Append(' ');
            at = expression.Span.End;
        }

        rest.Append(text, at, text.Length - at);
        return string.Join(' ', rest.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace(" ,", ",", StringComparison.Ordinal).Replace(" ?", "?", StringComparison.Ordinal).Trim(',', ';', '-', '–', ' ');
    }
}
