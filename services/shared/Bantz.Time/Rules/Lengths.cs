using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Lengths of time, where they stand and how they end.</summary>
internal readonly record struct LengthRead(Amount Amount, int To, Suffix Suffix);

internal static class Lengths
{
    /// <summary>"yarım saat", "bir buçuk saat", "1,5 saat", "bir saat on beş dakika", "an hour and a half".</summary>
    public static LengthRead? Read(TokenList tokens, int at)
    {
        if (ReadOne(tokens, at) is not { } length)
        {
            return null;
        }

        // At most hours, minutes and one more.
        for (var more = 0; more < 2 && length.Suffix is Suffix.None; more++)
        {
            var next = tokens[length.To].Is(Term.And) ? length.To + 1 : length.To;
            var half = tokens[next].Is(Term.Article) ? next + 1 : next;
            if (tokens.Language == TimeLanguage.English && next > length.To && tokens[half].Is(Term.Half, 0) && !tokens[half + 1].Is(Term.Article) && length.Amount.Minutes > 0)
            {
                return length with { Amount = length.Amount + new Amount(0, 0, 30), To = half + 1 };
            }

            // "eleven years and a half"
            if (tokens.Language == TimeLanguage.English && next > length.To && half > next && tokens[half].Is(Term.Half, 0) && length.Amount is { Months: >= 12, Days: 0, Minutes: 0 } && length.Amount.Months % 12 == 0)
            {
                return length with { Amount = length.Amount + new Amount(6, 0, 0), To = half + 1 };
            }

            if (ReadOne(tokens, next) is not { } smaller || !IsSmaller(smaller.Amount, length.Amount))
            {
                break;
            }

            length = new LengthRead(length.Amount + smaller.Amount, smaller.To, smaller.Suffix);
        }

        return length;
    }

    private static bool IsSmaller(Amount left, Amount right) =>
        right.Seconds == 0 && (left is { Months: 0, Days: 0, Minutes: 0, Seconds: > 0 } ? right.Minutes > 0 : IsFewer(left, right));

    private static bool IsFewer(Amount left, Amount right) =>
        left is { Months: > 0 and < 12, Days: 0, Minutes: 0 } && right is { Days: 0, Minutes: 0 } && right.Months % 12 == 0 && right.Months > 0
        || left.Months == 0 && (right.Months > 0 ? left.Minutes == 0 || left.Days == 0 : left.Days == 0 && (right.Days > 0 || left.Minutes < 60 && right.Minutes % 60 == 0));

