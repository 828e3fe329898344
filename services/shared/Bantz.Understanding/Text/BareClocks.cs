using System.Globalization;
using Bantz.Contracts;
using Bantz.Time;

namespace Bantz.Understanding.Text;

/// <summary>Numbers that are clocks only because of what surrounds them: "9" to "Saat kaçta?", "move it to 11".</summary>
internal static class BareClocks
{
    private const int LongestAnswer = 40;

    private static readonly HashSet<string> Makes = ["create", "schedule", "add", "set", "book", "make", "put", "plan", "arrange", "organise", "organize", "pencil"];

    private static readonly HashSet<string> EnglishDays = ["today", "tomorrow", "tonight", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    private static readonly HashSet<string> GoOn = [.. EnglishDays, "on", "this", "next", "please", "with"];

    private static readonly HashSet<string> TurkishDays =
        ["bugun", "yarin", "pazartesi", "sali", "carsamba", "persembe", "cuma", "cumartesi", "pazar", "gunu", "sabah", "aksam", "sabahi", "aksami"];

    private static readonly HashSet<string> Hours = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    // "pazartesi 10 banka görüşmesi" has an hour, "pazartesi 10 kişi" has none.
    private static readonly HashSet<string> CountedThings =
    [
        "kisi", "kisilik", "kisiyle", "dakika", "dk", "saat", "saatlik", "gun", "gunluk", "hafta", "ay", "yil", "tane", "adet", "lira", "tl", "euro", "kez", "kere", "km", "sayfa", "puan", "yas", "yasina", "numara", "numarali",
        "ocak", "subat", "mart", "nisan", "mayis", "haziran", "temmuz", "agustos", "eylul", "ekim", "kasim", "aralik", "bucuk", "toplanti", "toplantim", "etkinlik", "randevu",
    ];

    // "martın 15'inde", "ocak ayının 3'ünde"
    private static readonly HashSet<string> Calendar =
        [.. ("ocak ocagin subat subatin mart martin nisan nisanin mayis mayisin haziran haziranin temmuz temmuzun agustos agustosun eylul eylulun ekim ekimin kasim kasimin aralik araligin ayinin yilin yilinin haftanin").Split(' ')];

    private static readonly HashSet<string> Moves = ["move", "push", "shift", "bring", "change", "reschedule", "postpone", "delay"];

    /// <summary>The request with its clock spelt out, so that it is read as any other; the request itself where none is bare.</summary>
    internal static PlanRequest Complete(PlanRequest request, CutText cut, LocalMoment moment, Language? language)
    {
        // "on dört" begins like English: what was asked tells the language better than a short answer does.
        if (request.OpenRequest is { Slots.Time: null } open)
        {
            var asked = request.Language ?? LanguageReader.Read(open.Question) ?? language;
            if (Answer(request.Text, moment, asked) is { } clock)
            {
                return request with { Text = clock, Language = asked };
            }
        }

        if (OfMonth(cut, language) is { } dated)
        {
            request = request with { Text = dated };
            cut = CutText.Of(dated);
        }

        if (AfterDay(cut, language) is { } told)
        {
            return request with { Text = told };
        }

        return language != Language.Turkish && (MovedTo(cut) ?? MadeFor(cut)) is { } moved ? request with { Text = moved } : request;
    }

    /// <summary>An answer that is a clock from end to end once it is told that it is one.</summary>
    private static string? Answer(string text, LocalMoment moment, Language? language)
    {
        var said = text.Trim().TrimEnd('.', '!', '?');
        if (said.Length is 0 or > LongestAnswer || TimeReader.Read(said, moment.Context(language)).Best is not null)
        {
            return null;
        }

        var apart = Apart(said);
        ReadOnlySpan<string> ways = language == Language.English ? [$"at {apart}", apart] : [$"saat {apart}", apart, $"at {apart}"];
        foreach (var way in ways)
        {
            if (TimeReader.Read(way, moment.Context(language)).Best is { Time: not null } best && best.Span.Length >= way.Length)
            {
                return way;
            }
        }

        return null;
    }

    /// <summary>"14 30" is "14:30".</summary>
    private static string Apart(string said)
    {
        var at = said.AsSpan().IndexOfAny(" .,");
        return at is 1 or 2 && at + 3 == said.Length && said.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0 && said.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"{said[..at]}:{said[(at + 1)..]}"
            : said;
    }

    /// <summary>"berber salı 6", "o zaman 14 yap", "gym friday 6": a number after a day, or one that something is made, where nothing is counted by it.</summary>
    private static string? AfterDay(CutText cut, Language? language)
    {
        var (composed, tokens) = cut;
        if (!composed.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i] is not { Kind: TokenKind.Number, Raw: var digits } || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) || hour is < 1 or > 24)
            {
                continue;
            }

