using Bantz.Time.Resolving;
using Bantz.Time.Text;

namespace Bantz.Time.Combining;

/// <summary>What all expressions of a text mean together.</summary>
internal static class Summing
{
    public static TimeExpression? Best(TokenList tokens, IReadOnlyList<Moment> moments, TimeContext context)
    {
        var places = moments.Where(moment => moment.IsPlace || moment.Every is not null || moment.Offset is not null).ToList();
        if (places.Count == 0)
        {
            return moments.Count > 0 ? Made(tokens, moments[0], context) : null;
        }

        var best = places.Find(moment => moment.Every is not null) ?? places[0];
        foreach (var other in places.Where(other => !ReferenceEquals(other, best)).ToList())
        {
            best = Joining.Join(best, other) ?? best;
        }

        foreach (var length in moments.Where(moment => moment.Length is not null && !moment.IsPlace))
        {
            best = best.Length is null && length.Length is { TotalMinutes: not null } said ? best with { Length = said, From = Math.Min(best.From, length.From), To = Math.Max(best.To, length.To) } : best;
        }

        return Made(tokens, best, context);
    }

    public static TimeExpression? Made(TokenList tokens, Moment moment, TimeContext context)
    {
        if (Moments.Resolve(moment, context) is not { } resolved)
        {
            return null;
        }

        var minutes = resolved.Kind == TimeKind.Interval ? resolved.Minutes : resolved.Minutes ?? (resolved.Rule is null ? moment.Length?.TotalMinutes : null);
        return (resolved with { Minutes = minutes }).At(tokens.Text, tokens.Span(moment.From, moment.To), moment.Approximate);
    }
}
