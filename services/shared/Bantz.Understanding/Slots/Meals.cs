using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>"akşam yemeği", "sabah kahvesi": names in which a part of day is no time alone.</summary>
internal static class Meals
{
    private static readonly HashSet<string> Times = ["sabah", "ogle", "aksam", "gece", "ogleden"];

    private static readonly HashSet<string> Names = ["yemegi", "kahvaltisi", "kahvesi", "cayi", "kosusu", "toplantisi", "sporu", "yuruyusu", "yemegini"];

    /// <summary>The name with its part of day, where the utterance holds one.</summary>
    internal static string? Title(Utterance utterance, Role[] roles)
    {
        for (var i = 1; i < utterance.Words.Count; i++)
        {
            var word = utterance.Words[i];
            if (Names.Contains(word.Folded) && Times.Contains(utterance.Words[i - 1].Folded) && roles[i] is Role.Name or Role.Time)
            {
                return $"{utterance.Words[i - 1].Token.Raw} {NounPhrase.Clean([utterance.Words[i - 1], word], isObject: word.Folded.EndsWith("ni", StringComparison.Ordinal)).Split(' ')[^1]}";
            }
        }

        return null;
    }
}
