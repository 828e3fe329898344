using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Grounding;

/// <summary>Takes apart what asks for several things: "yarın 10'da diş, 14'te toplantı ekle, cumayı da boşalt".</summary>
/// <remarks>Each part becomes a sentence of its own: it borrows the verb that it leaves to its neighbour, and the day that was said before it.</remarks>
internal static class Clauses
{
    private const int MostParts = 6;

    /// <summary>The sentences, in their order; null where one thing is asked for.</summary>
    internal static IReadOnlyList<string>? Split(GroundingContext context)
    {
        var utterance = context.Utterance;
        if (context.Reading.Intent == CalendarIntent.PlanDay || !MayHoldSeveral(utterance) || TitleReader.Quoted(utterance) is not null)
        {
            return null;
        }

        var parts = Joined(Cut(context));
        if (parts.Count is < 2 or > MostParts || (parts.TrueForAll(static part => part.Deed is null) && !parts.TrueForAll(static part => part.HasClock)))
        {
            return null;
        }

        string? day = null;
        var sentences = new List<string>();
        for (var i = 0; i < parts.Count; i++)
        {
            var verb = parts[i].Deed is null ? Borrowed(parts, i, utterance.IsTurkish) : "";
            var own = DayWords(parts[i]);
            var before = !parts[i].NamesDay && parts[i].HasClock ? day ?? (utterance.IsTurkish ? null : Later(parts, i)) : null;
            day = own ?? day;
            sentences.Add(string.Join(' ', (utterance.IsTurkish ? new[] { before, parts[i].Text, verb } : [verb, parts[i].Text, before]).Where(static words => !string.IsNullOrEmpty(words))));
        }

        return sentences;
    }

