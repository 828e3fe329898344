using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Morphology;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>Somebody named in an utterance, and the words that name them, the connecting word included.</summary>
internal sealed record NamedPerson(string Name, int First, int Last);

/// <summary>Finds whom something is done with: "Ayşe'yle", "Ali ve Veli ile", "annemle", "with Sarah and Tom".</summary>
internal static class People
{
    internal static List<NamedPerson> Read(Utterance utterance) =>
        utterance.IsTurkish ? Turkish(utterance.Words) : English(utterance.Words, Sense.With);

    /// <summary>Whom the speaker wants added: "Ayşe'yi de ekle", "invite Ali".</summary>
    internal static List<NamedPerson> Added(Utterance utterance)
    {
        if (!utterance.IsTurkish)
        {
            return EnglishAdded(utterance.Words);
        }

        var people = new List<NamedPerson>();
        for (var i = 0; i < utterance.Words.Count; i++)
        {
            var word = utterance.Words[i];
            if (word.InTime || word.IsMark)
            {
                continue;
            }

            if (IsPerson(word) && word.Case == Case.Accusative)
            {
                Collect(utterance.Words, i, Bare(word), i, people);
            }
            else if (Without(word.Token, "yi", "i", "yu", "u") is { } name)
            {
                Collect(utterance.Words, i, name, i, people);
            }
        }

        return people;
    }

    private static List<NamedPerson> Turkish(IReadOnlyList<Word> words)
    {
        var people = new List<NamedPerson>();
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.InTime || word.IsMark || word.IsCourtesy)
            {
                continue;
            }

