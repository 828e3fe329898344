using Bantz.Understanding.Intents;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>Reads what a thing is called: what is quoted, what "diye" or "called" marks, else the words that do nothing else.</summary>
internal static class TitleReader
{
    private const string OpeningQuotes = "\"“„«‘";
    private const string ClosingQuotes = "\"”“»’";

    internal static bool HasTitle(Utterance utterance, Deed? deed) => Run(utterance, Roles.Read(utterance, deed)) is not null;

    /// <summary>Null where nothing names it.</summary>
    internal static string? Read(Utterance utterance, Role[] roles, bool isObject)
    {
        if (Quoted(utterance) is { } quoted)
        {
            return quoted;
        }

        return Run(utterance, roles) is { } run ? NounPhrase.Clean(run, isObject) : null;
    }

    /// <summary>The words that name the thing, without glue at either end.</summary>
    internal static IReadOnlyList<Word>? Run(Utterance utterance, Role[] roles)
    {
        var runs = Runs(utterance.Words, roles);
        runs.RemoveAll(static run => run.All(static word => word.Folded is "something" or "anything" or "sey" or "seyi" or "seyler" or "one" or "yenisini" or "yenisi" or "yeni" or "new" or "another" or "baskasini" or "tane"));
        return Marked(utterance, roles)
            ?? runs.FindLast(static run => run.Any(static word => word.Is(Sense.EventNoun)) && !run.All(static word => IsMere(word)))
            ?? runs.FindAll(static run => !run.All(static word => IsMere(word))).MaxBy(static run => run.Count)
            ?? runs.FindLast(static run => run.Any(static word => word.Is(Sense.EventNoun)))
            ?? runs.MaxBy(static run => run.Count);
    }

    /// <summary>"bir randevu oluştur, saat 10 diyetisyen": an appointment is what it is, not what it is called, where something else calls it.</summary>
    private static bool IsMere(Word word) => Nouns.IsAnything(word) || word.Is(Sense.Article) || word.Folded is "randevu" or "randevusu" or "appointment" or "asistan" or "bir";

    internal static string? Quoted(Utterance utterance)
    {
        var text = utterance.Text;
        var open = text.AsSpan().IndexOfAny(OpeningQuotes);
        open = open < 0 ? OpeningApostrophe(text) : open;
        if (open < 0)
        {
            return null;
        }

        var close = text[open] == '\'' ? ClosingApostrophe(text, open) : text.AsSpan(open + 1).IndexOfAny(ClosingQuotes);
        var inner = close > 0 ? text.Substring(open + 1, close).Trim() : "";
        return inner.Length > 0 ? inner : null;
    }

    // 'kurul yemeği': an apostrophe quotes where a word begins, and no word's ending does.
    private static int OpeningApostrophe(string text)
    {
        for (var i = 0; i + 2 < text.Length; i++)
        {
            if (text[i] == '\'' && (i == 0 || text[i - 1] == ' ') && char.IsLetterOrDigit(text[i + 1]) && ClosingApostrophe(text, i) > 0)
            {
                return i;
            }
        }

        return -1;
    }

    private static int ClosingApostrophe(string text, int open)
    {
        for (var i = open + 2; i < text.Length; i++)
        {
            if (text[i] == '\'' && (i + 1 == text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i - open - 1;
            }
        }

        return -1;
    }

    /// <summary>"bütçe diye kaydet", "bütçe adında bir toplantı", "a meeting called Budget review".</summary>
    private static List<Word>? Marked(Utterance utterance, Role[] roles)
    {
        var words = utterance.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (!words[i].Is(Sense.Called) || words[i].Folded == "about")
            {
                continue;
            }

            var (from, to) = utterance.IsTurkish ? (Back(roles, i), i) : (i + 1, Forward(roles, i + 1));
            // "called book club": whatever follows is its name.
            var run = Trim(Slice(words, from, to), [.. roles.Skip(from).Take(to - from).Select(static role => role == Role.Command ? Role.Name : role)]);
            if (run is not null)
            {
                return run;
            }
        }

        return null;
    }

    private static int Back(Role[] roles, int at)
    {
        while (at > 0 && roles[at - 1] is Role.Name or Role.Glue)
        {
            at--;
        }

        return at;
    }

