using Bantz.Time.Rules;
using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>Takes out what sounds like a time and is the name or the measure of a thing: "Cuma Bey", "Dün Bugün Yarın şarkısı", "sesi sekize ayarla", "play yesterday", "night mode".</summary>
internal static class Titles
{
    /// <summary>So many words before a number say what it is turned to.</summary>
    private const int MostBetween = 4;

    public static void Remove(TokenList tokens, List<Moment> moments)
    {
        var turkish = tokens.Language == TimeLanguage.Turkish;
        for (var i = moments.Count - 1; i >= 0; i--)
        {
            if (!(turkish ? IsTurkish(tokens, moments[i]) : IsEnglish(tokens, moments[i])))
            {
                continue;
            }

            // "Dün Bugün Yarın şarkısı" is one name.
            var from = moments[i].From;
            moments.RemoveAt(i);
            while (turkish && i > 0 && moments[i - 1].To == from && moments[i - 1] is { Clock: null, Offset: null, Length: null })
            {
                from = moments[--i].From;
                moments.RemoveAt(i);
            }
        }
    }

    private static bool IsTurkish(TokenList tokens, Moment moment)
    {
        var next = tokens.Letters(moment.To);
        if (IsWork(next) || (moment is { Day: DaySpec.Calendar { Year: null }, Clock: null } && tokens[moment.To - 1].Suffix == Suffix.None && IsPlace(next is "demokrasi" or "sehitler" ? tokens.Letters(moment.To + 1) : next)))
        {
            return true;
        }

        if (moment is { Part: not null, Clock: null, Day: null, Every: null } && tokens[moment.To - 1].Suffix == Suffix.None
            && (IsForm(next, "lambasi") || IsForm(next, "modu") || IsForm(next, "elbisesi") || IsForm(next, "kremi") || IsForm(next, "kulubu") || IsForm(next, "kusu")))
        {
            return true;
        }

        if (moment is { Clock.Minute: 0, Part: null, Day: null, Every: null } && tokens[moment.From].Is(Term.Number) && moment.To - moment.From <= 2)
        {
            return IsMeasure(tokens, moment, next);
        }

        return moment.To == moment.From + 1 && (moment switch
        {
            { Day: DaySpec.Weekday { Pointer: Pointer.Bare } } => IsPerson(next) || (tokens[moment.From].Suffix.Has(Suffix.Accusative) && next is "ara" or "arar" or "aramayi" or "arayip"),
            { Span: SpanSpec.NamedMonth month } => IsPerson(next) || (month.Number == 1 && tokens[moment.From].Suffix.Has(Suffix.Locative) && IsCooked(next)),
            _ => false,
        })
        || IsWatch(tokens, moment);
    }

    /// <summary>"sesi sekize ayarla", "klimayı 22'ye getir", "beşe böl", "dörtte üçü", "altıda bir".</summary>
    private static bool IsMeasure(TokenList tokens, Moment moment, ReadOnlySpan<char> next)
    {
        ref readonly var number = ref tokens[moment.To - 1];
        if (number.Suffix.Has(Suffix.Locative))
        {
            return tokens[moment.To] is { Term: Term.Number } part && (part.Has(Suffix.Possessive) || (part.Value == 1 && tokens[moment.To + 1].Kind == TokenKind.None));
        }

        if (!number.Suffix.Has(Suffix.Dative))
        {
            return false;
        }

        for (var i = moment.From - 1; i >= 0 && i >= moment.From - MostBetween; i--)
        {
            if (tokens[i].Kind == TokenKind.Word && IsDial(tokens.Letters(i)))
            {
                return true;
            }
        }

        return next is "bol" or "ayir" or "katla" or "carp" || next.StartsWith("bolun") || next.StartsWith("bolu");
    }

    private static bool IsDial(ReadOnlySpan<char> letters) =>
        letters is "ses" or "sesi" or "sesini" or "sesin" || letters.StartsWith("klima") || letters.StartsWith("sicaklig") || letters.StartsWith("parlaklig")
        || letters.StartsWith("termostat") || letters.StartsWith("kombi") || letters.StartsWith("isig") || letters.StartsWith("isiklar") || letters is "kanal" or "kanali" or "yuzde";

    private static bool IsPerson(ReadOnlySpan<char> next) => IsForm(next, "bey") || IsForm(next, "hanim") || IsForm(next, "abi") || IsForm(next, "abla") || IsForm(next, "amca")
        || IsForm(next, "teyze") || IsForm(next, "hoca") || IsForm(next, "usta") || IsForm(next, "dayi");

