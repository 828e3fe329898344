using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>What a word does in its utterance; what does nothing else names the thing.</summary>
internal enum Role
{
    Name,
    Glue,
    Time,
    Command,
    Person,
    Place,
    Calendar,
    Pointer,
    Mark,
}

internal static class Roles
{
    private static readonly Sense[] Pointers = [Sense.That, Sense.ThatOne, Sense.Ordinal, Sense.Last, Sense.Next, Sense.All];

    private static readonly Sense[] Glue =
    [
        Sense.Filler, Sense.Article, Sense.For, Sense.With, Sense.And, Sense.To, Sense.From, Sense.At, Sense.In, Sense.On, Sense.My, Sense.Me, Sense.You, Sense.Called, Sense.But, Sense.Also,
        Sense.Please, Sense.Question, Sense.Auxiliary, Sense.Have, Sense.HaveNot, Sense.What, Sense.When, Sense.WhatTime, Sense.Which, Sense.HowMany, Sense.Want, Sense.Yes, Sense.No,
        Sense.Never, Sense.Name, Sense.PlaceNoun, Sense.TimeNoun, Sense.Free, Sense.Busy, Sense.Gap,
    ];

    private static readonly string[] FiniteEndings =
    [
        "iyor", "uyor", "iyorum", "uyorum", "iyoruz", "uyoruz", "iyorlar", "uyorlar", "acak", "ecek", "acagim", "ecegim", "acagiz", "ecegiz", "acam", "icem", "maliyim", "meliyim", "maliyiz", "meliyiz",
        "acagimi", "ecegimi", "acagimizi", "ecegimizi", "acagini", "ecegini", "iyormus", "ecekmis", "acakmis", "ildi", "indi", "tildi", "mistim", "mistik", "irim", "erim", "arim",
    ];

    /// <summary>Verbs and small words that the lexicon has no sense for, and that name nothing at the end of a request.</summary>
    private static readonly HashSet<string> Turkish =
    [
        "at", "say", "ver", "ayir", "ayirt", "ac", "dus", "gitsin", "gel", "sayar", "atar", "verir", "hakkinda", "bilgi", "kiminleydi", "kiminleymis", "kimlerle", "ilgili", "durdur", "birak", "listeden", "iptal", "aradan",
        "baska", "degisti", "degismis", "alinmis", "bilgisi", "suresi", "suruyor", "surecek", "surecegini", "kadar", "ertelendi", "koyuver", "eklesene", "atsana", "bakiver", "birakiver", "tekrarli", "komple", "kayitli", "detayini", "detayi", "adresi", "adresini", "yalan", "neydi", "neredeydi", "e", "ye", "ya", "yani", "valla", "bgn", "geliyor", "oluyor", "kaldi", "kalmis", "kalmadi", "vazgectim", "vazgectik", "baslasin", "cagirdim", "cagirdik", "kacirmayayim", "kacirmayalim", "unutmayayim", "unutmayalim", "kaliyor", "onay", "onaysiz", "tut", "tutar", "aciniz", "acin", "acar", "sorma", "sormadan", "olacakti", "yerine", "tekrar", "lutfen",
    ];

    private static readonly HashSet<string> English =
    [
        "off", "down", "anymore", "still", "else", "left", "long", "coming", "details", "check", "let", "know", "tell", "get", "having", "as", "set", "keep", "record", "repeating", "more", "any", "happening", "going", "later", "instead", "thing", "entry", "place", "taking", "invited", "booked", "whole", "note", "ask", "asking", "confirm", "confirming", "confirmation", "without", "whatever",
    ];

    internal static Role[] Read(Utterance utterance, Deed? deed)
    {
        var words = utterance.Words;
        var roles = new Role[words.Count];
        for (var i = 0; i < roles.Length; i++)
        {
            roles[i] = Of(words[i], (deed is not null && i >= deed.First && i <= deed.Last) || IsMeeting(words, i));
            if (roles[i] == Role.Name && (words[i].Readings.Count == 0 || words[i].Folded is "listeden" or "iptal") && (utterance.IsTurkish ? Turkish : English).Contains(words[i].Folded) && !(i > 0 && words[i - 1].Folded is "day" or "days"))
            {
                roles[i] = utterance.IsTurkish ? Role.Command : Role.Glue;
            }

            // "şarj etme hatırlatıcısını": the act that one is reminded of.
            if (utterance.IsTurkish && roles[i] == Role.Command && words[i].Verb is { Inflection: { Negative: true, Mood: Mood.Imperative } } && i + 1 < words.Count && words[i + 1].Is(Sense.Reminder))
            {
                roles[i] = Role.Name;
            }

            // "mevlüt var teyzemlerde": what there is stands before its verb.
            if (utterance.IsTurkish && roles[i] == Role.Glue && words[i].IsAny(Sense.Have, Sense.HaveNot))
            {
                roles[i] = Role.Command;
            }

            // "an oil change", "the book club": a verb that nothing is asked by is part of a name.
            if (!utterance.IsTurkish && i > 0 && (deed is null ? i + 1 == words.Count || words[i + 1].InTime || words[i + 1].IsMark : i > deed.Last + 1) && roles[i] == Role.Command && words[i].Verb is { Inflection.Mood: Mood.Imperative } && !words[i - 1].InTime && (roles[i - 1] == Role.Name || words[i - 1].Is(Sense.Article)))
            {
                roles[i] = Role.Name;
            }

            // "a planning session": what a deed's word says of an event is part of its name.
            if (!utterance.IsTurkish && roles[i] == Role.Name && i > 0 && roles[i - 1] == Role.Command && words[i].Is(Sense.EventNoun) && words[i - 1].Verb is { Inflection.Mood: Mood.Progressive } && (deed is null || i - 1 > deed.Last))
            {
                roles[i - 1] = Role.Name;
            }

            if (utterance.IsTurkish && roles[i] == Role.Name && words[i].Is(Sense.Day) && !(i > 0 && (words[i - 1].Folded is "dogum" or "izin" || (roles[i - 1] == Role.Name && words[i - 1].Readings.Count == 0 && words[i].Folded.StartsWith("gunu", StringComparison.Ordinal)))))
            {
                roles[i] = Role.Glue;
            }
        }

        if (utterance.IsTurkish)
        {
            Verbs(words, roles);
        }

        Compounds(words, roles);

        foreach (var person in utterance.People)
        {
            roles.AsSpan(person.First, person.Last - person.First + 1).Fill(Role.Person);
        }

        if (Places.Read(utterance) is { } place)
        {
            roles.AsSpan(place.First, place.Last - place.First + 1).Fill(Role.Place);
        }

        return roles;
    }