    /// <summary>A separator that is no part of a time, with a letter on either side.</summary>
    private static bool MayHoldSeveral(Utterance utterance)
    {
        for (var i = 1; i + 1 < utterance.Words.Count; i++)
        {
            if (IsSeparator(utterance, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSeparator(Utterance utterance, int at)
    {
        var words = utterance.Words;
        return !words[at].InTime && !utterance.People.Exists(person => person.First <= at && at <= person.Last)
            && (words[at].Folded is "," or ";" or "." or "ve" or "and" or "then" or "ayrica" || (words[at].Folded == "sonra" && words[at - 1].IsMark)
            || (words[at].Folded == "de" && words[at - 1].Folded == "bir") || words[at].Folded == "bide");
    }

    private static List<Part> Cut(GroundingContext context)
    {
        var words = context.Utterance.Words;
        var parts = new List<Part>();
        var from = 0;
        for (var i = 0; i <= words.Count; i++)
        {
            if (i < words.Count && !(i > 0 && IsSeparator(context.Utterance, i)))
            {
                continue;
            }

            var to = i > from && i < words.Count && words[i].Folded == "de" ? i - 1 : i;
            if (to > from)
            {
                parts.Add(Part.Read(context.Utterance.Between(from, to - 1), context));
            }

            from = i + 1;
        }

        return parts;
    }

    /// <summary>What cannot stand alone belongs to what comes before, else to what comes after: "Ali, Veli ve Ayşe ile".</summary>
    private static List<Part> Joined(List<Part> parts)
    {
        var removes = parts.Exists(static part => part.Deed is { Sense: Sense.Remove or Sense.TakeOut });
        var joined = new List<Part>();
        Part? waiting = null;
        foreach (var part in parts)
        {
            var whole = waiting is null ? part : waiting.With(part);
            waiting = null;
            if (whole.OnlyPoints && joined is [.., { Deed: null }])
            {
                // "the dentist moved me to friday, update it": it is what was just told.
                joined[^1] = joined[^1].With(whole);
            }
            else if (whole.Stands(removes))
            {
                joined.Add(whole);
            }
            else if (joined.Count > 0 && joined[^1].Deed is not null && whole.Deed is null && !whole.HasClock)
            {
                joined[^1] = joined[^1].With(whole);
            }
            else
            {
                waiting = whole;
            }
        }

        if (waiting is not null && joined.Count > 0)
        {
            joined[^1] = joined[^1].With(waiting);
        }

        return joined;
    }

    /// <summary>Turkish says its verb after all of them, English before.</summary>
    private static string Borrowed(List<Part> parts, int at, bool turkish)
    {
        var before = parts.FindLastIndex(at, static part => part.Deed is not null);
        var after = parts.FindIndex(at, static part => part.Deed is not null);
        var from = turkish ? after >= 0 ? after : before : before >= 0 ? before : after;
        return from < 0 ? "" : parts[from].Verb;
    }

    /// <summary>"gym at 6 and dinner at 8 tomorrow": the day of the last is that of all.</summary>
    private static string? Later(List<Part> parts, int at) =>
        parts.Skip(at + 1).Any(static part => part.Deed is not null) ? null : parts.Skip(at + 1).Select(DayWords).FirstOrDefault(static words => words is not null);

    /// <summary>The words that name the day: "yarın" of "yarın 10'da".</summary>
    private static string? DayWords(Part part)
    {
        var utterance = part.Utterance;
        if (!part.NamesDay || utterance.Time.Best is not { } best || (best.Date ?? best.Start?.Date) is not { } date)
        {
            return null;
        }

        for (var from = 0; from < utterance.Words.Count; from++)
        {
            for (var to = from; to < utterance.Words.Count && utterance.Words[to].InTime && utterance.Words[from].InTime; to++)
            {
                var words = utterance.Between(from, to);
                var read = GroundedTime.Read(words, utterance.Moment, utterance.Language);
                if (read.Date == date && read.Time is null && read.NamesDay)
                {
                    return words;
                }
            }
        }

        return null;
    }

    private sealed record Part(Utterance Utterance, Evidence Evidence, Deed? Deed, GroundedTime Time)
    {
        internal string Text => Utterance.Text;
        internal bool HasClock => Time.NamesClock;
        internal bool NamesDay => Time.NamesDay;
        internal string Verb => Deed is { } deed ? Utterance.Between(deed.First, deed.Last) : "";

        /// <summary>A deed and a word that points, and nothing besides.</summary>
        internal bool OnlyPoints => Deed is not null && Evidence.Pointing && !Evidence.Time && !Evidence.Calendar && !TitleReader.HasTitle(Utterance, Deed);

        internal static Part Read(string text, GroundingContext context)
        {
            var utterance = Utterance.Read(text, context.Moment, context.Language);
            return new Part(utterance, Evidence.Of(utterance), IntentReader.Asking(utterance), GroundedTime.Read(text, context.Moment, context.Language));
        }

        internal Part With(Part other)
        {
            var text = $"{Text}{(Utterance.IsTurkish || other.Text.Length == 0 ? ", " : " and ")}{other.Text}";
            var utterance = Utterance.Read(text, Utterance.Moment, Utterance.Language);
            return new Part(utterance, Evidence.Of(utterance), IntentReader.Asking(utterance), GroundedTime.Read(text, Utterance.Moment, Utterance.Language));
        }

        /// <summary>A deed of its own with something to do it to, a name with its clock or an event with its day, or one more event that is to go.</summary>
        internal bool Stands(bool removes) =>
            Deed is { Sense: Sense.Add or Sense.Plan } ? Evidence.Time && TitleReader.HasTitle(Utterance, Deed)
            : Deed is not null ? Evidence.Time || Evidence.Calendar || Evidence.Pointing || TitleReader.HasTitle(Utterance, Deed)
            : HasClock || (Evidence.Event && NamesDay && !Utterance.Time.Expressions.Any(static expression => expression.Kind == TimeKind.Duration)) ? TitleReader.HasTitle(Utterance, Deed)
            : removes && (Evidence.DefiniteEvent || Evidence.RelativeTime);
    }
}
