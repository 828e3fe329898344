using Bantz.Time.Text;

namespace Bantz.Time.Words;

/// <summary>Finds the long word that was meant where one letter is wrong, missing, too many, or two are swapped: "perşmebe", "tommorow".</summary>
/// <remarks>Every word of the list is filed under itself and under itself without any one letter; what is typed is looked for in the same ways.</remarks>
internal static class Misspellings
{
    /// <summary>Shorter words have too many neighbours.</summary>
    private const int ShortestMeant = 6;

    /// <summary>What is typed may lack a letter.</summary>
    public const int Shortest = ShortestMeant - 1;

    /// <summary>Words with a meaning of their own beside one of ours.</summary>
    private static readonly string[] Others =
        ["mourning", "frida", "sunda", "monda", "mornings", "evenings", "tuesdays", "weekends", "fortnite", "secondly", "novembre", "sabahat", "aksamci", "perisan", "haziranda", "ocakbasi", "agustosta", "yarinda", "minutely", "eventing", "revening", "leveling"];

    private static readonly Dictionary<int, List<Entry>> Filed = [];
    private static readonly LetterTree Known = Build();

    public static Token? Find(in Token word, ReadOnlySpan<char> letters, TimeLanguage language)
    {
        if (letters.Length < Shortest || letters.Length > 16 || Known.Find(letters) != 0)
        {
            return null;
        }

        if (Nearest(letters, language) is { } whole)
        {
            return word with { Term = whole.Term, Value = whole.Value, Folded = whole.Key };
        }

        // "pazartesye", "çarsmabaya"
        for (var tail = 1; tail <= 4 && word.Suffix == Suffix.None && letters.Length - tail >= Shortest; tail++)
        {
            var stem = letters[..^tail];
            if (Suffixes.TryRead(letters[^tail..], out var suffix) && suffix != Suffix.Plainly && Suffixes.CanFollow(stem, letters[^tail..])
                && Nearest(stem, language) is { Inflects: true } entry)
            {
                return word with { Term = entry.Term, Value = entry.Value, Suffix = suffix, Folded = entry.Key };
            }
        }

        return null;
    }

    private static Entry? Nearest(ReadOnlySpan<char> letters, TimeLanguage language)
    {
        if (Under(Hash(letters, -1), letters, language) is { } found)
        {
            return found;
        }

        for (var gap = 1; gap < letters.Length; gap++)
        {
            if (Under(Hash(letters, gap), letters, language) is { } near)
            {
                return near;
            }
        }

        return null;
    }

    private static Entry? Under(int hash, ReadOnlySpan<char> letters, TimeLanguage language)
    {
        if (!Filed.TryGetValue(hash, out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if ((entry.Language == language || entry.Shared) && entry.Key[0] == letters[0] && IsOneAway(entry.Key, letters))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>One letter changed, missing or added, or two neighbours swapped; not equal.</summary>
    private static bool IsOneAway(ReadOnlySpan<char> word, ReadOnlySpan<char> typed)
    {
        var start = word.CommonPrefixLength(typed);
        var left = word[start..];
        var right = typed[start..];
        return (left.Length - right.Length) switch
        {
            0 => left.Length > 0 && (left[1..].SequenceEqual(right[1..]) || (left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]))),
            1 => left[1..].SequenceEqual(right),
            -1 => left.SequenceEqual(right[1..]),
            _ => false,
        };
    }

    private static int Hash(ReadOnlySpan<char> letters, int without)
    {
        var hash = 17;
        for (var i = 0; i < letters.Length; i++)
        {
            hash = i == without ? hash : (hash * 31) + letters[i];
        }

        return hash;
    }

    private static LetterTree Build()
    {
        var known = new LetterTree();
        foreach (var other in Others)
        {
            known.Value(other) = 1;
        }

        foreach (var entry in Lexicon.Entries)
        {
            if (entry.Key.Length < ShortestMeant || entry.Term is not (Term.Weekday or Term.Month or Term.NearDay or Term.DayPart or Term.Tonight or Term.Weekend))
            {
                continue;
            }

            for (var gap = -1; gap < entry.Key.Length; gap++)
            {
                var hash = Hash(entry.Key, gap);
                if (!Filed.TryGetValue(hash, out var entries))
                {
                    Filed[hash] = entries = [];
                }

                entries.Add(entry);
            }
        }

        return known;
    }
}