    private static bool IsWork(ReadOnlySpan<char> next) => IsForm(next, "sarkisi") || IsForm(next, "turkusu") || IsForm(next, "albumu") || IsForm(next, "kitabi") || IsForm(next, "romani")
        || IsForm(next, "filmi") || IsForm(next, "dizisi") || IsForm(next, "marsi") || IsForm(next, "gazetesi") || IsForm(next, "sendromu");

    /// <summary>"15 Temmuz köprüsü", "29 Mayıs Üniversitesi".</summary>
    private static bool IsPlace(ReadOnlySpan<char> next) => IsForm(next, "koprusu") || IsForm(next, "meydani") || IsForm(next, "universitesi") || IsForm(next, "mahallesi") || IsForm(next, "caddesi")
        || IsForm(next, "sokagi") || IsForm(next, "bulvari") || IsForm(next, "lisesi") || IsForm(next, "stadi") || IsForm(next, "stadyumu") || IsForm(next, "hastanesi") || IsForm(next, "parki") || IsForm(next, "ilkokulu") || IsForm(next, "ortaokulu");

    private static bool IsCooked(ReadOnlySpan<char> next) => next is "cay" or "cayi" or "cayim" or "yemek" or "yemegi" or "yemegim" or "su" or "sut" or "corba" or "tencere" or "kahve" || next.StartsWith("unut");

    /// <summary>"yeni bir saat": a watch.</summary>
    private static bool IsWatch(TokenList tokens, Moment moment) =>
        moment is { IsPlace: false, Length: { IsExact: true, Minutes: 60 } } && tokens[moment.From].Folded == "bir"
        && tokens.Letters(moment.From - 1) is "yeni" or "akilli" or "guzel" or "ucuz" or "pahali" or "eski" or "antika" or "altin" or "dijital" or "sik" or "kaliteli";

    private static bool IsEnglish(TokenList tokens, Moment moment)
    {
        // "play yesterday", "please play Friday I'm in love"; "play tomorrow's game" has a time.
        if (tokens.Letters(moment.From - 1) is "play" && (moment.From == 1 || tokens.Letters(moment.From - 2) is "please" or "you" or "bantz") && !tokens[moment.To - 1].Has(Suffix.Plainly))
        {
            return true;
        }

        var next = tokens.Letters(moment.To);
        return moment switch
        {
            { Weak: true } => tokens[moment.From - 1].Is(Term.By) && tokens[moment.From - 2].Kind == TokenKind.Number,
            { Part: not null, To: var to } when tokens[to - 1].Term is Term.DayPart or Term.Tonight or Term.Midnight or Term.Noon => IsThing(tokens, moment, next),
            { Clock: { Minute: 0, IsOpen: true }, Part: null, Day: null, Every: null } => tokens[moment.From].Is(Term.At) && tokens.Letters(moment.From - 1) is "volume" or "brightness" or "thermostat",
            { Every: not null, Clock: null } => tokens[moment.To - 1].Is(Term.Periodic) && tokens[moment.To - 2].Is(Term.The) && next is "show" or "news" or "mail" or "report" or "mirror" or "planet" or "digest" or "horoscope" or "special" or "specials",
            { Day: DaySpec.Away { Sign: > 0 } } => tokens[moment.From].Is(Term.In) && tokens[moment.From + 1].Is(Term.Article) && tokens.Letters(0) is "how" && tokens.Letters(1) is "many" or "much" or "often",
            { IsNow: true } => next is "playing",
            _ => false,
        };
    }

    /// <summary>"night mode", "evening dress", "midnight blue", "the tonight show".</summary>
    private static bool IsThing(TokenList tokens, Moment moment, ReadOnlySpan<char> next) =>
        (moment.Day is null || tokens[moment.To - 1].Is(Term.Tonight))
        && next is "mode" or "light" or "lights" or "lamp" or "lamps" or "dress" or "star" or "blue" or "owl" or "club" or "clubs" or "vision" or "sky" or "show" or "tea";

    /// <summary>A word with or without an ending.</summary>
    private static bool IsForm(ReadOnlySpan<char> letters, string word) => letters.StartsWith(word)
        && (letters.Length == word.Length || (letters[word.Length..] is var ending && (ending is "ni" or "nu" or "na" or "ne" or "nin" or "nun" or "nda" or "nde" or "ndan" or "nden" || Suffixes.TryRead(ending, out _))));
}
