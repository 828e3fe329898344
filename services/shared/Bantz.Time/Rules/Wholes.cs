using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>A stretch that something is a part of: "gelecek ayın …", "the … of next month", and the token after it.</summary>
internal readonly record struct WholeRead(SpanSpec Span, int To, Suffix Suffix);

internal static class Wholes
{
    /// <summary>A year, a month or a week, by name, number or distance: "2026", "mart", "mart ayı", "gelecek yıl", "the month", "March 2026".</summary>
    public static WholeRead? Read(TokenList tokens, int at)
    {
        var start = tokens[at].Is(Term.The) ? at + 1 : at;
        if (WeekPointers.Offset(tokens[start].Term) is { } offset)
        {
            var unit = tokens[start + 1].Is(Term.Business, 1) ? start + 2 : start + 1;
            return OfUnit(tokens[unit], offset) is { } pointed ? new WholeRead(pointed, unit + 1, tokens[unit].Suffix)
                : tokens[unit].Is(Term.Month) ? new WholeRead(new SpanSpec.NamedMonth(tokens[unit].Value, null, offset), unit + 1, tokens[unit].Suffix)
                : null;
        }

        if (ReadYear(tokens, start) is { } year)
        {
            // "2015'in Ocak ayı"
            return tokens[year.To].Is(Term.Month) && tokens.Language == TimeLanguage.Turkish && year.Span is SpanSpec.CalendarYear { Number: var number }
                ? SkipMonthWord(tokens, new WholeRead(new SpanSpec.NamedMonth(tokens[year.To].Value, number, null), year.To + 1, tokens[year.To].Suffix))
                : year;
        }

        if (tokens[start].Is(Term.Month))
        {
            return ReadMonth(tokens, start);
        }

        return OfUnit(tokens[start], 0) is { } here && tokens[start].Value != Units.Day ? new WholeRead(here, start + 1, tokens[start].Suffix) : null;
    }

    /// <summary>"2026", "2026 yılı", "the year 2026", "year 2026".</summary>
    public static WholeRead? ReadYear(TokenList tokens, int at)
    {
        if (IsYear(tokens[at]))
        {
            var named = tokens[at].Suffix == Suffix.None && tokens[at + 1].Is(Term.Unit, Units.Year) && tokens.Language == TimeLanguage.Turkish && !tokens[at + 1].Has(Suffix.Measure);
            return new WholeRead(new SpanSpec.CalendarYear(tokens[at].Value), named ? at + 2 : at + 1, tokens[named ? at + 1 : at].Suffix);
        }

        if (Numbers.ReadSpelledYear(tokens, at) is var (spoken, end) && (tokens.Language == TimeLanguage.Turkish || end > at + 2))
        {
            var word = tokens[end].Is(Term.Unit, Units.Year) && tokens.Language == TimeLanguage.Turkish && tokens[end - 1].Suffix == Suffix.None ? end + 1 : end;
            return new WholeRead(new SpanSpec.CalendarYear(spoken), word, tokens[word - 1].Suffix);
        }

        var unit = tokens[at].Is(Term.Business, 1) ? at + 1 : at;
        var number = tokens[unit + 1].Is(Term.Of) ? unit + 2 : unit + 1;
        return tokens.Language == TimeLanguage.English && tokens[unit].Is(Term.Unit, Units.Year) && IsYear(tokens[number])
            ? new WholeRead(new SpanSpec.CalendarYear(tokens[number].Value), number + 1, Suffix.None)
            : null;
    }

    public static bool IsYear(in Token token) => token is { Kind: TokenKind.Number, Digits: 4, Value: >= 1900 and <= 2199 };

    private static WholeRead ReadMonth(TokenList tokens, int at)
    {
        var (to, suffix) = (at + 1, tokens[at].Suffix);
        int? year = null;
        var next = tokens[to].IsMark(',') || (tokens.Language == TimeLanguage.English && tokens[to].Term is Term.Of or Term.In) ? to + 1 : to;
        if (suffix == Suffix.None && IsYear(tokens[next]))
        {
            (year, to, suffix) = (tokens[next].Value, next + 1, tokens[next].Suffix);
        }

        return SkipMonthWord(tokens, new WholeRead(new SpanSpec.NamedMonth(tokens[at].Value, year, null), to, suffix));
    }

    private static WholeRead SkipMonthWord(TokenList tokens, WholeRead whole) =>
        whole.Suffix == Suffix.None && tokens.Language == TimeLanguage.Turkish && tokens[whole.To].Is(Term.Unit, Units.Month) && tokens[whole.To].Has(Suffix.Possessive | Suffix.Genitive)
            ? whole with { To = whole.To + 1, Suffix = tokens[whole.To].Suffix }
            : whole;

    private static SpanSpec? OfUnit(in Token unit, int offset) => unit switch
    {
        { Term: Term.Unit, Value: Units.Week } => new SpanSpec.Week(offset),
        { Term: Term.Unit, Value: Units.Month } => new SpanSpec.Month(offset),
        { Term: Term.Unit, Value: Units.Year } => new SpanSpec.WholeYear(offset),
        { Term: Term.Quarter } => new SpanSpec.Quarters(offset, 1),
        _ => null,
    };
}
