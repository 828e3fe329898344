namespace Bantz.Understanding.Morphology;

/// <summary>Reads what may follow a Turkish noun or adjective: plural, possessive, case, -ki, copula, question; in that order.</summary>
internal static class NounEndings
{
    private static readonly (string Pattern, Person Person)[] Possessives =
    [
        ("ImIz", Person.First), ("mIz", Person.First), ("InIz", Person.Second), ("nIz", Person.Second),
        ("lArI", Person.Third), ("sI", Person.Third), ("Im", Person.First), ("m", Person.First),
        ("I", Person.Third), ("In", Person.Second), ("n", Person.Second),
    ];

    private static readonly (string Pattern, Case Case)[] Cases =
    [
        ("DAn", Case.Ablative), ("DA", Case.Locative), ("(y)lAn", Case.Instrumental), ("(y)lA", Case.Instrumental),
        ("(n)In", Case.Genitive), ("(y)I", Case.Accusative), ("(y)A", Case.Dative), ("cA", Case.Nominative),
    ];

    private static readonly string[] Copulas =
        ["(y)DI(m)", "(y)DIk", "(y)DIn", "(y)mIs", "(y)sA", "DIr", "(y)Im", "sIn", "(y)Iz", "sInIz"];

    private static readonly string[] Questions = ["mI", "mIyIm", "mIyIz", "mIsIn", "mIsInIz", "mIydI"];

    /// <summary>The endings of <paramref name="word"/> from <paramref name="at"/> on, or null where they are none.</summary>
    internal static Inflection? Read(ReadOnlySpan<char> word, int at)
    {
        if (Whole(word, at) is { } plain)
        {
            return plain;
        }

        // "varmı": a particle typed on, where nothing else explains the ending ("randevumu" is an object).
        foreach (var question in Questions)
        {
            var before = word.Length - question.Length;
            if (before >= at && SuffixPattern.MatchesToEnd(question, word, before) && Whole(word[..before], at) is { } asked)
            {
                return asked with { Question = true };
            }
        }

        return null;
    }

    private static Inflection? Whole(ReadOnlySpan<char> word, int at)
    {
        if (at == word.Length)
        {
            return new Inflection();
        }

        var plural = SuffixPattern.Match("lAr", 0, word, at);
        // "tatilim" is my holiday before it is "I am a holiday".
        return AfterNumber(word, at, new Inflection(), copula: false)
            ?? (plural < 0 ? null : AfterNumber(word, plural, new Inflection { Plural = true }, copula: false))
            ?? AfterNumber(word, at, new Inflection(), copula: true)
            ?? (plural < 0 ? null : AfterNumber(word, plural, new Inflection { Plural = true }, copula: true));
    }

    private static Inflection? AfterNumber(ReadOnlySpan<char> word, int at, Inflection read, bool copula)
    {
        if (AfterPossessive(word, at, read, copula) is { } plain)
        {
            return plain;
        }

        foreach (var (pattern, person) in Possessives)
        {
            var end = SuffixPattern.Match(pattern, 0, word, at);
            if (end > 0 && Joins(pattern, word, at) && AfterPossessive(word, end, read with { Person = person, PossessiveAt = at }, copula) is { } owned)
            {
                return owned;
            }
        }

        return null;
    }

    /// <summary>A vowel follows a consonant and a consonant a vowel, where a possessive begins: "randevu-m", "yemeğ-im".</summary>
    private static bool Joins(string pattern, ReadOnlySpan<char> word, int at) =>
        at == 0 || pattern[0] == 'l' || pattern[0] is 'I' != IsVowel(word[at - 1]);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private static Inflection? AfterPossessive(ReadOnlySpan<char> word, int at, Inflection read, bool copula)
    {
        if (AfterCase(word, at, read, copula) is { } bare)
        {
            return bare;
        }

        // "toplantısını": an n stands between the third person and its case.
        var from = read.Person == Person.Third && at < word.Length && word[at] == 'n' ? at + 1 : at;
        foreach (var (pattern, @case) in Cases)
        {
            var end = SuffixPattern.Match(pattern, 0, word, from);
            if (end > 0 && !(from > 0 && IsVowel(word[from - 1]) && IsVowel(word[from])) && AfterCase(word, end, read with { Case = @case, CaseAt = at }, copula) is { } cased)
            {
                return cased;
            }
        }

        return null;
    }

    private static Inflection? AfterCase(ReadOnlySpan<char> word, int at, Inflection read, bool copula)
    {
        if (at == word.Length)
        {
            return read;
        }

        var ki = SuffixPattern.Match("ki", 0, word, at);
        if (ki > 0 && AfterRelative(word, ki, read with { Relative = true }) is { } relative)
        {
            return relative;
        }

        return copula ? AfterCopula(word, at, read) : null;
    }

    // "yarınkini", "3'tekiler".
    private static Inflection? AfterRelative(ReadOnlySpan<char> word, int at, Inflection read)
    {
        var plural = SuffixPattern.Match("lAr", 0, word, at);
        var from = plural > 0 ? plural : at < word.Length && word[at] == 'n' ? at + 1 : at;
        if (from == word.Length || at == word.Length)
        {
            return read;
        }

        foreach (var (pattern, @case) in Cases)
        {
            if (SuffixPattern.MatchesToEnd(pattern, word, from))
            {
                return read with { Case = @case };
            }
        }

        return null;
    }

    private static Inflection? AfterCopula(ReadOnlySpan<char> word, int at, Inflection read)
    {
        foreach (var copula in Copulas)
        {
            if (SuffixPattern.MatchesToEnd(copula, word, at))
            {
                return read;
            }
        }

        return null;
    }
}
