using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>What a reminder reminds of: "dişçiye gitmeyi hatırlat", "süt almak için hatırlatıcı", "remind me to call mom", "a reminder for the wedding". All of it is the name, verbs and places too.</summary>
internal static class Reminders
{
    /// <summary>Null where nothing is to be reminded of.</summary>
    internal static string? Title(Utterance utterance) => utterance.IsTurkish ? Turkish(utterance) : English(utterance);

    private static string? Turkish(Utterance utterance)
    {
        var words = utterance.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].InTime || words[i].IsCourtesy)
            {
                continue;
            }

            if (words[i].Verb is { Sense: Sense.Remind })
            {
                return Object(words, 0, i) ?? Object(words, i + 1, words.Count);
            }

            if (words[i].Is(Sense.Reminder) && Purpose(words, i) is var purpose and > 0)
            {
                return Join(Content(words, 0, purpose), isObject: false);
            }
        }

        return null;
    }

    /// <summary>Where "için" stands before a reminder, with nothing but small words between them; 0 where it does not.</summary>
    private static int Purpose(IReadOnlyList<Word> words, int reminder)
    {
        for (var i = reminder - 1; i > 0; i--)
        {
            if (words[i].Is(Sense.For))
            {
                return words[i].InTime ? 0 : i;
            }

            if (!words[i].InTime && !words[i].IsAny(Sense.Article, Sense.Me, Sense.Filler) && words[i].Folded is not ("olan" or "kurdugum" or "yeni"))
            {
                return 0;
            }
        }

        return 0;
    }

    private static string? Object(IReadOnlyList<Word> words, int from, int to)
    {
        var content = Content(words, from, to);
        // "toplantım olduğunu hatırlat", "gitmem gerektiğini hatırlat"
        if (content.Count > 1 && content[^1].Folded is "oldugunu" or "olacagini" or "gerektigini" or "var" or "lazim" or "gerek")
        {
            content.RemoveAt(content.Count - 1);
        }

        return Join(content, isObject: true);
    }

    private static List<Word> Content(IReadOnlyList<Word> words, int from, int to)
    {
        var content = new List<Word>();
        for (var i = from; i < to; i++)
        {
            var word = words[i];
            if (!word.IsMark && !word.InTime && !word.IsCourtesy && !word.IsAny(Sense.Me, Sense.Please, Sense.Reminder)
                && !(word.Is(Sense.Filler) && word.Noun is null) && !(content.Count == 0 && word.IsAny(Sense.Article, Sense.For, Sense.Also)))
            {
                content.Add(word);
            }
        }

        return content;
    }

    private static string? Join(List<Word> content, bool isObject) =>
        content.Count == 0 || content.All(static word => word.IsAny(Sense.That, Sense.ThatOne, Sense.Article)) ? null : NounPhrase.Clean(content, isObject);

    private static string? English(Utterance utterance)
    {
        var words = utterance.Words;
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (word.InTime || !(word.IsAny(Sense.Remind, Sense.Reminder) || word.Folded is "reminded" or "reminding" or "forget" or "remember"))
            {
                continue;
            }

            var marker = Marker(words, i + 1);
            var from = marker > 0 ? marker + 1 : word.Folded is "forget" or "remember" ? i + 1 : -1;
            return from < 0 ? null : Phrase(utterance, from);
        }

        return null;
    }

    private static int Marker(IReadOnlyList<Word> words, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (!words[i].InTime && words[i].Folded is "to" or "about" or "of" or "for" or "that")
            {
                return i;
            }

            // "set a reminder, then …": what follows another word is another matter.
            if (!words[i].InTime && !words[i].IsAny(Sense.Me, Sense.Please, Sense.Filler))
            {
                return -1;
            }
        }

        return -1;
    }

    private static string? Phrase(Utterance utterance, int from)
    {
        var words = utterance.Words;
        while (from < words.Count && (words[from].InTime || words[from].IsAny(Sense.Article, Sense.My) || words[from].Folded is "the" or "i" or "have" or "there" or "is" or "to" or "about" or "s"))
        {
            from++;
        }

        var to = from;
        while (to < words.Count && !words[to].InTime && !IsEnd(words[to]))
        {
            to++;
        }

        while (to > from && (words[to - 1].IsAny(Sense.Please, Sense.At, Sense.On, Sense.In) || words[to - 1].Folded is "by" or "before" or "later" or "again" or "thanks" or "up" && to - from > 3))
        {
            to--;
        }

        return to > from && !(to - from == 1 && words[from].IsAny(Sense.ThatOne, Sense.That)) ? utterance.Between(from, to - 1) : null;
    }

    private static bool IsEnd(Word word) => word.IsCourtesy || (word.IsMark && word.Folded is "," or "." or ";" or "!" or "?" or ":");
}
