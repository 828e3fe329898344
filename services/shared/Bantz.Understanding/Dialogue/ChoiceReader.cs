using System.Globalization;
using Bantz.Contracts;
using Bantz.Understanding.Grounding;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Text;

namespace Bantz.Understanding;

/// <summary>How one of several numbered events was picked; what is set must all fit.</summary>
public sealed record ChoiceReading
{
    /// <summary>1 is the first; -1 the last.</summary>
    public int? Place { get; init; }

    /// <summary>Words of its title, its place or its people.</summary>
    public string? Title { get; init; }

    /// <summary>It starts within [<see cref="Start"/>, <see cref="End"/>).</summary>
    public DateTimeOffset? Start { get; init; }

    public DateTimeOffset? End { get; init; }

    /// <summary>It starts at this hour of whichever day, in the speaker's zone.</summary>
    public TimeOnly? Clock { get; init; }

    /// <summary>What this session added last.</summary>
    public bool LastCreated { get; init; }

    /// <summary>"ikisi de", "all of them".</summary>
    public bool Every { get; init; }
}

/// <summary>Reads the answer to a numbered question: "2", "ikincisi", "#2", "sonuncusu", "3'teki", "Ayşe'yle olan". Pure and thread-safe.</summary>
public static class ChoiceReader
{
    private const int MostWords = 8;

    private static readonly Dictionary<string, int> Counted = new(StringComparer.Ordinal)
    {
        ["bir"] = 1, ["iki"] = 2, ["uc"] = 3, ["dort"] = 4, ["bes"] = 5, ["alti"] = 6, ["yedi"] = 7, ["sekiz"] = 8, ["dokuz"] = 9, ["on"] = 10,
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["sonuncu"] = -1, ["sonuncusu"] = -1, ["sondaki"] = -1, ["last"] = -1,
    };

    private static readonly HashSet<string> AroundNumber = ["numara", "numarali", "numarayi", "no", "nolu", "number", "num", "lutfen", "olan", "olani", "please", "the", "option", "secenek", "en", "tabii", "hmm", "one"];

    /// <summary>Null where the words answer no such question.</summary>
    /// <param name="text">What was said.</param>
    /// <param name="tool">What is to be done to the event; the verb of another deed is a request of its own.</param>
    /// <param name="now">The moment of speaking.</param>
    /// <param name="timeZone">IANA name.</param>
    public static ChoiceReading? Read(string text, string tool, DateTimeOffset now, string timeZone)
    {
        ArgumentNullException.ThrowIfNull(text);
        var moment = LocalMoment.From(now, timeZone);
        var utterance = Utterance.Read(text, moment, language: null);
        var words = utterance.Words.Where(static word => !word.IsMark && !word.IsCourtesy).ToList();
        if (words.Count is 0 or > MostWords)
        {
            return null;
        }

        if (Number(words) is { } number)
        {
            return new ChoiceReading { Place = number };
        }

        var deed = IntentReader.Asking(utterance);
        if (Evidence.Of(utterance).Asks || (deed is not null && (deed.Negative || !Fits(deed.Sense, tool))))
        {
            return null;
        }

        if (AllWords.Read(text) is { None: false } all && all.Rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= 2)
        {
            return new ChoiceReading { Every = true };
        }

        return Pointed(text, utterance, moment, deed, tool);
    }

    private static ChoiceReading? Pointed(string text, Utterance utterance, LocalMoment moment, Deed? deed, string tool)
    {
        var reference = References.Read(text, moment, utterance.Language, focused: false);
        if (reference is { Ordinal: { } place })
        {
            return new ChoiceReading { Place = place };
        }

        // "5'e al" says where to, not which.
        if (deed is not null && tool == ToolNames.UpdateEvent)
        {
            return null;
        }

        if (reference is { Kind: EventReferenceKind.LastCreated })
        {
            return new ChoiceReading { LastCreated = true };
        }

        var time = GroundedTime.Read(text, moment, utterance.Language);
        var clock = time.Span is { PartOfDay: not null } ? null : time.Time?.ToTimeOnly();
        var (start, end) = Days(time, reference, moment);
        return reference?.Title is null && clock is null && start is null
            ? null
            : new ChoiceReading { Title = reference?.Title, Start = start, End = end, Clock = clock };
    }

    /// <summary>The day or the part of it that was named; a clock alone names none.</summary>
    private static (DateTimeOffset? Start, DateTimeOffset? End) Days(GroundedTime time, EventReference? reference, LocalMoment moment) =>
        time.Time is not null && time.Span is null
            ? time.NamesDay && time.Date is { } day ? (moment.At(day.AtMidnight()), moment.At(day.PlusDays(1).AtMidnight())) : (null, null)
            : (reference?.Start, reference?.End);

    /// <summary>"2", "#2", "iki numara", "number two", "the last one".</summary>
    private static int? Number(List<Word> words)
    {
        var numbers = words.Where(static word => IsPlain(word) || (Counted.ContainsKey(word.Folded) && word.Folded != "one")).ToList();
        numbers = numbers.Count is 0 && words is [{ Folded: "one" }] ? [words[0]] : numbers;
        if (numbers is not [var only] || words.Exists(word => word != only && !AroundNumber.Contains(word.Folded)))
        {
            return null;
        }

        return Counted.TryGetValue(only.Folded, out var place) ? place
            : int.TryParse(only.Token.Stem, NumberStyles.None, CultureInfo.InvariantCulture, out place) && place is > 0 and < 100 ? place
            : null;
    }

    private static bool IsPlain(Word word) =>
        word.Token.Kind == TokenKind.Number && word.Token.Raw.All(char.IsAsciiDigit);

    private static bool Fits(Sense deed, string tool) => deed is Sense.Be or Sense.Do or Sense.Show or Sense.Find || tool switch
    {
        ToolNames.DeleteEvent => deed is Sense.Remove or Sense.TakeOut,
        ToolNames.UpdateEvent => deed is Sense.Change or Sense.Move or Sense.Postpone or Sense.Take or Sense.Rename or Sense.Extend or Sense.Shorten,
        _ => false,
    };
}
