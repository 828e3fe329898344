using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;
using NodaTime;

namespace Bantz.Understanding.Slots;

/// <summary>Tells apart which event is meant and what it becomes: "yarınki toplantıyı | 5'e al", "move my 3pm call | to Friday".</summary>
internal static class Changes
{
    internal static PlanSlots Read(Utterance utterance, IntentReading reading, Role[] roles, PlanRequest request)
    {
        var changes = ChangeSpans(utterance);
        var renamed = Renames.TitleAt(utterance);
        var title = renamed?.Name;
        var towards = Places.Read(utterance, towards: true);
        var place = Renames.Place(utterance) ?? towards?.Name;
        // "dişçiyi cumaya kaydır" moves an appointment and adds nobody.
        var people = reading.Deed?.Sense is Sense.Move or Sense.Postpone or Sense.Take or Sense.Extend or Sense.Shorten or Sense.Rename ? [] : People.Added(utterance);
        var placed = utterance.Words.ToList().FindIndex(static word => word.Is(Sense.PlaceNoun));
        bool Means(int at) => !changes.Any(span => Overlaps(span, utterance.Words[at].Token))
            && !people.Any(person => at >= person.First && at <= person.Last)
            && (renamed is null || at < renamed.Value.At)
            && (placed < 0 || at < placed)
            && (towards is null || at < towards.First || at > towards.Last);

        var said = changes.Count == 0 ? null : string.Join(' ', changes.Select(span => utterance.Text.Substring(span.Start, span.Length)));
        var changed = Shifted(utterance, reading, request) ?? (IsUnknownShift(utterance, reading) ? PlanSlots.Empty : Becomes(utterance, AsLength(said, reading)));
        changed = changed with
        {
            Title = title,
            Location = title is null ? place : null,
            Attendees = people.Count > 0 ? [.. people.Select(static person => person.Name)] : null,
        };
        return new PlanSlots
        {
            Title = title is null ? Named(utterance, [.. roles.Select((role, at) => Means(at) ? role : Role.Command)], people) : null,
            When = said,
            EventRef = Drafts.Reference(utterance, roles, Means),
            Attendees = people.Count > 0 ? null : Drafts.Attendees(utterance),
            Changes = changed == PlanSlots.Empty ? null : changed,
        };
    }

    private static string? Named(Utterance utterance, Role[] roles, List<NamedPerson> added) =>
        Drafts.Named(utterance, roles) is { } name && added is [{ First: > 0 and var first }, ..] && utterance.IsTurkish && IsGoal(utterance, first - 1) ? NounPhrase.WithoutDative(name) : Drafts.Named(utterance, roles);

    /// <summary>The "hackathona" of "hackathona Pınar'ı davet et".</summary>
    private static bool IsGoal(Utterance utterance, int at) => at >= 0 && utterance.Words[at] is { InTime: false, IsMark: false, Readings.Count: 0 } word && word.Token.Ending.Length == 0 && word.Folded[^1] is 'a' or 'e';

    /// <summary>"bir saat ertele" of an event whose time is not known says nothing that could be written down.</summary>
    private static bool IsUnknownShift(Utterance utterance, IntentReading reading) =>
        reading.Deed?.Sense is Sense.Postpone or Sense.Move or Sense.Take or Sense.Extend or Sense.Shorten
        && utterance.Time.Expressions.Count > 0
        && utterance.Time.Expressions.All(expression => expression.Kind == TimeKind.Duration && !IsTarget(utterance, expression));

    /// <summary>What the words for time become; the far end of "from 3 to 5" is no phrase of its own.</summary>
    private static PlanSlots Becomes(Utterance utterance, string? said) =>
        utterance.Time.Expressions.FirstOrDefault(expression => expression.Kind == TimeKind.Interval && Split(utterance, expression) is not null) is { Start: { } start, End: { } end }
            && (start.TimeOfDay != LocalTime.Midnight || end.TimeOfDay != LocalTime.Midnight)
            ? new PlanSlots { When = said, Time = end.TimeOfDay.ToTimeOnly() }
            : new PlanSlots { When = said };

    /// <summary>"1 saate uzat" is a length, not a moment an hour from now.</summary>
    private static string? AsLength(string? said, IntentReading reading) =>
        reading.Deed?.Sense is Sense.Extend or Sense.Shorten
            ? said?.Replace("saate", "saat", StringComparison.OrdinalIgnoreCase).Replace("dakikaya", "dakika", StringComparison.OrdinalIgnoreCase)
            : said;

    /// <summary>The parts of the text that say when it is to be; the others say when it is.</summary>
    private static List<TextSpan> ChangeSpans(Utterance utterance)
    {
        var expressions = utterance.Time.Expressions;
        var spans = new List<TextSpan>();
        foreach (var expression in expressions)
        {
            if (Split(utterance, expression) is { } to)
            {
                spans.Add(to);
            }
            else if (!Points(utterance, expression, expressions.Count))
            {
                spans.Add(expression.Span);
            }
        }

        return spans;
    }

