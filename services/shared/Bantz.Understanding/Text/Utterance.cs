using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Smalltalk;

namespace Bantz.Understanding.Text;

/// <summary>A text read once: its words with their meanings, its time, its language.</summary>
internal sealed class Utterance
{
    private Utterance(string text, IReadOnlyList<Word> words, TimeReading time, LocalMoment moment, Language language)
    {
        Text = text;
        Words = words;
        Time = time;
        Moment = moment;
        Language = language;
    }

    internal string Text { get; }
    internal IReadOnlyList<Word> Words { get; }
    internal TimeReading Time { get; }
    internal LocalMoment Moment { get; }
    internal Language Language { get; }

    internal bool HasTime => Time.Best is not null;
    internal bool IsTurkish => Language == Language.Turkish;

    /// <summary>Whom something is done with.</summary>
    internal List<NamedPerson> People => field ??= Slots.People.Read(this);

    /// <summary>What its courtesy says, where it has any.</summary>
    internal TalkTopic Topic { get; private init; }

    internal static Utterance Read(string raw, LocalMoment moment, Language? language, TimeTense tense = TimeTense.Future) =>
        Read(CutText.Of(raw), moment, language, tense);

    internal static Utterance Read(CutText cut, LocalMoment moment, Language? language, TimeTense tense = TimeTense.Future)
    {
        var (text, tokens) = cut;
        var spoken = language ?? LanguageReader.Read(tokens);
        var (courtesy, topic) = Courtesy.Read(tokens);
        var context = moment.Context(spoken, tense);
        var time = TimeReader.Read(TimeMask.Apply(text, tokens, courtesy), context);
        if (TimeMask.Ablatives(text, tokens, time) is { } bare)
        {
            time = TimeReader.Read(bare, context);
        }

        var words = new Word[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[i];
            var inTime = IsInTime(time, token) || IsBareClock(tokens, i);
            words[i] = new Word(token, In(spoken, token.Readings), inTime) { IsCourtesy = courtesy[i] };
        }

        return new Utterance(text, words, time, moment, spoken ?? Language.Turkish) { Topic = topic };
    }

    /// <summary>"3 toplantısını": a number before an event that belongs to it is a clock.</summary>
    internal static bool IsBareClock(List<Token> tokens, int at) =>
        tokens[at].Kind == TokenKind.Number && tokens[at].Ending.Length == 0 && tokens[at].Raw.Length <= 2 && at + 1 < tokens.Count
        && (at == 0 || tokens[at - 1].Folded is not ("saat" or ":" or "."))
        && tokens[at + 1].Readings.Any(static reading => reading.Sense == Sense.EventNoun && reading.Lexeme.Language == Language.Turkish
            && reading.Inflection is { Person: Morphology.Person.Third, Plural: false });

    /// <summary>English "at" is no Turkish word, nor Turkish "is" an English one; nouns are borrowed.</summary>
    private static WordReading[] In(Language? spoken, WordReading[] readings)
    {
        var own = 0;
        foreach (var reading in readings)
        {
            own += IsOf(reading.Lexeme, spoken) ? 1 : 0;
        }

        if (own == readings.Length)
        {
            return readings;
        }

        var kept = own == 0 ? [] : new WordReading[own];
        for (int i = 0, to = 0; to < own; i++)
        {
            if (IsOf(readings[i].Lexeme, spoken))
            {
                kept[to++] = readings[i];
            }
        }

        return kept;
    }

    private static bool IsOf(Lexeme lexeme, Language? spoken) => spoken is null || lexeme.Language == spoken
        || (spoken == Language.Turkish && lexeme.Class == WordClass.Noun && lexeme.Stem.Length > 3);

    /// <summary>The text from the first of these words to the last, as typed.</summary>
    internal string Between(int first, int last) => Text[Words[first].Token.Start..Words[last].Token.End];

    internal static bool IsInTime(TimeReading time, Token token)
    {
        for (var i = 0; i < time.Expressions.Count; i++)
        {
            if (time.Expressions[i].Span is var span && span.Start < token.End && token.Start < span.End)
            {
                return true;
            }
        }

        return false;
    }
}
