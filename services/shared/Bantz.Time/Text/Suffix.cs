namespace Bantz.Time.Text;

/// <summary>What a case ending may mean; several where the form is the same ("-i").</summary>
[Flags]
internal enum Suffix : ushort
{
    None = 0,
    Locative = 1,
    Dative = 2,
    Ablative = 4,
    Accusative = 8,
    Genitive = 16,
    Possessive = 32,
    Plural = 64,

    /// <summary>"-ki": yarınki, 3'teki.</summary>
    Relative = 128,
    Instrumental = 256,

    /// <summary>"-lik": bir saatlik.</summary>
    Measure = 512,
    Ordinal = 1024,

    /// <summary>The English "'s", which changes nothing.</summary>
    Plainly = 2048,
}

/// <summary>The endings themselves, folded; vowel harmony is not checked, since people do not keep it ("8'da").</summary>
internal static class Suffixes
{
    private static readonly LetterTree Table = Build();

    /// <summary>The longest ending there is: "-incisindeki".</summary>
    public const int Longest = 11;

    /// <summary>Whether any of the meanings is among them.</summary>
    public static bool Has(this Suffix suffix, Suffix any) => (suffix & any) != Suffix.None;

    public static bool TryRead(ReadOnlySpan<char> folded, out Suffix suffix)
    {
        suffix = folded.Length <= Longest ? (Suffix)Table.Find(folded) : Suffix.None;
        return suffix != Suffix.None;
    }

    private static LetterTree Build()
    {
        var table = new LetterTree(room: 1024);
        AddCases(table, "", Suffix.None);
        Add(table, Suffix.Accusative | Suffix.Possessive, "i", "u");
        Add(table, Suffix.Accusative, "yi", "yu");
        Add(table, Suffix.Possessive, "si", "su", "im", "um", "imiz", "umuz");
        Add(table, Suffix.Genitive, "in", "un", "nin", "nun");
        Add(table, Suffix.Dative, "a", "e", "ya", "ye");
        Add(table, Suffix.Instrumental, "la", "le", "yla", "yle", "yle", "iyle", "uyle", "ula", "uyla", "siyle", "suyla");
        Add(table, Suffix.Relative, "ki", "ku");
        Add(table, Suffix.Measure, "lik", "luk", "ligine", "lugune", "ligina", "luguna");
        Add(table, Suffix.Locative, "leyin");
        Add(table, Suffix.Plainly, "s");
        foreach (var possessive in (string[])["i", "u", "si", "su"])
        {
            AddCases(table, possessive + "n", Suffix.Possessive);
            Add(table, Suffix.Possessive | Suffix.Dative, possessive + "na", possessive + "ne");
            Add(table, Suffix.Possessive | Suffix.Accusative, possessive + "ni", possessive + "nu");
            Add(table, Suffix.Possessive | Suffix.Genitive, possessive + "nin", possessive + "nun");
        }

        foreach (var plural in (string[])["lar", "ler"])
        {
            Add(table, Suffix.Plural, plural);
            AddCases(table, plural, Suffix.Plural);
            Add(table, Suffix.Plural | Suffix.Dative, plural + "a", plural + "e");
            Add(table, Suffix.Plural | Suffix.Possessive, plural + "i");
            AddCases(table, plural + "in", Suffix.Plural | Suffix.Possessive);
            Add(table, Suffix.Plural | Suffix.Dative, plural + "ina", plural + "ine");
            Add(table, Suffix.Plural | Suffix.Accusative, plural + "ini");
            Add(table, Suffix.Plural | Suffix.Genitive, plural + "in");
        }

        foreach (var ordinal in (string[])["inci", "uncu", "nci", "ncu"])
        {
            Add(table, Suffix.Ordinal, ordinal);
            AddCases(table, ordinal, Suffix.Ordinal);
            AddCases(table, ordinal + "sin", Suffix.Ordinal);
            AddCases(table, ordinal + "sun", Suffix.Ordinal);
            Add(table, Suffix.Ordinal, ordinal + "si", ordinal + "su", ordinal + "sunu", ordinal + "sini");
        }

        return table;
    }

    /// <summary>
    /// Whether an ending can follow a stem without an apostrophe: two vowels never meet, and the buffers y, n and s stand between vowels only
    /// ("dünya" is no "dün-ya"). Where an apostrophe is, people mean an ending however they spell it.
    /// </summary>
    public static bool CanFollow(ReadOnlySpan<char> stem, ReadOnlySpan<char> ending)
    {
        if (ending is "s")
        {
            return false;
        }

        var buffered = ending.Length > 1 && ending[0] is 'y' or 'n' or 's' && IsVowel(ending[1]);
        return IsVowel(stem[^1]) ? !IsVowel(ending[0]) : !buffered && ending is not ("yla" or "yle" or "nci" or "ncu");
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    /// <summary>Locative and ablative in all harmonies, and the locative's "-ki".</summary>
    private static void AddCases(LetterTree table, string stem, Suffix shared)
    {
        foreach (var consonant in "dt")
        {
            foreach (var vowel in "ae")
            {
                var locative = $"{stem}{consonant}{vowel}";
                Add(table, shared | Suffix.Locative, locative);
                Add(table, shared | Suffix.Locative | Suffix.Relative, locative + "ki");
                Add(table, shared | Suffix.Ablative, locative + "n");
            }
        }
    }

    private static void Add(LetterTree table, Suffix suffix, params ReadOnlySpan<string> forms)
    {
        foreach (var form in forms)
        {
            ref var value = ref table.Value(form);
            value = value == 0 ? (int)suffix : value;
        }
    }
}