    /// <summary>"kick-off", "x-ray", "1:1", "one on one", "food &amp; wine": small words and marks that are part of a name.</summary>
    private static void Compounds(IReadOnlyList<Word> words, Role[] roles)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i].InTime || words[i - 1].InTime || words[i + 1].InTime)
            {
                continue;
            }

            var joins = words[i].JoinsIn(words, i) || (words[i].Folded == "&" && roles[i - 1] == Role.Name && roles[i + 1] == Role.Name)
                || (words[i].Folded == "on" && words[i - 1].Folded == "one" && words[i + 1].Folded == "one");
            // "book club", "a quick check in": a deed's word that names something with the next.
            if (!words[i - 1].IsMark && words[i].Token.IsWord && Paired(words[i - 1].Folded, words[i].Folded, i > 1))
            {
                (roles[i - 1], roles[i]) = (Role.Name, Role.Name);
            }

            if (joins)
            {
                (roles[i - 1], roles[i], roles[i + 1]) = (Role.Name, Role.Name, Role.Name);
            }
        }
    }

    private static bool Paired(string one, string other, bool inside) => (one, other) switch
    {
        ("bire", "bir") => true,
        ("book", "club" or "fair" or "launch" or "signing") => true,
        ("check", "in" or "up") or ("catch" or "follow" or "wrap" or "warm" or "stand", "up") or ("drop" or "kick", "off") => inside,
        _ => false,
    };

    /// <summary>"toplantı atar mısın", "kitap kulübü toplanıyor": verbs that the lexicon does not have, by their endings, where no name follows.</summary>
    private static void Verbs(IReadOnlyList<Word> words, Role[] roles)
    {
        for (var i = words.Count - 1; i > 0; i--)
        {
            var asked = i + 1 < words.Count && words[i + 1].Folded is "misin" or "misiniz" or "musun" or "musunuz";
            var ends = i + 1 == words.Count || roles[i + 1] is not Role.Name;
            if (roles[i] == Role.Name && words[i].Readings.Count == 0 && words[i].Token.Ending.Length == 0 && ends && (asked || EndsAsVerb(words[i].Folded)))
            {
                roles[i] = Role.Command;
            }
        }
    }

    private static bool EndsAsVerb(string folded)
    {
        foreach (var ending in FiniteEndings)
        {
            if (folded.Length > ending.Length + 1 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"when am I meeting Sarah": a deed, no name.</summary>
    private static bool IsMeeting(IReadOnlyList<Word> words, int at) => at > 0 && words[at].Folded is "meeting" or "seeing" && words[at - 1].Folded is "i" or "we" or "am";

    private static Role Of(Word word, bool commands)
    {
        if (word.IsMark)
        {
            return Role.Mark;
        }

        if (commands)
        {
            return Role.Command;
        }

        if (word.InTime)
        {
            return Role.Time;
        }

        // "can't", "we're"
        if (word.Token is { IsWord: true, Ending: "t" or "re" or "ll" or "m" or "ve" or "d" } && word.Noun is null)
        {
            return Role.Glue;
        }

        if (word.IsCourtesy || (word.Readings.Count > 0 && word.IsAny(Glue) && !word.Is(Sense.EventNoun)))
        {
            return Role.Glue;
        }

        if (word.IsAny(Pointers))
        {
            return Role.Pointer;
        }

        if (word.Is(Sense.CalendarNoun))
        {
            return Role.Calendar;
        }

        // A verb that is told rather than asked names nothing: "görüşüyorum", "yapacağız".
        return word.Verb is { Inflection.Mood: not (Mood.None or Mood.Infinitive) } && word.Noun is null ? Role.Command : Role.Name;
    }
}
