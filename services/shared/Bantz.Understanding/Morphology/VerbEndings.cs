namespace Bantz.Understanding.Morphology;

/// <summary>Reads what may follow a Turkish verb: ability, negation, mood and person.</summary>
internal static class VerbEndings
{
    private static readonly (string Pattern, Mood Mood, Person Person)[] Finals =
    [
        ("", Mood.Imperative, Person.Second), ("(y)In", Mood.Imperative, Person.Second), ("(y)InIz", Mood.Imperative, Person.Second),
        ("sAnA", Mood.Imperative, Person.Second), ("sAnIzA", Mood.Imperative, Person.Second),
        ("(y)Iver", Mood.Imperative, Person.Second), ("(y)Iversene", Mood.Imperative, Person.Second),
        ("sIn", Mood.Imperative, Person.Third), ("sInlAr", Mood.Imperative, Person.Third),
        ("(y)AyIm", Mood.Optative, Person.First), ("(y)AlIm", Mood.Optative, Person.First),
        ("mAk", Mood.Infinitive, Person.None), ("mAyI", Mood.Infinitive, Person.None), ("mAyA", Mood.Infinitive, Person.None),
        ("mAktA", Mood.Infinitive, Person.None), ("mAktAn", Mood.Infinitive, Person.None),
        ("mAm", Mood.Infinitive, Person.First), ("mAmI", Mood.Infinitive, Person.First), ("mAmIz", Mood.Infinitive, Person.First), ("mAmA", Mood.Infinitive, Person.First),
        ("mAn", Mood.Infinitive, Person.Second), ("mAnI", Mood.Infinitive, Person.Second), ("mAnIz", Mood.Infinitive, Person.Second), ("mAnIzI", Mood.Infinitive, Person.Second),
        ("mAsI", Mood.Infinitive, Person.Third), ("mAsInI", Mood.Infinitive, Person.Third),
        ("(y)An", Mood.Participle, Person.None), ("(y)AnI", Mood.Participle, Person.None), ("(y)AnlArI", Mood.Participle, Person.None),
        ("DIgIm", Mood.Participle, Person.First), ("DIgImI", Mood.Participle, Person.First), ("DIgImIz", Mood.Participle, Person.First), ("DIgImIzI", Mood.Participle, Person.First),
        ("DIgIn", Mood.Participle, Person.Second), ("DIgInI", Mood.Participle, Person.Second), ("DIgI", Mood.Participle, Person.Third), ("DIgInIz", Mood.Participle, Person.Second),
        ("(y)AcAgI", Mood.Participle, Person.Third), ("(y)AcAgInI", Mood.Participle, Person.Third), ("(y)AcAgImI", Mood.Participle, Person.First), ("(y)AcAgImIzI", Mood.Participle, Person.First),
        ("(y)Ip", Mood.Converb, Person.None), ("(y)ArAk", Mood.Converb, Person.None), ("(y)IncA", Mood.Converb, Person.None),
        ("DI", Mood.Past, Person.Third), ("DIm", Mood.Past, Person.First), ("DIn", Mood.Past, Person.Second), ("DIk", Mood.Past, Person.First), ("DInIz", Mood.Past, Person.Second), ("DIlAr", Mood.Past, Person.Third),
        ("mIs", Mood.Past, Person.Third), ("mIsIm", Mood.Past, Person.First), ("mIsIz", Mood.Past, Person.First), ("mIssIn", Mood.Past, Person.Second), ("mIstI(m)", Mood.Past, Person.First), ("mIstIk", Mood.Past, Person.First),
        ("(y)AcAk", Mood.Future, Person.Third), ("(y)AcAgIm", Mood.Future, Person.First), ("(y)AcAgIz", Mood.Future, Person.First), ("(y)AcAksIn", Mood.Future, Person.Second), ("(y)AcAksInIz", Mood.Future, Person.Second), ("(y)AcAklAr", Mood.Future, Person.Third), ("(y)AcAktI(m)", Mood.Future, Person.First), ("(y)AcAktIk", Mood.Future, Person.First),
        ("mAlI", Mood.Wish, Person.Third), ("mAlIyIm", Mood.Wish, Person.First), ("mAlIyIz", Mood.Wish, Person.First),
        ("sA", Mood.Wish, Person.Third), ("sAm", Mood.Wish, Person.First), ("sAn", Mood.Wish, Person.Second), ("sAk", Mood.Wish, Person.First), ("sAnIz", Mood.Wish, Person.Second),
    ];