            if (i > 0 && word.Folded == "ile" && !words[i - 1].InTime && (IsPerson(words[i - 1]) || words[i - 1].Token.IsCapitalised))
            {
                Collect(words, i - 1, words[i - 1].Token.Raw, i, people);
            }
            else if (Accompanied(word) is { } name)
            {
                Collect(words, i, name, i, people);
            }
        }

        return people;
    }

    /// <summary>The name in "Ayşe'yle", "ayşeyle", "annemle"; null where the word says no such thing.</summary>
    private static string? Accompanied(Word word)
    {
        var token = word.Token;
        if (token.Ending.Length > 0)
        {
            return NounEndings.Read(token.Ending, 0)?.Case == Case.Instrumental && token.IsWord && !word.Is(Sense.Place) ? token.Stem : null;
        }

        if (word.Find(Sense.Person) is { Inflection: { Case: Case.Instrumental, CaseAt: var at } })
        {
            return token.Raw[..at];
        }

        return Without(token, "yle", "yla", "le", "la");
    }

    /// <summary>A known name that somebody typed its ending on without an apostrophe.</summary>
    private static string? Without(Token token, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
        {
            if (token.Ending.Length == 0 && token.Folded.Length > ending.Length + 1 && token.Folded.EndsWith(ending, StringComparison.Ordinal)
                && Dictionary.IsName(token.Folded.AsSpan(0, token.Folded.Length - ending.Length)) && token.Folded.Length == token.Raw.Length)
            {
                return token.Raw[..^ending.Length];
            }
        }

        return null;
    }

    /// <summary>Adds the person at <paramref name="at"/> and those joined before: "Ahmet Bey", "Ali, Veli ve Ayşe".</summary>
    private static void Collect(IReadOnlyList<Word> words, int at, string name, int last, List<NamedPerson> people)
    {
        var first = at;
        while (first > 0 && !IsAnother(words, first) && (IsNamePart(words[first - 1]) || (first == at && IsTitled(words, at))))
        {
            first--;
            name = $"{words[first].Token.Raw} {name}";
        }

        var before = first - 1;
        if (first > 0 && IsAnother(words, first))
        {
            Collect(words, first - 1, words[first - 1].Token.Raw, first - 1, people);
        }
        else if (before > 0 && (words[before].Is(Sense.And) || words[before].Folded == ",") && !words[before - 1].InTime && (IsPerson(words[before - 1]) || (words[before].Is(Sense.And) && words[before - 1] is { Readings.Count: 0, Token.IsWord: true, Token.Ending.Length: 0 })))
        {
            Collect(words, before - 1, Bare(words[before - 1]), before, people);
        }

        people.Add(new NamedPerson(name, first, last));
    }

    /// <summary>"ayşe mehmet ve can": two given names side by side are two people where a list goes on; "mehmet ali" is one.</summary>
    private static bool IsAnother(IReadOnlyList<Word> words, int at) =>
        at + 1 < words.Count && (words[at + 1].Is(Sense.And) || words[at + 1].Folded == ",") && !Second.Contains(words[at].Folded)
        && Dictionary.IsName(words[at].Folded) && Dictionary.IsName(words[at - 1].Folded) && !words[at - 1].InTime;

    private static readonly HashSet<string> Second = ["ali", "can", "nur", "su", "naz", "gul", "efe", "ege", "eren", "cem", "deniz", "emin", "emre", "kaan", "kerem", "han"];

    /// <summary>"hukuk danışmanı", "ışık hanım": who is told by the word before as well.</summary>
    private static bool IsTitled(IReadOnlyList<Word> words, int at)
    {
        var (word, before) = (words[at], words[at - 1]);
        var told = word.Find(Sense.Person) is { } person && (person.Inflection.Person == Person.Third || person.Lexeme.Stem is "hanim" or "bey" or "abi" or "abla" or "hoca" or "usta");
        return told && before is { InTime: false, IsMark: false, IsCourtesy: false } && before.Token.IsWord && before.Token.Ending.Length == 0
            && (before.Readings.Count == 0 || before.Is(Sense.Person)) && before.Folded is not ("ve" or "bir" or "de" or "da");
    }

    private static bool IsNamePart(Word word) =>
        word is { InTime: false, IsMark: false, IsCourtesy: false } && word.Token.Ending.Length == 0
        && (Dictionary.IsName(word.Folded) || word.Folded is "doktor" or "avukat" or "profesor" or "hemsire" or "dr" or "prof" || (word.Token.IsCapitalised && word.Readings.Count == 0 && word.Token.Start > 0));

    private static bool IsPerson(Word word) =>
        !word.IsMark && (word.Is(Sense.Person) || Dictionary.IsName(Folding.Fold(word.Token.Stem))
            || (word.Token.IsWord && word.Token.IsCapitalised && word.Token.Ending.Length > 0 && word.Readings.Count == 0));

    private static string Bare(Word word) => word.Token.Ending.Length > 0 || word.Find(Sense.Person) is not { Inflection.CaseAt: > 0 and var at }
        ? word.Token.Stem
        : word.Token.Raw[..at];

    private static List<NamedPerson> English(IReadOnlyList<Word> words, Sense introduces)
    {
        var people = new List<NamedPerson>();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if ((words[i].Is(introduces) || (i > 0 && words[i].Folded is "meeting" or "seeing" or "meet" or "see" && words[i - 1].Folded is "i" or "we" or "am") || Invites(words, i)) && !words[i].InTime)
            {
                ReadNames(words, i + 1, i, people);
            }
        }

        return people;
    }

    /// <summary>"invite Hannah to a design review".</summary>
    private static bool Invites(IReadOnlyList<Word> words, int at) =>
        words[at].Folded == "invite" && words.Skip(at + 2).Take(5).Any(static word => word.Is(Sense.To));

    private static void ReadNames(IReadOnlyList<Word> words, int at, int first, List<NamedPerson> people)
    {
        var name = new List<string>();
        for (; at < words.Count && (IsAbbreviation(words, at, name) || Continues(words[at], name.Count > 0 || people.Count > 0)); at++)
        {
            var word = words[at];
            if (word.Folded == ".")
            {
                name[^1] += ".";
            }
            else if (word.Is(Sense.And) || word.Folded == ",")
            {
                Close(at - 1);
                first = at;
            }
            else if (!word.IsAny(Sense.Article, Sense.My, Sense.To) && word.Folded is not "the")
            {
                name.Add(word.Token.Raw);
            }
        }

        Close(at - 1);

        void Close(int last)
        {
            if (name.Count > 0)
            {
                people.Add(new NamedPerson(string.Join(' ', name), first, last));
                name.Clear();
            }
        }
    }

    // "Dr. Patel"
    private static bool IsAbbreviation(IReadOnlyList<Word> words, int at, List<string> name) =>
        words[at].Folded == "." && name.Count > 0 && words[at - 1].Folded is "dr" or "mr" or "mrs" or "ms" or "prof" or "st";

    private static bool Continues(Word word, bool named) =>
        !word.InTime && (word.Folded == "," ? named : !word.IsMark)
        && !(named && word.Readings.Count > 0 && !word.IsAny(Sense.And, Sense.Person))
        && (!word.IsAny(Sense.At, Sense.On, Sense.In, Sense.For, Sense.From, Sense.But, Sense.Called) || word.Is(Sense.Person));

    private static List<NamedPerson> EnglishAdded(IReadOnlyList<Word> words)
    {
        var people = new List<NamedPerson>();
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Folded is "add" or "invite" or "include" && !words[i + 1].InTime
                && (Dictionary.IsName(words[i + 1].Folded) || words[i + 1].Is(Sense.Person) || (words[i + 1].Readings.Count == 0 && (words[i + 1].Token.IsCapitalised || (i + 3 < words.Count && words[i + 2].Is(Sense.To) && words[i + 3].IsAny(Sense.Article, Sense.My, Sense.That))))))
            {
                ReadNames(words, i + 1, i + 1, people);
            }
        }

        return people;
    }
}
