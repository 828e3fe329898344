using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;

namespace Bantz.Understanding.Text;

/// <summary>A token with what the lexicon knows of it, and whether it speaks of time.</summary>
internal sealed record Word(Token Token, WordReading[] Known, bool InTime)
{
    internal IReadOnlyList<WordReading> Readings => Known;

    internal string Folded => Token.Folded;

    /// <summary>Part of a greeting or thanks.</summary>
    internal bool IsCourtesy { get; init; }

    internal bool IsMark => Token.Kind == TokenKind.Mark;

    internal bool Is(Sense sense) => Find(sense) is not null;

    /// <summary>A mark that makes one word of two: "kick-off", "1:1", "Q1/Q2".</summary>
    internal bool JoinsIn(IReadOnlyList<Word> words, int at) =>
        IsMark && at > 0 && at + 1 < words.Count && words[at - 1].Token.End == Token.Start && Token.End == words[at + 1].Token.Start && !words[at - 1].IsMark && !words[at + 1].IsMark
        && (Folded is "-" or "/" ? words[at - 1].Token.IsWord || words[at + 1].Token.IsWord : Folded == ":" && words[at - 1].Token.Raw == "1" && words[at + 1].Token.Raw == "1" && !words[at - 1].InTime);

    internal bool IsAny(params ReadOnlySpan<Sense> senses)
    {
        foreach (var reading in Known)
        {
            if (senses.Contains(reading.Sense))
            {
                return true;
            }
        }

        return false;
    }

    internal WordReading? Find(Sense sense)
    {
        foreach (var reading in Known)
        {
            if (reading.Sense == sense)
            {
                return reading;
            }
        }

        return null;
    }

    /// <summary>The first reading as a verb.</summary>
    internal WordReading? Verb
    {
        get
        {
            foreach (var reading in Known)
            {
                if (reading.Lexeme.Class == WordClass.Verb)
                {
                    return reading;
                }
            }

            return null;
        }
    }

    /// <summary>The first reading as a noun.</summary>
    internal WordReading? Noun
    {
        get
        {
            foreach (var reading in Known)
            {
                if (reading.Lexeme.Class == WordClass.Noun)
                {
                    return reading;
                }
            }

            return null;
        }
    }

    /// <summary>The case its ending gives: of the lexicon's reading, else of what follows the apostrophe.</summary>
    internal Case Case => Noun?.Inflection.Case ?? (Token.Ending.Length > 0 ? NounEndings.Read(Token.Ending, 0)?.Case ?? Case.Nominative : Case.Nominative);
}
