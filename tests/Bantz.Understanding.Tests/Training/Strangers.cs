using Bantz.Understanding.Text;

namespace Bantz.Understanding.Tests.Training;

/// <summary>Sentences with a word in them that nobody knows, its ending kept: what is wanted shows in what stands around it.</summary>
internal static class Strangers
{
    private const int ShortestWord = 5;
    private const int Kept = 3;
    private const string Consonants = "bcdfghklmnprstvyz";
    private const string Vowels = "aeiou";

    /// <summary>Null where chance leaves the sentence alone, or every word of it is known.</summary>
    internal static string? Make(Sentence sentence, Chance chance)
    {
        if (chance.Below(2) == 0)
        {
            return null;
        }

        var request = Speech.Request(sentence.Text, language: sentence.Language);
        var utterance = Utterance.Read(sentence.Text, LocalMoment.From(request.Now, request.TimeZone), sentence.Language);
        List<Word> open = [.. utterance.Words.Where(static word => word is { InTime: false, IsCourtesy: false, Readings.Count: 0, Token.IsWord: true } && word.Token.Stem.Length >= ShortestWord && word.Folded.Length == word.Token.Raw.Length)];
        if (open.Count == 0)
        {
            return null;
        }

        var token = open[chance.Below(open.Count)].Token;
        var ending = token.Ending.Length > 0 ? token.Raw[token.Stem.Length..] : token.Raw[^Math.Min(Kept, token.Raw.Length - 2)..];
        var stem = "";
        for (var syllables = 1 + chance.Below(2); syllables > 0; syllables--)
        {
            stem += $"{Consonants[chance.Below(Consonants.Length)]}{Vowels[chance.Below(Vowels.Length)]}";
        }

        return string.Concat(utterance.Text.AsSpan(0, token.Start), stem, ending, utterance.Text.AsSpan(token.End));
    }
}