    private static LengthRead? ReadOne(TokenList tokens, int at)
    {
        if (tokens[at].Is(Term.Half, 0))
        {
            // "half an hour", "yarım saat"
            var unit = tokens[at + 1].Is(Term.Article) ? at + 2 : at + 1;
            return IsUnit(tokens[unit], Units.Hour) ? Made(tokens, unit, 1, 2) : IsUnit(tokens[unit], Units.Day) && unit == at + 1 ? Made(tokens, unit, 1, 2) : null;
        }

        var quarter = tokens[at].Is(Term.Article) && tokens[at + 1].Is(Term.Quarter) ? at + 1 : at;
        if (tokens[quarter].Is(Term.Quarter))
        {
            var unit = tokens[quarter + 1].Is(Term.Of) ? quarter + 2 : quarter + 1;
            unit = tokens[unit].Is(Term.Article) ? unit + 1 : unit;
            return IsUnit(tokens[unit], Units.Hour) ? Made(tokens, unit, 1, 4) : null;
        }

        // "a couple of hours"
        var couple = tokens[at].Is(Term.Article) ? at + 1 : at;
        if (tokens[couple].Is(Term.Some, 2))
        {
            return Made(tokens, tokens[couple + 1].Is(Term.Of) ? couple + 2 : couple + 1, 2, 1);
        }

        if (Numbers.ReadCount(tokens, at) is not { Suffix: Suffix.None, Value: >= 0 and <= Amount.Most } count)
        {
            return null;
        }

        // "1,5 saat", "1.5 hours"
        if ((tokens[count.To].IsMark(',') || tokens[count.To].IsMark('.')) && tokens[count.To].Glued
            && tokens[count.To + 1] is { Kind: TokenKind.Number, Glued: true, Suffix: Suffix.None, Digits: <= 2, Value: >= 0 } fraction)
        {
            var scale = fraction.Digits == 1 ? 10 : 100;
            return Made(tokens, count.To + 2, (count.Value * scale) + fraction.Value, scale);
        }

        // "2 1/2 hours", "1/2 hour"
        var whole = tokens[count.To + 1].IsMark('/') ? count.To : at;
        if (tokens[whole] is { Kind: TokenKind.Number, Value: 1 } && tokens[whole + 1].IsMark('/') && tokens[whole + 1].Glued && tokens[whole + 2] is { Kind: TokenKind.Number, Value: 2, Glued: true, Suffix: Suffix.None })
        {
            return Made(tokens, whole + 3, whole == at ? 1 : (count.Value * 2) + 1, 2);
        }

        if (tokens[count.To].Is(Term.Half, 1))
        {
            return Made(tokens, count.To + 1, (count.Value * 2) + 1, 2);
        }

        // "one and a half hours"
        var half = tokens[count.To + 1].Is(Term.Article) ? count.To + 2 : count.To + 1;
        if (tokens[count.To].Is(Term.And) && tokens[half].Is(Term.Half, 0))
        {
            return Made(tokens, half + 1, (count.Value * 2) + 1, 2);
        }

        return Made(tokens, count.To, count.Value, 1);
    }

    /// <summary>A unit that so many of are said.</summary>
    public static LengthRead? Unit(TokenList tokens, int at, int count) => Made(tokens, at, count, 1);

    private static bool IsUnit(Token token, int unit) => (token.Is(Term.Unit) || token.Is(Term.Clock)) && token.Value == unit;

    /// <summary>So many halves, quarters or tenths of the unit at a token; null where that is no whole minute or day.</summary>
    private static LengthRead? Made(TokenList tokens, int unit, long count, int parts)
    {
        if (!tokens[unit].Is(Term.Unit) && !tokens[unit].Is(Term.Clock))
        {
            return null;
        }

        var amount = (tokens[unit].Value % EnglishWords.Plural) switch
        {
            Units.Second when count % parts == 0 && count / parts > 1 => new Amount(0, 0, (int)(count / parts / 60)) { Seconds = (int)(count / parts % 60) },
            Units.Minute when count % parts != 0 && count * 60 % parts == 0 && count < 100_000 => new Amount(0, 0, (int)(count / parts)) { Seconds = (int)(count * 60 / parts % 60) },
            Units.Minute when count % parts == 0 => new Amount(0, 0, (int)(count / parts)),
            Units.Hour when count * 60 % parts == 0 => new Amount(0, 0, (int)Math.Min(count * 60 / parts, int.MaxValue / 4)),
            Units.Day when count % parts == 0 => new Amount(0, (int)(count / parts), 0),
            Units.Day when count * 1440 % parts == 0 => new Amount(0, 0, (int)Math.Min(count * 1440 / parts, int.MaxValue / 4)),
            Units.Week when count * 7 % parts == 0 => new Amount(0, (int)(count * 7 / parts) * (tokens[unit].Value > EnglishWords.Plural ? 2 : 1), 0),
            Units.Month when count % parts == 0 => new Amount((int)(count / parts), 0, 0),
            Units.Year when count * 12 % parts == 0 => new Amount((int)Math.Min(count * 12 / parts, Amount.Most), 0, 0),
            _ => default,
        };
        return amount == default ? null : new LengthRead(amount, unit + 1, tokens[unit].Suffix);
    }
}
