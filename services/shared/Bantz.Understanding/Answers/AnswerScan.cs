using Bantz.Contracts;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Answers;

/// <summary>The signals of an utterance in their order, for an action that waits.</summary>
internal sealed class AnswerScan
{
    private static readonly Sense[] Creating = [Sense.Add, Sense.Plan, Sense.Remind];
    private static readonly Sense[] Updating = [Sense.Change, Sense.Move, Sense.Postpone, Sense.Take, Sense.Rename, Sense.Extend, Sense.Shorten];
    private static readonly Sense[] Deleting = [Sense.Remove, Sense.TakeOut];

    private readonly List<Signal> _signals = [];
    private readonly List<Word> _content = [];
    private readonly HashSet<string> _known;
    private readonly string _tool;

    private AnswerScan(Utterance utterance, string tool, HashSet<string> known)
    {
        _tool = tool;
        _known = known;
        var words = utterance.Words;
        for (var i = 0; i < words.Count; i += Take(words, i))
        {
        }

        Asks = _signals.Contains(Signal.Question);
        IsRequestAgain = _signals.Contains(Signal.Fits)
            && (_signals.Contains(Signal.Time) || words.Where((word, at) => IsBareMatter(words, at)).Any());
    }

    internal IReadOnlyList<Signal> Signals => _signals;

    /// <summary>Words that belong to no answer.</summary>
    internal IReadOnlyList<Word> Content => _content;

    internal bool Asks { get; }

    /// <summary>The no is in the verb: "ekleme". A time beside it is no other time for the same.</summary>
    internal bool RefusesDeed { get; private set; }

    /// <summary>The deed with its time or its bare matter, as who asks for something says it: "yarın 3'e toplantı ekle". "toplantıyı ekle" speaks of what waits.</summary>
    internal bool IsRequestAgain { get; private set; }

    /// <summary>The first word that says anything: a yes that opens the sentence is an answer.</summary>
    internal Signal Opening => _signals.FirstOrDefault(static signal => signal is not Signal.None);

    /// <param name="utterance">What was said.</param>
    /// <param name="tool">The tool whose call waits.</param>
    /// <param name="title">Words of what waits; to repeat them says nothing new.</param>
    internal static AnswerScan Read(Utterance utterance, string tool, string? title) =>
        new(utterance, tool, [.. Tokenizer.Read(Folding.Compose(title ?? "")).Select(static token => token.Folded)]);

    internal bool Has(Signal signal) => _signals.Contains(signal);

    private bool IsBareMatter(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        return !word.IsMark && word.Verb is null && (Knows(word) || word.Is(Sense.EventNoun))
            && (_tool == ToolNames.DeleteEvent || word.Noun is null or { Inflection.Case: Case.Nominative })
            && (at is 0 || words[at - 1].Folded is not ("the" or "this" or "that" or "bu" or "o" or "su"));
    }

    /// <summary>A word of what waits.</summary>
    internal bool Knows(Word word) =>
        _known.Contains(word.Folded) || _known.Any(title => title.Length > 3 && word.Folded.StartsWith(title, StringComparison.Ordinal));

    /// <summary>Reads the phrase or word at <paramref name="at"/>; gives how many words it took.</summary>
    private int Take(IReadOnlyList<Word> words, int at)
    {
        // "şimdi değil" and "bir dakika" are phrases before they are times.
        var shortest = words[at].InTime ? 2 : 1;
        for (var length = Math.Min(AnswerWords.LongestPhrase, words.Count - at); length >= shortest; length--)
        {
            var phrase = length == 1 ? words[at].Folded : string.Join(' ', words.Skip(at).Take(length).Select(static word => word.Folded));
            if (AnswerWords.TryGet(phrase, out var said) || AnswerWords.TryGet(Folding.Squeeze(phrase), out said))
            {
                _signals.Add(said);
                if (said == Signal.Content)
                {
                    _content.AddRange(words.Skip(at).Take(length));
                }

                return length + (IsNegator(phrase) ? SwallowVerb(words, at + length) : 0);
            }
        }

        var signal = words[at].InTime ? Signal.Time : Single(words, at);
        _signals.Add(signal);
        if (signal == Signal.Content)
        {
            _content.Add(words[at]);
        }

        return IsPolite(words, at) && signal is not (Signal.Content or Signal.None or Signal.Time) ? 2 : 1;
    }

    private Signal Single(IReadOnlyList<Word> words, int at) =>
        words[at].IsMark ? words[at].Folded == "?" ? Signal.Question : Signal.None : Verb(words, at);

    /// <summary>"ekler misin" asks for it, and asks nothing.</summary>
    private static bool IsPolite(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count && words[at + 1].Folded is "misin" or "misiniz" or "musun" or "musunuz";

    private Signal Verb(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];
        var readings = word.Readings.Count > 0 ? word.Readings : Dictionary.Read(Folding.Squeeze(word.Folded));
        foreach (var reading in readings)
        {
            if (reading.Lexeme.Class != WordClass.Verb || (reading.Lexeme.Language == Language.English && reading.Inflection.Mood != Mood.Imperative))
            {
                continue;
            }

            if (reading.Inflection.Negative && reading.Inflection.Mood is not (Mood.Participle or Mood.Past or Mood.Infinitive))
            {
                RefusesDeed = true;
                return Signal.No;
            }

            if (Deed(reading, IsPolite(words, at)) is { } asks)
            {
                return asks;
            }
        }

        // To name what waits, or the deed ("eklemeni istemiyorum"), is no new request.
        return Knows(word) || word.Is(Sense.CalendarNoun) || readings.Any(reading => reading.Lexeme.Class == WordClass.Verb && Fitting.Contains(reading.Sense))
            ? Signal.None
            : Signal.Content;
    }

    private Signal? Deed(WordReading reading, bool polite)
    {
        var asked = reading.Inflection.Mood switch
        {
            Mood.Imperative or Mood.Optative => true,
            Mood.Aorist => polite || reading.Inflection.Person == Person.Second || reading.Inflection.Question,
            Mood.Progressive => reading.Sense == Sense.Confirm && reading.Inflection.Person == Person.First,
            _ => false,
        };
        return !asked ? null
            : reading.Sense == Sense.Confirm ? Signal.Yes
            : reading.Sense == Sense.Do ? Signal.Okay
            : Fitting.Contains(reading.Sense) ? Signal.Fits
            : _tool == ToolNames.CreateEvent && Updating.Contains(reading.Sense) ? Signal.Become
            : Creating.Contains(reading.Sense) || Updating.Contains(reading.Sense) || Deleting.Contains(reading.Sense) ? Signal.Misfits
            : null;
    }

    private Sense[] Fitting => _tool switch
    {
        ToolNames.CreateEvent => Creating,
        ToolNames.UpdateEvent => Updating,
        ToolNames.DeleteEvent => Deleting,
        _ => [],
    };

    private static bool IsNegator(string phrase) => phrase is "dont" or "do not" or "never" or "not";

    /// <summary>"don't add it" says no once, not no and add.</summary>
    private int SwallowVerb(IReadOnlyList<Word> words, int at)
    {
        if (at >= words.Count || words[at].InTime)
        {
            return 0;
        }

        if (words[at].Folded == "cancel" && _tool != ToolNames.DeleteEvent)
        {
            _signals.Add(Signal.Unsure);
            return 1;
        }

        return words[at].Verb is not null ? 1 : 0;
    }
}