    private static readonly (string Pattern, Mood Mood, Person Person)[] Positives =
    [
        ("(A)r", Mood.Aorist, Person.Third), ("Ir", Mood.Aorist, Person.Third), ("(A)rIm", Mood.Aorist, Person.First), ("IrIm", Mood.Aorist, Person.First),
        ("(A)rsIn", Mood.Aorist, Person.Second), ("IrsIn", Mood.Aorist, Person.Second), ("(A)rIz", Mood.Aorist, Person.First), ("IrIz", Mood.Aorist, Person.First),
        ("(A)rsInIz", Mood.Aorist, Person.Second), ("IrsInIz", Mood.Aorist, Person.Second), ("(A)rsA", Mood.Wish, Person.Third), ("(A)rlAr", Mood.Aorist, Person.Third),
        ("(I)yor", Mood.Progressive, Person.Third), ("(I)yorum", Mood.Progressive, Person.First), ("(I)yoruz", Mood.Progressive, Person.First),
        ("(I)yorsun", Mood.Progressive, Person.Second), ("(I)yorsunuz", Mood.Progressive, Person.Second), ("(I)yorlar", Mood.Progressive, Person.Third),
        ("(I)yordum", Mood.Past, Person.First), ("(I)yorduk", Mood.Past, Person.First), ("(I)yordu", Mood.Past, Person.Third),
    ];

    private static readonly (string Pattern, Mood Mood, Person Person)[] Negatives =
    [
        ("z", Mood.Aorist, Person.Third), ("zsIn", Mood.Aorist, Person.Second), ("zsInIz", Mood.Aorist, Person.Second), ("yIz", Mood.Aorist, Person.First),
        ("yorum", Mood.Progressive, Person.First), ("yor", Mood.Progressive, Person.Third), ("yoruz", Mood.Progressive, Person.First), ("yorsun", Mood.Progressive, Person.Second),
        ("yorsunuz", Mood.Progressive, Person.Second),
    ];

    private static readonly string[] Questions = ["mI", "mIsIn", "mIsInIz", "mIyIm", "mIyIz"];

    /// <summary>The endings of <paramref name="word"/> from <paramref name="at"/> on, or null where they are none.</summary>
    internal static Inflection? Read(ReadOnlySpan<char> word, int at)
    {
        var able = SuffixPattern.Match("(y)Abil", 0, word, at);
        if (able > 0)
        {
            at = able;
        }

        if (Final(word, at, Finals, negative: false) is { } plain)
        {
            return plain;
        }

        if (Final(word, at, Positives, negative: false) is { } positive)
        {
            return positive;
        }

        return Negated(word, at, "mA") ?? Negated(word, at, "mI") ?? Negated(word, at, "(y)AmA") ?? Negated(word, at, "(y)AmI");
    }

    private static Inflection? Negated(ReadOnlySpan<char> word, int at, string negation)
    {
        var end = SuffixPattern.Match(negation, 0, word, at);
        return end < 0 ? null : Final(word, end, Negatives, negative: true) ?? Final(word, end, Finals, negative: true);
    }

    private static Inflection? Final(ReadOnlySpan<char> word, int at, (string Pattern, Mood Mood, Person Person)[] endings, bool negative)
    {
        foreach (var (pattern, mood, person) in endings)
        {
            var end = SuffixPattern.Match(pattern, 0, word, at);
            if (end == word.Length)
            {
                return new Inflection { Mood = mood, Person = person, Negative = negative };
            }

            if (end >= 0 && mood != Mood.Imperative && IsQuestion(word, end))
            {
                return new Inflection { Mood = mood, Person = person, Negative = negative, Question = true };
            }
        }

        return null;
    }

    private static bool IsQuestion(ReadOnlySpan<char> word, int at)
    {
        foreach (var question in Questions)
        {
            if (SuffixPattern.MatchesToEnd(question, word, at))
            {
                return true;
            }
        }

        return false;
    }
}
