using Bantz.Time.Text;

namespace Bantz.Time.Words;

/// <summary>A word as it is rightly spelled, and its meaning.</summary>
/// <param name="Letters">Lower case with all marks.</param>
/// <param name="Term">What it says.</param>
/// <param name="Value">Its number, weekday, month, part or unit.</param>
/// <param name="Shared">Understood in a text of the other language too.</param>
/// <param name="Inflects">Takes case endings.</param>
/// <remarks>Fields, not properties, as in <see cref="Combining.Moment"/>.</remarks>
internal sealed class Entry(string Letters, Term Term, int Value, bool Shared, bool Inflects)
{
    public readonly string Letters = Letters;
    public readonly Term Term = Term;
    public readonly int Value = Value;
    public readonly bool Shared = Shared;
    public readonly bool Inflects = Inflects;

    /// <summary>The letters without their marks.</summary>
    public readonly string Key = Folding.Plain(Letters);

    public TimeLanguage Language;

    /// <summary>The next entry with the same key, 0 for none; places count from one.</summary>
    public int Next;
}

/// <summary>Finds the words of both languages, with and without case endings.</summary>
internal static class Lexicon
{
    /// <summary>A mark that is wrong is forgiven from this length on: "bügün" may be anything, "öğlén" is only one word.</summary>
    private const int MarksForgiven = 6;

    private static readonly List<Entry> All = [];
    private static readonly LetterTree Tree = Build();

    public static IReadOnlyList<Entry> Entries => All;

    /// <summary>Gives a word of the list its meaning; leaves it unchanged where it has none.</summary>
    public static void LookUp(TokenList tokens, int index)
    {
        ref readonly var word = ref tokens[index];
        var letters = tokens.Letters(index);
        Span<(int Length, int First)> stems = stackalloc (int, int)[28];
        var count = Walk(letters, stems);
        if (count == 0 && letters.Length < Misspellings.Shortest)
        {
            return;
        }

        var language = tokens.Language;
        var other = language == TimeLanguage.Turkish ? TimeLanguage.English : TimeLanguage.Turkish;
        if (Find(word, letters, stems[..count], tokens.Text, language, sharedOnly: false) is { } own)
        {
            tokens.Replace(index, own);
        }
        else if (Find(word, letters, stems[..count], tokens.Text, other, sharedOnly: true) is { } shared)
        {
            tokens.Replace(index, shared);
        }
        else if (Misspellings.Find(word, letters, language) is { } meant)
        {
            tokens.Replace(index, meant);
        }
    }

    /// <summary>Whether a folded word belongs to one language and not to the other.</summary>
    public static bool Knows(ReadOnlySpan<char> folded, TimeLanguage language)
    {
        var (own, other) = (false, false);
        for (var at = Tree.Find(folded); at != 0; at = All[at - 1].Next)
        {
            own |= All[at - 1].Language == language && All[at - 1].Term != Term.None;
            other |= All[at - 1].Language != language && All[at - 1].Term != Term.None;
        }

        return own && !other;
    }

    /// <summary>All beginnings of the letters that are words, shortest first.</summary>
    private static int Walk(ReadOnlySpan<char> letters, Span<(int Length, int First)> stems)
    {
        var count = 0;
        var node = LetterTree.Root;
        for (var i = 0; i < letters.Length; i++)
        {
            node = Tree.Step(node, letters[i]);
            if (node < 0)
            {
                break;
            }

            if (Tree.ValueAt(node) is var first and not 0)
            {
                stems[count++] = (i + 1, first);
            }
        }

        return count;
    }

    private static Token? Find(in Token word, ReadOnlySpan<char> letters, ReadOnlySpan<(int Length, int First)> stems, string text, TimeLanguage language, bool sharedOnly)
    {
        for (var i = stems.Length - 1; i >= 0; i--)
        {
            var (length, first) = stems[i];
            if (length == letters.Length)
            {
                if (Pick(first, word, text, language, sharedOnly, inflected: word.Suffix is not (Suffix.None or Suffix.Plainly)) is { } exact)
                {
                    return word with { Term = exact.Term, Value = exact.Value, Folded = exact.Key };
                }

                continue;
            }

            // "yılbaşı" has an ending already: "yılbaşından" is "yılbaş-ından".
            if (word.Suffix == Suffix.None && letters[length] == 'n' && letters[length - 1] is 'i' or 'u' && Suffixes.TryRead(letters[(length - 1)..], out var second)
                && Pick(first, word, text, language, sharedOnly, inflected: true) is { Term: Term.Holiday } feast)
            {
                return word with { Term = feast.Term, Value = feast.Value, Suffix = second, Folded = feast.Key };
            }

            if (word.Suffix == Suffix.None && length >= 2 && Suffixes.TryRead(letters[length..], out var suffix) && Suffixes.CanFollow(letters[..length], letters[length..])
                && Pick(first, word, text, language, sharedOnly, inflected: true) is { } entry)
            {
                return word with { Term = entry.Term, Value = entry.Value, Suffix = suffix, Folded = entry.Key };
            }
        }

        return null;
    }

    private static Entry? Pick(int first, in Token word, string text, TimeLanguage language, bool sharedOnly, bool inflected)
    {
        Entry? forgiven = null;
        for (var at = first; at != 0; at = All[at - 1].Next)
        {
            var entry = All[at - 1];
            if (entry.Language == language && (entry.Shared || !sharedOnly) && (entry.Inflects || !inflected))
            {
                if (Spells(entry.Letters, word, text))
                {
                    return entry;
                }

                forgiven ??= entry.Letters.Length >= MarksForgiven ? entry : null;
            }
        }

        return forgiven;
    }

    private static bool Spells(string letters, in Token word, string text)
    {
        var at = word.Start;
        foreach (var letter in letters)
        {
            while (at < word.End && (Folding.IsCombining(text[at]) || Folding.IsApostrophe(text[at])))
            {
                at++;
            }

            if (at >= word.End || !Folding.MayStandFor(text[at], letter))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    private static LetterTree Build()
    {
        var tree = new LetterTree(room: 3072);
        List<Entry> entries = [];
        TurkishWords.Entries(entries);
        var turkish = entries.Count;
        EnglishWords.Entries(entries);
        for (var i = 0; i < entries.Count; i++)
        {
            Add(tree, entries[i], i < turkish ? TimeLanguage.Turkish : TimeLanguage.English);
        }

        return tree;
    }

    private static void Add(LetterTree tree, Entry entry, TimeLanguage language)
    {
        entry.Language = language;
        All.Add(entry);
        ref var first = ref tree.Value(entry.Key);
        if (first == 0)
        {
            first = All.Count;
            return;
        }

        var last = All[first - 1];
        while (last.Next != 0)
        {
            last = All[last.Next - 1];
        }

        last.Next = All.Count;
    }
}
