using Bantz.Time.Combining;
using Bantz.Time.Rules;
using Bantz.Time.Text;

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
        var moments = tokens.Moments;
        RuleBook.ReadAll(tokens, moments);
        if (moments.Count == 0)
        {
            return Nothing(text, tokens);
        }

        Grouping.Group(tokens, moments);
        Titles.Remove(tokens, moments);
        Excepting.Except(tokens, moments);
        Occasions.Apply(tokens, moments);
        Correcting.Correct(tokens, moments);
        Stepping.Step(tokens, moments, tokens.Events);
        Ranging.Range(tokens, moments);

        // Numbers that nothing vouched for are no hours.
        moments.RemoveAll(static moment => moment.Weak);
        Grouping.Group(tokens, moments);
        moments.RemoveAll(static moment => !(moment.IsPlace || moment.Every is not null || moment.Offset is not null || moment.Length is not null));
        Edges.Widen(tokens, moments);
        return Resolve(text, context, tokens, moments);
    }

    private static TimeReading Resolve(string text, TimeContext context, TokenList tokens, List<Moment> moments)
    {
        var expressions = new TimeExpression[moments.Count];
        var count = 0;
        for (var i = 0; i < expressions.Length; i++)
        {
            if (Summing.Made(tokens, moments[i], context) is { } expression)
            {
                moments[count] = moments[i];
                expressions[count++] = expression;
            }
        }

        moments.RemoveRange(count, moments.Count - count);
        Array.Resize(ref expressions, count);
        if (count == 0)
        {
            return Nothing(text, tokens);
        }

        var best = Summing.Best(moments);
        var same = moments.Count - 1;
        while (same >= 0 && !ReferenceEquals(moments[same], best))
        {
            same--;
        }

        return new TimeReading
        {
            Expressions = expressions,
            Best = same >= 0 ? expressions[same] : Summing.Made(tokens, best, context),
            Unresolved = Opens.Find(tokens, tokens.Events, expressions),
            Remainder = Remains.Of(text, expressions),
        };
    }

    private static TimeReading Nothing(string text, TokenList tokens) =>
        new() { Expressions = [], Unresolved = Opens.Find(tokens, tokens.Events, []), Remainder = Remains.Of(text, []) };
}
