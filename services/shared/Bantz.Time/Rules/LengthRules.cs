using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>A length without a place: "bir saatlik", "45 dk", "for an hour".</summary>
internal static class LengthRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        if (ReadRange(tokens, at) is { } range)
        {
            return range;
        }

        if (Lengths.Read(tokens, at) is not { } length || length.Suffix.Has(Suffix.Plural | Suffix.Relative | Suffix.Genitive | Suffix.Ablative)
            && !(length.Suffix == Suffix.Ablative && tokens.Letters(length.To) is "fazla" or "az" or "uzun" or "kisa"))
        {
            return null;
        }

        // "bir gün" is some day, "a week" in "twice a week" is no length.
        var one = tokens[at].Is(Term.Article) || tokens[at] is { Kind: TokenKind.Word, Term: Term.Number, Value: 1 };
        var said = length.Suffix == Suffix.Measure || tokens[length.To].Is(Term.Throughout) || tokens[length.To].Is(Term.For) || tokens[at - 1].Is(Term.For) || tokens[at - 1].Is(Term.Starting);
        if (one && length.Amount.Minutes == 0 && !said)
        {
            return null;
        }

        var to = tokens[length.To].Is(Term.Throughout) ? length.To + 1 : length.To;
        var last = tokens.Letters(length.To - 1);
        var stated = length.Suffix == Suffix.Measure ? last.EndsWith("gina") || last.EndsWith("gine")
            : said && !(tokens.Language == TimeLanguage.Turkish && tokens[at - 1].Is(Term.For));
        return new LengthPiece(length.Amount with { Stated = stated }) { To = to, Suffix = length.Suffix };
    }

    /// <summary>"2-3 saat", "iki üç gün", "2 or 3 hours": the longer one is planned with.</summary>
    internal static LengthPiece? ReadRange(TokenList tokens, int at)
    {
        if (Numbers.Read(tokens, at) is not { Suffix: Suffix.None, Value: >= 1 and <= 99 } least || tokens[at - 1].IsMark('-'))
        {
            return null;
        }

        var linked = tokens[least.To].IsMark('-') || tokens[least.To].Is(Term.Or) || (tokens[least.To].Is(Term.To) && tokens.Language == TimeLanguage.English);
        var side = least.Spelled && tokens.Language == TimeLanguage.Turkish && least.Value < 10;
        if (!linked && !side || Numbers.Read(tokens, linked ? least.To + 1 : least.To) is not { Suffix: Suffix.None } most || most.Value <= least.Value || (!linked && most.Value != least.Value + 1))
        {
            return null;
        }

        return Lengths.Unit(tokens, most.To, most.Value) is { } length && !length.Suffix.Has(Suffix.Plural | Suffix.Relative | Suffix.Genitive | Suffix.Ablative | Suffix.Locative)
            && Lengths.Unit(tokens, most.To, least.Value) is { } shorter
            ? new LengthPiece(length.Amount, shorter.Amount) { To = length.To, Suffix = length.Suffix }
            : null;
    }
}
