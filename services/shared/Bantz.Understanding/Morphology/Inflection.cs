namespace Bantz.Understanding.Morphology;

internal enum Case
{
    Nominative,
    Accusative,
    Dative,
    Locative,
    Ablative,
    Genitive,
    Instrumental,
}

internal enum Person
{
    None,
    First,
    Second,
    Third,
}

/// <summary>How a verb is meant.</summary>
internal enum Mood
{
    None,

    /// <summary>"ekle", "ekleyin", "eklesene", "eklensin".</summary>
    Imperative,

    /// <summary>"ekleyeyim", "ekleyelim".</summary>
    Optative,

    /// <summary>"ekler" and, with a question after it, a polite request.</summary>
    Aorist,

    /// <summary>"ekliyorum".</summary>
    Progressive,

    /// <summary>"ekledim", "eklemiş".</summary>
    Past,

    /// <summary>"ekleyeceğim".</summary>
    Future,

    /// <summary>"eklemeliyim", "eklesem".</summary>
    Wish,

    /// <summary>"eklemek", "eklemeni": a request where a wish follows.</summary>
    Infinitive,

    /// <summary>"eklediğim", "eklenen".</summary>
    Participle,

    /// <summary>"ekleyip".</summary>
    Converb,
}

/// <summary>What the endings of a word say.</summary>
internal readonly record struct Inflection
{
    internal bool Plural { get; init; }

    /// <summary>Whose it is ("toplantım"), or whom a verb speaks of ("yapacağız").</summary>
    internal Person Person { get; init; }

    internal Case Case { get; init; }

    /// <summary>Where the possessive begins in the word; 0 where there is none.</summary>
    internal int PossessiveAt { get; init; }

    /// <summary>Where the case ending begins in the word; 0 where there is none.</summary>
    internal int CaseAt { get; init; }

    /// <summary>"yarınki", "3'teki".</summary>
    internal bool Relative { get; init; }

    /// <summary>A question particle typed on the word: "varmı", "boşmuyum".</summary>
    internal bool Question { get; init; }

    internal Mood Mood { get; init; }
    internal bool Negative { get; init; }
}