    private static int Forward(Role[] roles, int at)
    {
        while (at < roles.Length && roles[at] is Role.Name or Role.Glue or Role.Command)
        {
            at++;
        }

        return at;
    }

    private static List<IReadOnlyList<Word>> Runs(IReadOnlyList<Word> words, Role[] roles)
    {
        var runs = new List<IReadOnlyList<Word>>();
        var from = 0;
        for (var i = 0; i <= words.Count; i++)
        {
            if (i < words.Count && roles[i] is Role.Name or Role.Glue)
            {
                continue;
            }

            if (i > from && Trim(Slice(words, from, i), roles[from..i]) is { } run)
            {
                runs.Add(run);
            }

            from = i + 1;
        }

        return runs;
    }

    private static List<Word> Slice(IReadOnlyList<Word> words, int from, int to)
    {
        var slice = new List<Word>(Math.Max(to - from, 0));
        for (var i = from; i < to && i < words.Count; i++)
        {
            slice.Add(words[i]);
        }

        return slice;
    }

    private static bool IsNumber(Word word) =>
        (word.Token.Kind == TokenKind.Number && word.Token.Raw.Length <= 2) || word.Folded is "onda" or "ona" or "bire" or "otuz" or "kirk" or "half" or "dokuz" or "sekiz" or "yedi";

    private static List<Word>? Trim(List<Word> words, Role[] roles)
    {
        var first = Array.FindIndex(roles, static role => role == Role.Name);
        var last = Array.FindLastIndex(roles, static role => role == Role.Name);
        if (first < 0)
        {
            return null;
        }

        // A reminder is named by what it reminds of: "spor için hatırlatıcı", "a reminder to call mom".
        if (words[first].Is(Sense.Reminder) && last > first)
        {
            return Trim(words[(first + 1)..], roles[(first + 1)..]);
        }

        if (words[last].Is(Sense.Reminder))
        {
            return last > first ? Trim(words[..last], roles[..last]) : null;
        }

        // "an event for guitar lessons" is named by what it is for.
        var purpose = words.FindIndex(first, last - first, static word => word.Is(Sense.For));
        if (purpose > first && purpose <= first + 2 && words[purpose - 1].Folded is "event" or "entry" or "item" or "note" or "time" or "appointment" or "date" or "slot" or "notification" or "alert" && words[purpose].Folded == "for")
        {
            return Trim(words[(purpose + 1)..], roles[(purpose + 1)..]) ?? words[first..(last + 1)];
        }

        // "the kids have a dentist visit"
        var has = words.FindLastIndex(last, last - first, static word => word.Is(Sense.Have) && word.Folded is "have" or "has" or "got");
        if (has > first && words.FindIndex(has, static word => word.Is(Sense.EventNoun)) > 0)
        {
            return Trim(words[(has + 1)..(last + 1)], roles[(has + 1)..(last + 1)]);
        }

        // "doğum günü etkinliği", "the retro event": what sort of thing it is names nothing more.
        if (last > first && words[last].Folded is "etkinligi" or "etkinligini" or "etkinligim" or "etkinligimi" or "event" && words[last - 1].Readings.Count == 0 | words[last - 1].Is(Sense.EventNoun) | words[last - 1].Is(Sense.Day))
        {
            last--;
        }

        // A number at an end of the name is a clock that was not read, or the rest of one.
        while (last > first && IsNumber(words[first]) && !words[first + 1].IsMark)
        {
            first++;
        }

        while (last > first && ((IsNumber(words[last]) && !words[last - 1].IsMark) || roles[last] == Role.Glue))
        {
            last--;
        }

        while (last > first && words[last].Folded is "start" or "leaves" or "starts" or "begins" or "happening" or "is" or "departs" or "moved")
        {
            last--;
        }

        while (last > first && (roles[first] == Role.Glue || (words[first].Folded is "day" or "days" && words[first + 1].Folded != "off") || words[first].Folded is "duplicate" or "search" or "take" or "recurring" or "repeating" or "new" or "weekly" or "monthly" or "daily"))
        {
            first++;
        }

        return words[first..(last + 1)];
    }
}
