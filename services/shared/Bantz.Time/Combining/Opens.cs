using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>Finds the times that are said and cannot be resolved.</summary>
internal static class Opens
{
    public static IReadOnlyList<UnresolvedTime> Find(TokenList tokens, List<EventTime> events, TimeExpression[] expressions)
    {
        List<UnresolvedTime>? found = null;
        foreach (var time in events)
        {
            (found ??= []).Add(Made(tokens, time));
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (MayOpen(tokens[i].Term) && !IsTaken(expressions, tokens[i].Start) && At(tokens, i) is { } open && !Overlaps(found, open.Span))
            {
                (found ??= []).Add(open);
            }
        }

        found?.Sort(static (left, right) => left.Span.Start.CompareTo(right.Span.Start));
        return found ?? (IReadOnlyList<UnresolvedTime>)[];
    }

    private static bool MayOpen(Term term) => term is Term.Feast or Term.Fiscal or Term.Some or Term.After or Term.Before or Term.Unit;

    private static bool Overlaps(List<UnresolvedTime>? found, TextSpan span)
    {
        if (found is null)
        {
            return false;
        }

        foreach (var other in found)
        {
            if (other.Span.Start < span.End && span.Start < other.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTaken(TimeExpression[] expressions, int at)
    {
        foreach (var expression in expressions)
        {
            if (expression.Span.Start <= at && at < expression.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private static UnresolvedTime? At(TokenList tokens, int at)
    {
        ref readonly var token = ref tokens[at];
        switch (token.Term)
        {
            case Term.Feast:
                var to = tokens[at + 1].Term is Term.After or Term.Before ? at + 2 : at + 1;
                return token.Suffix == Suffix.None && to == at + 1 ? null : Made(tokens, at, to, UnresolvedReason.Feast);
            case Term.Fiscal:
                var unit = tokens[at + 1].Term is Term.Unit or Term.Quarter ? at + 2 : -1;
                return unit > 0 ? Made(tokens, at, unit, UnresolvedReason.Fiscal) : null;
            case Term.Some when token.Value == 0 && tokens[at + 1].Term is Term.Unit or Term.Clock:
                var end = tokens[at + 2].Term is Term.After or Term.Before or Term.Within or Term.Ago or Term.Later ? at + 3 : at + 2;
                return Made(tokens, tokens[at - 1].Is(Term.Article) ? at - 1 : at, end, UnresolvedReason.Vague);
            case Term.Unit when token.Value is Units.Day or Units.Week or Units.Month or Units.Year && IsPointed(tokens, at):
                return Made(tokens, at - 1, at + 1, UnresolvedReason.Earlier);
            case Term.After or Term.Before when MealBefore(tokens, at) is { } meal:
                return Made(tokens, new EventTime(meal, at + 1, meal, at, null, token.Is(Term.After) ? 1 : -1));
            case Term.After or Term.Before when tokens.Language == TimeLanguage.English && tokens[at + 1].Is(Term.Meal):
                return Made(tokens, new EventTime(at, at + 2, at + 1, at + 2, null, token.Is(Term.After) ? 1 : -1));
            case Term.After or Term.Before when tokens.Language == TimeLanguage.Turkish && at > 0 && Stepping.IsThing(tokens, at - 1):
                return Made(tokens, new EventTime(at - 1, at + 1, at - 1, at, null, token.Is(Term.After) ? 1 : -1));
            case Term.After or Term.Before when tokens.Language == TimeLanguage.English && (tokens[at + 1].Is(Term.The) || tokens.Letters(at + 1) is "my" or "our") && tokens[at + 2] is { Kind: TokenKind.Word, Term: Term.None }:
                return Made(tokens, new EventTime(at, at + 3, at + 2, at + 3, null, token.Is(Term.After) ? 1 : -1));
            default:
                return null;
        }
    }

    /// <summary>"o gün", "aynı hafta", "that day", "the same week".</summary>
    private static bool IsPointed(TokenList tokens, int at)
    {
        var word = at > 0 && tokens[at - 1].Kind == TokenKind.Word ? tokens.Letters(at - 1) : default;
        return tokens.Language == TimeLanguage.Turkish ? word is "o" or "ayni" && !tokens[at].Has(Suffix.Measure | Suffix.Plural) : word is "that" or "same" && !tokens[at].Folded.EndsWith('s');
    }

    /// <summary>"öğle yemeğinden", "kahvaltıdan": where the meal's name begins.</summary>
    public static int? MealBefore(TokenList tokens, int at) =>
        tokens.Language != TimeLanguage.Turkish || at == 0 || !tokens[at - 1].Is(Term.Meal) || !tokens[at - 1].Has(Suffix.Ablative) ? null
        : at > 1 && tokens[at - 2].Is(Term.DayPart) && tokens[at - 2].Suffix == Suffix.None ? at - 2 : at - 1;

    private static UnresolvedTime Made(TokenList tokens, EventTime time) => Made(tokens, time.From, time.To, UnresolvedReason.Event) with
    {
        Event = Words(tokens, time.NameFrom, time.NameTo),
        OffsetMinutes = time.Amount?.TotalMinutes * time.Sign,
        Direction = time.Sign,
    };

    private static UnresolvedTime Made(TokenList tokens, int from, int to, UnresolvedReason reason) => new()
    {
        Span = tokens.Span(from, to),
        Text = Words(tokens, from, to),
        Reason = reason,
    };

    private static string Words(TokenList tokens, int from, int to)
    {
        var span = tokens.Span(from, to);
        return tokens.Text.Substring(span.Start, span.Length);
    }
}
