using Bantz.Contracts;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>Writes down what was said, by kind, as a model would: words, nothing resolved.</summary>
internal static class Drafts
{
    internal static PlanSlots Read(Utterance utterance, Evidence evidence, IntentReading reading, PlanRequest request)
    {
        var roles = Roles.Read(utterance, reading.Deed);
        return reading.Intent switch
        {
            CalendarIntent.Create => Create(utterance, roles),
            CalendarIntent.Modify => Changes.Read(utterance, reading, roles, request),
            CalendarIntent.Cancel => Cancel(utterance, roles),
            CalendarIntent.Query => Query(utterance, evidence, roles),
            CalendarIntent.FreeSlots or CalendarIntent.PlanDay => new PlanSlots { When = When(utterance), Attendees = Attendees(utterance) },
            _ => PlanSlots.Empty,
        };
    }

    /// <summary>All words for time, in their order.</summary>
    internal static string? When(Utterance utterance) =>
        utterance.Time.Expressions.Count == 0 ? null : string.Join(' ', utterance.Time.Expressions.Select(static expression => expression.Text));

    internal static IReadOnlyList<string>? Attendees(Utterance utterance) =>
        utterance.People is { Count: > 0 } people ? [.. people.Select(static person => person.Name)] : null;

    // "webinarı kaçırmayayım", "tesisatçıyı çağırdım": verbs whose object is what is to be added.
    private static readonly HashSet<string> Objects = ["kacirmayayim", "kacirmayalim", "unutmayayim", "unutmayalim", "cagirdim", "cagirdik"];

    private static PlanSlots Create(Utterance utterance, Role[] roles)
    {
        var people = Attendees(utterance);
        return new PlanSlots
        {
            Title = TitleReader.Quoted(utterance) ?? Reminders.Title(utterance) ?? Meals.Title(utterance, roles) ?? Visited(utterance, roles) ?? TitleReader.Read(utterance, roles, isObject: utterance.Words.Any(static word => Objects.Contains(word.Folded))) ?? Met(utterance) ?? Attended(utterance),
            When = When(utterance),
            Attendees = people,
            Location = Places.Read(utterance)?.Name,
        };
    }

    /// <summary>"ortodontiste gidiyorum", "öğleden sonrayı garaj satışına ayır": what one goes to, without its ending.</summary>
    private static string? Visited(Utterance utterance, Role[] roles) =>
        utterance.IsTurkish && TitleReader.Run(utterance, roles) is [.., { Readings.Count: 0, Token.Ending.Length: 0 } last] run
        && utterance.Words.SkipWhile(word => word != last).Skip(1).FirstOrDefault() is { } next && (next.Is(Sense.Go) || next.Folded.StartsWith("ayir", StringComparison.Ordinal))
            ? NounPhrase.WithoutDative(NounPhrase.Clean(run, isObject: false))
            : null;

    /// <summary>"Ali'yle görüşeceğim" is a meeting, though no noun says so.</summary>
    private static string? Met(Utterance utterance) =>
        utterance.Words.FirstOrDefault(static word => word.Is(Sense.Meet)) is not { } word ? null
        : !utterance.IsTurkish ? "meet"
        : word.Folded.StartsWith("bulus", StringComparison.Ordinal) ? "buluşma" : "görüşme";

    /// <summary>"dokuzda adliyede olmam lazım", "be at the courthouse at nine": where one has to be says what it is.</summary>
    private static string? Attended(Utterance utterance) =>
        utterance.Words.Any(static word => word.Is(Sense.Go) || (word.Verb is { Sense: Sense.Be, Inflection.Mood: Mood.Infinitive }) || word.Folded is "be" or "get") ? Places.Read(utterance)?.Name : null;

    private static PlanSlots Cancel(Utterance utterance, Role[] roles) => new()
    {
        Title = Named(utterance, roles),
        When = When(utterance),
        EventRef = Reference(utterance, roles, static _ => true),
        Attendees = Attendees(utterance),
    };

