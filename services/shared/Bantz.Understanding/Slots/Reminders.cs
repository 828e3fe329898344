using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>What a reminder reminds of: "dişçiye gitmeyi hatırlat", "süt almak için hatırlatıcı", "remind me to call mom", "a reminder for the wedding". All of it is the name, verbs and places too.</summary>
internal static class Reminders
{
    private static readonly HashSet<string> Lengths =
    [
        "bir", "iki", "uc", "dort", "bes", "alti", "yedi", "sekiz", "dokuz", "on", "yirmi", "otuz", "kirk", "elli", "yarim", "bucuk", "ceyrek", "saat", "dakika", "dk", "gun", "hafta",
        "a", "an", "one", "two", "three", "five", "ten", "fifteen", "twenty", "thirty", "half", "quarter", "minute", "minutes", "min", "mins", "hour", "hours", "day", "days", "week", "before", "prior", "ahead",
    ];

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

            if ((words[i].Verb is { Sense: Sense.Remind } && !words[i].Is(Sense.Reminder)) || words[i].Verb is { Sense: Sense.Forget, Inflection.Negative: true } || TellsMe(words, i))
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

    /// <summary>"haber ver", "haber verir misin".</summary>
    private static bool TellsMe(IReadOnlyList<Word> words, int at) =>
        words[at].Folded == "haber" && at + 1 < words.Count && words[at + 1].Folded.StartsWith("ver", StringComparison.Ordinal) && at > 0 && (words[at - 1].Is(Sense.Me) || words[at - 1].InTime || words[at - 1].Folded == "once");

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
        // "toplantım olduğunu hatırlat", "gitmem gerektiğini hatırlat", "sınava gireceğimi hatırlat"
        while (content.Count > 1 && (content[^1].Folded is "gelince" or "vakti" or "vaktinde" or "zamani" or "geldiginde" or "uzereyken" or "oldugunu" or "olacagini" or "gerektigini" or "var" or "lazim" or "gerek" or "gerekiyor" or "baslamadan" or "baslayinca" or "haber" or "ki" or "icin" or "diye" || IsToCome(content[^1])))
        {
            content.RemoveAt(content.Count - 1);
        }

        // "resitalden bir saat önce bildir": what it is before, without its ending.
        return Join(content, isObject: true) is { } name && content[^1].Readings.Count == 0 && words.Skip(from).Take(to - from).Any(static word => word.Folded is "once" or "evvel") ? NounPhrase.WithoutAblative(name) : Join(content, isObject: true);
    }

    /// <summary>"gireceğim", "ziyaret edeceğimi".</summary>
    private static bool IsToCome(Word word) => word.Token.IsWord && word.Folded.Length > 6
        && (word.Folded.Contains("acagi", StringComparison.Ordinal) || word.Folded.Contains("ecegi", StringComparison.Ordinal) || word.Folded.Contains("acagim", StringComparison.Ordinal));

    private static List<Word> Content(IReadOnlyList<Word> words, int from, int to)
    {
        var content = new List<Word>();
        for (var i = from; i < to; i++)
        {
            var word = words[i];
            // "sunumdan bir saat önce": how long before is no part of the name.
            if (word.Folded is "once" or "evvel")
            {
                while (content.Count > 1 && IsLength(content[^1]))
                {
                    content.RemoveAt(content.Count - 1);
                }

                continue;
            }

            if (!word.IsMark && !word.InTime && !word.IsCourtesy && !word.IsAny(Sense.Me, Sense.Please, Sense.Reminder)
                && !(word.Is(Sense.Filler) && word.Noun is null) && !(content.Count == 0 && word.IsAny(Sense.Article, Sense.For, Sense.Also)))
            {
                content.Add(word);
            }
        }

        return content;
    }

    private static bool IsLength(Word word) => word.Token.Kind == TokenKind.Number || Lengths.Contains(word.Folded);

    private static string? Join(List<Word> content, bool isObject) =>
        content.Count == 0 || content.All(static word => word.IsAny(Sense.That, Sense.ThatOne, Sense.Article)) ? null : NounPhrase.Clean(content, isObject, asSaid: NounPhrase.IsAct(content[^1]));

    private static string? English(Utterance utterance)
    {
        var words = utterance.Words;
        var at = Find(words, static word => word.IsAny(Sense.Remind, Sense.Reminder) || word.Folded is "reminded" or "reminding");
        at = at >= 0 ? at : Find(words, static word => word.Folded is "forget" or "remember" or "miss");
        at = at >= 0 ? at : LetsKnow(words);
        if (at < 0)
        {
            return null;
        }

        var marker = Before(words, at + 1) is var before and > 0 ? before : Marker(words, at + 1);
        var from = marker > 0 ? marker + 1 : words[at].Folded is "forget" or "remember" or "miss" ? at + 1 : -1;
        return from < 0 ? null : Phrase(utterance, from);
    }

    private static int Find(IReadOnlyList<Word> words, Func<Word, bool> reminds)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].InTime && reminds(words[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>"let me know ten minutes before my meeting", "ping me at 5 to log off".</summary>
    private static int LetsKnow(IReadOnlyList<Word> words)
    {
        for (var i = 2; i < words.Count; i++)
        {
            if (words[i].Folded == "know" && words[i - 1].Folded == "me" && words[i - 2].Folded == "let")
            {
                return i;
            }

            if (words[i].Folded == "up" && words[i - 1].Folded == "heads")
            {
                return i;
            }

            if (words[i - 1].Folded == "me" && (words[i - 2].Folded is "ping" or "nudge" or "buzz" or "poke" or "prompt" || (words[i - 2].Folded == "tell" && words[i].Folded == "to")))
            {
                return i - 1;
            }
        }

        return -1;
    }

    /// <summary>Where "before" stands with nothing but a length in front of it: "notify me an hour before the flight".</summary>
    private static int Before(IReadOnlyList<Word> words, int from)
    {
        for (var i = from; i < words.Count && (words[i].InTime || words[i].IsAny(Sense.Me, Sense.Article) || IsLength(words[i]) || words[i].Folded is "when"); i++)
        {
            if (words[i].Folded is "before" or "prior" or "ahead" or "when")
            {
                return i;
            }
        }

        return -1;
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
        while (to < words.Count && !words[to].InTime && !IsEnd(words[to]) && !(to > from && (words[to].Folded == "before" || (IsLength(words[to]) && Before(words, to) > 0))))
        {
            to++;
        }

        while (to > from && (words[to - 1].IsAny(Sense.Please, Sense.At, Sense.On, Sense.In) || words[to - 1].Folded is "by" or "before" or "later" or "again" or "thanks" or "starts" or "begins" || (words[to - 1].Folded == "up" && to - from > 3)))
        {
            to--;
        }

        return to > from && !(to - from == 1 && words[from].IsAny(Sense.ThatOne, Sense.That)) ? utterance.Between(from, to - 1) : null;
    }

    private static bool IsEnd(Word word) => word.IsCourtesy || (word.IsMark && word.Folded is "," or "." or ";" or "!" or "?" or ":");
}