    /// <summary>"3'ten 5'e", "from 3 to 5": the second half, where the first says which event.</summary>
    private static TextSpan? Split(Utterance utterance, TimeExpression expression)
    {
        var interval = expression.Kind == TimeKind.Interval;
        var words = Within(utterance, expression);
        for (var i = 1; i < words.Count; i++)
        {
            var second = utterance.IsTurkish ? IsRelative(words[i - 1]) || (interval && IsAblative(words[i - 1])) : interval && words[i].Folded is "to";
            if (second)
            {
                return new TextSpan(words[i].Token.Start, expression.Span.End - words[i].Token.Start);
            }
        }

        return null;
    }

    private static bool Points(Utterance utterance, TimeExpression expression, int count)
    {
        var words = Within(utterance, expression);
        if (words.Count == 0 || expression.Kind == TimeKind.Duration)
        {
            return false;
        }

        var last = words[^1];
        var at = IndexOf(utterance, last);
        var next = at + 1 < utterance.Words.Count ? utterance.Words[at + 1] : null;
        var before = IndexOf(utterance, words[0]) is > 0 and var first ? utterance.Words[first - 1].Folded : "";
        if (utterance.IsTurkish)
        {
            return IsRelative(last) || IsAblative(last) || (!IsDative(last) && next is { InTime: false } && next.IsAny(Sense.EventNoun, Sense.Reminder) && next.Case == Morphology.Case.Accusative);
        }

        if (words[0].Folded is "to" or "for" or "by" or "until" || before is "to" or "by" or "until" or "for")
        {
            return false;
        }

        var possessive = last.Token.Ending == "s" || before is "from" or "my" or "the" or "that";
        return possessive || words[0].Folded is "from" || (next is { InTime: false } && next.IsAny(Sense.EventNoun, Sense.Reminder)) || (count > 1 && expression != utterance.Time.Expressions[^1]);
    }

    /// <summary>"bir saat ertele", "push it back an hour": from the event just spoken of, whose time is known.</summary>
    private static PlanSlots? Shifted(Utterance utterance, IntentReading reading, PlanRequest request)
    {
        var length = utterance.Time.Expressions.FirstOrDefault(static expression => expression.Kind == TimeKind.Duration);
        if (length?.Minutes is not { } minutes || request.Focus is not [var focus, ..] || reading.Deed is not { } deed)
        {
            return null;
        }

        var absolute = IsTarget(utterance, length);
        var start = utterance.Moment.Local(focus.Start);
        var current = (int)(focus.End - focus.Start).TotalMinutes;
        return deed.Sense switch
        {
            Sense.Extend or Sense.Shorten => new PlanSlots { DurationMinutes = absolute ? minutes : Math.Max(5, current + (deed.Sense == Sense.Extend ? minutes : -minutes)) },
            Sense.Postpone or Sense.Move or Sense.Take => At(start.PlusMinutes(Earlier(utterance) ? -minutes : minutes)),
            _ => null,
        };
    }

    /// <summary>"1 saate uzat", "extend to 2 hours": the length it becomes, not by how much.</summary>
    private static bool IsTarget(Utterance utterance, TimeExpression length) =>
        utterance.IsTurkish ? IsDative(Within(utterance, length)[^1]) : Before(utterance, length) is "to" || length.Text.StartsWith("to ", StringComparison.OrdinalIgnoreCase);

    private static PlanSlots At(LocalDateTime start) => new() { Date = start.Date.ToDateOnly(), Time = start.TimeOfDay.ToTimeOnly() };

    private static bool Earlier(Utterance utterance) =>
        utterance.Words.Any(static word => word.Folded is "one" or "erkene" or "erken" or "once" or "earlier" or "forward" or "up");

    private static string Before(Utterance utterance, TimeExpression expression) =>
        IndexOf(utterance, Within(utterance, expression)[0]) is > 0 and var at ? utterance.Words[at - 1].Folded : "";

    private static List<Word> Within(Utterance utterance, TimeExpression expression) =>
        [.. utterance.Words.Where(word => Overlaps(expression.Span, word.Token))];

    private static int IndexOf(Utterance utterance, Word word) => utterance.Words.ToList().IndexOf(word);

    /// <summary>"yarınki", "3'tekini", "bugünküne".</summary>
    private static bool IsRelative(Word word) =>
        EndsWithAny(word, "ki", "ku", "kini", "kunu", "kine", "kinin", "kiler", "kileri");

    private static bool IsAblative(Word word) => EndsWithAny(word, "dan", "den", "tan", "ten") && !word.Folded.EndsWith("erken", StringComparison.Ordinal);

    private static bool IsDative(Word word) => EndsWithAny(word, "a", "e");

    private static bool EndsWithAny(Word word, params ReadOnlySpan<string> endings)
    {
        var ending = word.Token.Ending.Length > 0 ? word.Token.Ending : word.Folded;
        foreach (var one in endings)
        {
            if (ending.EndsWith(one, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overlaps(TextSpan span, Token token) => span.Start < token.End && token.Start < span.End;
}
