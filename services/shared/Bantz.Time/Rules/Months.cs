using Bantz.Time.Text;

namespace Bantz.Time.Rules;

/// <summary>Months whose names are common words: "may" and "march" need a capital or a day beside them.</summary>
internal static class Months
{
    /// <summary>A name that cannot be anything else here.</summary>
    public static bool IsSure(TokenList tokens, int at) =>
        tokens.Language == TimeLanguage.Turkish || tokens[at].Folded is not ("may" or "march" or "mar") || (char.IsUpper(tokens.Text[tokens[at].Start]) && !char.IsUpper(tokens.Text[tokens[at].Start + 1]));
}
