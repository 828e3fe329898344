using System.Collections.Frozen;
using Bantz.Time.Text;

namespace Bantz.Time.Words;

/// <summary>A word as it is rightly spelled, and its meaning.</summary>
/// <param name="Letters">Lower case with all marks.</param>
/// <param name="Term">What it says.</param>
/// <param name="Value">Its number, weekday, month, part or unit.</param>
/// <param name="Shared">Understood in a text of the other language too.</param>
/// <param name="Inflects">Takes case endings.</param>
internal sealed record Entry(string Letters, Term Term, int Value, bool Shared, bool Inflects);

/// <summary>Finds the words of both languages, with and without case endings.</summary>
internal static class Lexicon
{
    private static readonly Dictionary Turkish = new(TurkishWords.Entries());
    private static readonly Dictionary English = new(EnglishWords.Entries());

    /// <summary>The same word with its meaning; unchanged where it has none.</summary>
    public static Token LookUp(Token word, string text, TimeLanguage language)
    {
        var (own, other) = language == TimeLanguage.Turkish ? (Turkish, English) : (English, Turkish);
        return own.TryFind(word, text, sharedOnly: false) ?? other.TryFind(word, text, sharedOnly: true) ?? word;
    }

    /// <summary>Whether a folded word belongs to one language and not to the other.</summary>
    public static bool Knows(string folded, TimeLanguage language)
    {
        var (own, other) = language == TimeLanguage.Turkish ? (Turkish, English) : (English, Turkish);
        return own.Has(folded) && !other.Has(folded);
    }

    private sealed class Dictionary
    {
        private readonly FrozenDictionary<string, Entry[]> _entries;
        private readonly FrozenDictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
        private readonly int _longest;

        public Dictionary(IEnumerable<Entry> entries)
        {
            _entries = entries.GroupBy(entry => string.Concat(entry.Letters.Select(Folding.Plain))).ToFrozenDictionary(group => group.Key, group => group.ToArray());
            _lookup = _entries.GetAlternateLookup<ReadOnlySpan<char>>();
            _longest = _entries.Keys.Max(key => key.Length);
        }

        public bool Has(string folded) => _entries.ContainsKey(folded);

        public Token? TryFind(Token word, string text, bool sharedOnly)
        {
            if (_entries.TryGetValue(word.Folded, out var whole) && Pick(whole, word, text, sharedOnly, word.Suffix is not (Suffix.None or Suffix.Plainly)) is { } exact)
            {
                return word with { Term = exact.Term, Value = exact.Value };
            }

            if (word.Suffix != Suffix.None)
            {
                return null;
            }

            var folded = word.Folded.AsSpan();
            for (var cut = Math.Min(folded.Length - 1, _longest); cut >= 2 && folded.Length - cut <= Suffixes.Longest; cut--)
            {
                if (_lookup.TryGetValue(folded[..cut], out var stem)
                    && Suffixes.TryRead(folded[cut..], out var suffix)
                    && Suffixes.CanFollow(folded[..cut], folded[cut..])
                    && Pick(stem, word, text, sharedOnly, inflected: true) is { } entry)
                {
                    return word with { Term = entry.Term, Value = entry.Value, Suffix = suffix, Folded = word.Folded[..cut] };
                }
            }

            return null;
        }

        private static Entry? Pick(Entry[] entries, Token word, string text, bool sharedOnly, bool inflected)
        {
            foreach (var entry in entries)
            {
                if ((entry.Shared || !sharedOnly) && (entry.Inflects || !inflected) && Spells(entry.Letters, word, text))
                {
                    return entry;
                }
            }

            return null;
        }

        private static bool Spells(string letters, Token word, string text)
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
    }
}
