using Bantz.Contracts;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
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
            CalendarIntent.FreeSlots or CalendarIntent.PlanDay => new PlanSlots { When = When(utterance) },
            _ => PlanSlots.Empty,
        };
    }

    /// <summary>All words for time, in their order.</summary>
    internal static string? When(Utterance utterance) =>
        utterance.Time.Expressions.Count == 0 ? null : string.Join(' ', utterance.Time.Expressions.Select(static expression => expression.Text));

    internal static IReadOnlyList<string>? Attendees(Utterance utterance) =>
        utterance.People is { Count: > 0 } people ? [.. people.Select(static person => person.Name)] : null;

    private static PlanSlots Create(Utterance utterance, Role[] roles)
    {
        var people = Attendees(utterance);
        return new PlanSlots
        {
            Title = TitleReader.Quoted(utterance) ?? Reminders.Title(utterance) ?? Meals.Title(utterance, roles) ?? TitleReader.Read(utterance, roles, isObject: false) ?? Met(utterance),
            When = When(utterance),
            Attendees = people,
            Location = Places.Read(utterance)?.Name,
        };
    }

    /// <summary>"Ali'yle görüşeceğim" is a meeting, though no noun says so.</summary>
    private static string? Met(Utterance utterance) =>
        utterance.Words.FirstOrDefault(static word => word.Is(Sense.Meet)) is not { } word ? null
        : !utterance.IsTurkish ? "meet"
        : word.Folded.StartsWith("bulus", StringComparison.Ordinal) ? "buluşma" : "görüşme";

    private static PlanSlots Cancel(Utterance utterance, Role[] roles) => new()
    {
        Title = Named(utterance, roles),
        When = When(utterance),
        EventRef = Reference(utterance, roles, static _ => true),
        Attendees = Attendees(utterance),
    };

    private static PlanSlots Query(Utterance utterance, Evidence evidence, Role[] roles)
    {
        // Within a day "toplantım kaçta" is any meeting of that day; without one it is looked for by its name.
        var asksWhen = evidence.HasAny(Sense.When, Sense.WhatTime, Sense.Find) && (!utterance.HasTime || evidence.Person);
        var run = TitleReader.Run(utterance, roles);
        var specific = run is not null && run.Any(static word => word.Is(Sense.EventNoun)) && !run.All(word => asksWhen ? Nouns.IsAnything(word) : Nouns.IsGeneric(word));
        var pointing = utterance.Words.Any(static word => !word.InTime && !word.IsCourtesy && word.IsAny(Sense.That, Sense.ThatOne));
        return new PlanSlots
        {
            Title = specific ? NounPhrase.Clean(run!, isObject: false) : null,
            When = When(utterance),
            EventRef = pointing && !utterance.HasTime ? Reference(utterance, roles, static _ => true) : null,
            Attendees = Attendees(utterance),
        };
    }

    /// <summary>The name of the event meant, without the endings of its sentence; null where only its sort is said.</summary>
    internal static string? Named(Utterance utterance, Role[] roles) =>
        Reminders.Title(utterance) ?? (TitleReader.Run(utterance, roles) is { } run && !run.All(static word => Nouns.IsAnything(word)) ? TitleReader.Read(utterance, roles, isObject: true) : null);

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