    private static PlanSlots Query(Utterance utterance, Evidence evidence, Role[] roles)
    {
        var run = TitleReader.Run(utterance, roles);
        var pointing = utterance.Words.Any(static word => !word.InTime && !word.IsCourtesy && word.IsAny(Sense.That, Sense.ThatOne));
        return new PlanSlots
        {
            Title = run is not null && NamesOne(run, evidence, utterance.Words.Any(static word => word.Folded is "hangi" or "kac" or "which" or "many" or "what")) ? NounPhrase.Clean(run, isObject: false) : null,
            When = When(utterance),
            EventRef = pointing && !utterance.HasTime ? Reference(utterance, roles, static _ => true) : null,
            Attendees = Attendees(utterance),
        };
    }

    /// <summary>"diş randevum ne zaman" asks for one event, "kaç toplantım var" for any.</summary>
    private static bool NamesOne(IReadOnlyList<Word> run, Evidence evidence, bool asked) =>
        (run.Any(static word => word.Is(Sense.EventNoun)) || (evidence.HasAny(Sense.When, Sense.WhatTime) && run.All(static word => word.Readings.Count == 0 || word.IsAny(Sense.Person, Sense.Place, Sense.Article, Sense.Day)))) && !run.All(static word => Nouns.IsAnything(word))
        && !(run.All(static word => Nouns.IsGeneric(word)) && (run.Any(static word => word.Noun?.Inflection.Plural == true) || evidence.Has(Sense.Next) || asked));

    /// <summary>The name of the event meant, without the endings of its sentence; null where only its sort is said.</summary>
    internal static string? Named(Utterance utterance, Role[] roles) =>
        Reminders.Title(utterance) ?? TitleReader.Quoted(utterance)
        ?? (TitleReader.Run(utterance, roles) is { } run && !run.All(static word => Nouns.IsAnything(word)) ? NounPhrase.Clean(UpToItsCase(run), isObject: !IsOfReminder(utterance, run[^1])) : null);

    /// <summary>The "eğrelti" of "eğrelti hatırlatmasını kaldır" carries no ending.</summary>
    private static bool IsOfReminder(Utterance utterance, Word last)
    {
        for (var i = 0; i + 1 < utterance.Words.Count; i++)
        {
            if (utterance.Words[i] == last)
            {
                return utterance.Words[i + 1].Is(Sense.Reminder);
            }
        }

        return false;
    }

    /// <summary>"toplantıyı online yap", "yemeğe Burak'ı ekle": what follows the event's own ending is another matter.</summary>
    private static IReadOnlyList<Word> UpToItsCase(IReadOnlyList<Word> run)
    {
        for (var i = 0; i + 1 < run.Count; i++)
        {
            if (run[i].Noun is { Sense: Sense.EventNoun, Lexeme.Language: Language.Turkish, Inflection.Case: Case.Accusative or Case.Dative or Case.Ablative } && !run[i + 1].Is(Sense.EventNoun))
            {
                return [.. run.Take(i + 1)];
            }
        }

        return run;
    }

    /// <summary>The words from the first that points at the event to the last, as said.</summary>
    internal static string? Reference(Utterance utterance, Role[] roles, Func<int, bool> counts)
    {
        var first = -1;
        var last = -1;
        for (var i = 0; i < roles.Length; i++)
        {
            var participle = utterance.Words[i].Verb is { Inflection.Mood: Morphology.Mood.Participle } or { Lexeme.Language: Language.English, Inflection.Mood: Morphology.Mood.Past };
            if (counts(i) && (roles[i] is Role.Name or Role.Time or Role.Pointer or Role.Person || participle || IsOrdinalNumber(utterance, i)))
            {
                first = first < 0 ? i : first;
                last = i + 1 < roles.Length && utterance.Words[i + 1].Folded is "one" or "ones" ? i + 1 : i;
            }
        }

        return first < 0 ? null : utterance.Between(first, last);
    }

    // "2. toplantı", "#2".
    private static bool IsOrdinalNumber(Utterance utterance, int at) =>
        utterance.Words[at].IsMark && ((utterance.Words[at].Folded == "." && at > 0 && utterance.Words[at - 1].Token.Kind == TokenKind.Number && at + 1 < utterance.Words.Count)
            || (utterance.Words[at].Folded == "#" && at + 1 < utterance.Words.Count));
}