            var (before, after) = (tokens[i - 1].Folded, i + 1 < tokens.Count ? tokens[i + 1].Folded : "");
            if (language == Language.English ? EnglishDays.Contains(before) && (after.Length == 0 || after is "," or "with" or "please" or "at" or "in") && hour <= 12
                : (TurkishDays.Contains(before) && after is "" or "," or "ekle" or "yaz" or "koy" or "gibi" or "icin" or "kaydet" or "de" or "da" or "te" or "ta")
                    || (hour >= 7 && TurkishDays.Contains(before) && i + 1 < tokens.Count && tokens[i + 1].IsWord && !CountedThings.Contains(after))
                    || (after is "yap" or "olsun" or "yapalim" && before is not ("saat" or "suresini" or "saati" or "." or ":" or "-")))
            {
                return composed.Insert(tokens[i].Start, language == Language.English ? "at " : "saat ");
            }
        }

        return null;
    }

    /// <summary>"28'inde", "18'ine": a day of the month, where no month and no "ayın" says so.</summary>
    private static string? OfMonth(CutText cut, Language? language)
    {
        var (composed, tokens) = cut;
        if (language == Language.English || !composed.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i] is { Kind: TokenKind.Number, Stem.Length: 1 or 2, Ending: "inde" or "ine" or "inden" or "indeki" or "unde" or "une" or "unden" or "undeki" or "sinde" or "sine" or "sinden" or "sindeki" or "si" or "su" or "i" or "u" }
                && (tokens[i].Ending.Length > 2 || (i + 1 < tokens.Count && tokens[i + 1].Folded == "icin"))
                && int.TryParse(tokens[i].Stem, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31
                && !(i > 0 && (tokens[i - 1].Folded is "ayin" or "saat" or ":" or "." || Calendar.Contains(tokens[i - 1].Folded))))
            {
                return composed.Insert(tokens[i].Start, "ayın ");
            }
        }

        return null;
    }

    /// <summary>"create a meeting for 4": an hour, where the sentence ends there or goes on with a day; "dinner for 4 people" and "a table for 4" count heads.</summary>
    /// <remarks>Bantz.Time reads it after nouns of meeting alone ("a meeting for 4"); here the verb tells, whatever is made.</remarks>
    private static string? MadeFor(CutText cut)
    {
        var (composed, tokens) = cut;
        if (!composed.Contains(" for ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var at = tokens.FindIndex(static token => token.Folded == "for");
        return at > 1 && at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Number, Raw: var digits } hour && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var clock) && clock is >= 1 and <= 12
            && (at + 2 == tokens.Count || (tokens[at + 2].Kind == TokenKind.Mark && tokens[at + 2].Folded != ":" && !(at + 3 < tokens.Count && tokens[at + 3].Kind == TokenKind.Number && tokens[at + 3].Start == tokens[at + 2].End)) || GoOn.Contains(tokens[at + 2].Folded))
            && tokens.Take(at).Any(static token => Makes.Contains(token.Folded)) && tokens[at - 1].Folded is not ("table" or "reservation" or "room" or "tickets")
            ? composed.Insert(hour.End, " o'clock")
            : null;
    }

    /// <summary>"move it to 11", "push the call to 4 please": the number that ends it is an hour.</summary>
    private static string? MovedTo(CutText cut)
    {
        var (composed, tokens) = cut;
        if (!composed.Contains(" to ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var last = tokens.FindLastIndex(static token => token.Kind != TokenKind.Mark && token.Folded is not ("please" or "instead" or "then"));
        return last > 1 && (tokens[last] is { Kind: TokenKind.Number, Raw.Length: <= 2 } || Hours.Contains(tokens[last].Folded)) && tokens[last] is var hour && tokens[last - 1].Folded == "to"
            && tokens.Take(last - 1).Any(static token => Moves.Contains(token.Folded))
            ? composed.Insert(hour.End, " o'clock")
            : null;
    }
}
