using System.Globalization;
using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;
using NodaTime;

namespace Bantz.Understanding.Slots;

/// <summary>Reads how an event is pointed at: "onu", "o toplantı", "ilki", "2.", "son eklediğim", "yarınki diş randevusu", "3'teki".</summary>
internal static class References
{
    // A clock names the event that starts there, give or take: "3'teki" is no event of 15:30.
    private static readonly Period AroundClock = Period.FromMinutes(30);

    /// <param name="words">The person's words for the event.</param>
    /// <param name="moment">When and where they were said.</param>
    /// <param name="language">Null: read from the words.</param>
    /// <param name="focused">An event has just been spoken of.</param>
    internal static EventReference? Read(string words, LocalMoment moment, Language? language, bool focused)
    {
        var utterance = Utterance.Read(Clocked(words), moment, language);
        if (Ordinal(utterance) is { } place)
        {
            return new EventReference { Kind = EventReferenceKind.Ordinal, Words = words, Ordinal = place };
        }

        if (IsLastCreated(utterance))
        {
            return new EventReference { Kind = EventReferenceKind.LastCreated, Words = words };
        }

        var run = TitleReader.Run(utterance, Roles.Read(utterance, deed: null));
        var (start, end, byClock) = Span(utterance);
        var title = Title(utterance, run, byClock);
        if (start is null)
        {
            var points = utterance.Words.Any(static word => !word.InTime && word.IsAny(Sense.That, Sense.ThatOne));
            if (points || (focused && run is not null && run.All(static word => Nouns.IsGeneric(word))))
            {
                return new EventReference { Kind = EventReferenceKind.Focus, Words = words, Title = title };
            }
        }

        return start is null && title is null
            ? null
            : new EventReference { Kind = EventReferenceKind.Described, Words = words, Title = title, Start = start, End = end };
    }

    /// <summary>"3 toplantısını", "from 3": a bare number before or after what only a clock goes with.</summary>
    private static CutText Clocked(string words)
    {
        var cut = CutText.Of(words);
        var tokens = cut.Tokens;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Utterance.IsBareClock(tokens, i))
            {
                return CutText.Of(words.Insert(tokens[i].Start, "saat "));
            }

            if (i > 0 && tokens[i].Kind == TokenKind.Number && tokens[i - 1].Folded == "from")
            {
                return CutText.Of(words.Remove(tokens[i - 1].Start, tokens[i - 1].Raw.Length).Insert(tokens[i - 1].Start, "at"));
            }
        }

        return cut;
    }

    private static string? Title(Utterance utterance, IReadOnlyList<Word>? run, bool byClock)
    {
        var people = utterance.People.Select(static person => person.Name);
        var named = run is null || run.All(word => byClock ? Nouns.IsGeneric(word) : Nouns.IsAnything(word)) ? [] : run.Where(static word => !word.IsAny(Sense.Article, Sense.For)).ToArray();
        var title = string.Join(' ', named.Length > 0 ? people.Append(NounPhrase.Stems(named)) : people);
        return title.Length > 0 ? title : null;
    }

    private static (DateTimeOffset? Start, DateTimeOffset? End, bool ByClock) Span(Utterance utterance)
    {
        if (utterance.Time.Best is not { Start: { } start } best || best.Kind == TimeKind.Duration)
        {
            return (null, null, false);
        }

        var moment = utterance.Moment;
        return best.End is { } end && best.Kind != TimeKind.Instant
            ? (moment.At(start), moment.At(end), false)
            : (moment.At(start), moment.At(start + AroundClock), true);
    }

    private static int? Ordinal(Utterance utterance)
    {
        for (var i = 0; i < utterance.Words.Count; i++)
        {
            var word = utterance.Words[i];
            if (word.InTime)
            {
                continue;
            }

            if (word.Find(Sense.Ordinal) is { } ordinal)
            {
                return Place(ordinal.Lexeme.Stem);
            }

            if (word.Folded == "last" && i + 1 < utterance.Words.Count && utterance.Words[i + 1].Folded == "one")
            {
                return -1;
            }

            var next = i + 1 < utterance.Words.Count ? utterance.Words[i + 1].Folded : "";
            var hash = i > 0 && utterance.Words[i - 1].Folded == "#";
            if (word.Token.Kind == TokenKind.Number && (hash || next is "." or "numara" or "numarali" or "numarayi" || word.Token.Ending is "si" or "sini" or "su" or "nci" or "incisi" or "yi" or "u" or "i" || (utterance.Words.Count == 1 && word.Token.Ending.Length == 0))
                && int.TryParse(word.Token.Stem, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place is > 0 and < 100)
            {
                return place;
            }
        }

        return null;
    }

    private static int Place(string stem) => stem switch
    {
        "ilk" or "birinci" or "first" => 1,
        "ikinci" or "second" => 2,
        "ucuncu" or "third" => 3,
        "dorduncu" or "fourth" => 4,
        "besinci" or "fifth" => 5,
        "altinci" => 6,
        "yedinci" => 7,
        "sekizinci" => 8,
        "dokuzuncu" => 9,
        "onuncu" => 10,
        _ => -1,
    };

    /// <summary>"son eklediğim", "az önce koyduğumuz", "the one I just added", "son hatırlatıcım".</summary>
    private static bool IsLastCreated(Utterance utterance) =>
        utterance.Words.Any(static word => word.Verb is { Sense: Sense.Add or Sense.Plan, Inflection.Mood: Mood.Participle or Mood.Past })
        || (utterance.Words.Any(static word => word.Is(Sense.Last) && !word.InTime) && utterance.Words.Any(static word => word.Is(Sense.EventNoun) || word.Is(Sense.Reminder)));
}
