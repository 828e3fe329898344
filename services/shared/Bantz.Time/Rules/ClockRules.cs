using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Clock times of digits ("15:30", "15.30", "4pm", "3'te") and of one spelled number ("saat dörtte", "at four").</summary>
internal static class ClockRules
{
    public static Piece? Read(TokenList tokens, int at)
    {
        var announced = Announcement(tokens, at);
        var start = announced ?? at;
        if (announced is not null && CalendarRules.ReadNumeric(tokens, start) is not null)
        {
            return null;
        }

        if ((ReadDigital(tokens, start, announced is not null) ?? ReadRun(tokens, start, announced is not null)) is { } digital)
        {
            return digital;
        }

        if (announced is null && at > 0 && IsInsideNumber(tokens, at))
        {
            return null;
        }

        return ReadNumber(tokens, start, announced is not null && tokens[at].Term is not (Term.By or Term.For));
    }

    /// <summary>"saat", "at", and the T of ISO 8601: what follows is a clock time.</summary>
    private static int? Announcement(TokenList tokens, int at)
    {
        var token = tokens[at];
        if (token.Is(Term.Clock) && token.Suffix == Suffix.None && tokens.Language == TimeLanguage.Turkish || token.Is(Term.Clock) && tokens[at + 1].Kind == TokenKind.Number)
        {
            return tokens[at + 1].IsMark(':') ? at + 2 : at + 1;
        }

        if (token.Is(Term.At))
        {
            return tokens[at + 1].Is(Term.Approx) || tokens[at + 1].Is(Term.Clock) ? at + 2 : at + 1;
        }

        return token.Folded == "t" && token.Glued && tokens[at + 1].Glued && tokens[at + 1].Kind == TokenKind.Number ? at + 1 : null;
    }

    /// <summary>h:mm, h.mm, "15 30", with seconds and am/pm.</summary>
    private static ClockPiece? ReadDigital(TokenList tokens, int at, bool announced)
    {
        var hour = tokens[at];
        if (hour.Kind != TokenKind.Number || hour.Digits > 2 || hour.Value is < 0 or > 24 || IsInsideNumber(tokens, at))
        {
            return null;
        }

        var (mark, minute) = (tokens[at + 1], tokens[at + 2]);
        var spaced = false;
        if (mark.Kind == TokenKind.Number && !mark.Glued && hour.Suffix == Suffix.None)
        {
            (minute, spaced) = (mark, true);
        }
        else if (!(mark.IsMark(':') || mark.IsMark('.')) || !mark.Glued || !minute.Glued || hour.Suffix != Suffix.None)
        {
            return null;
        }

        if (minute.Kind != TokenKind.Number || minute.Digits != 2 || minute.Value > 59 || hour.Value == 24 && minute.Value != 0)
        {
            return null;
        }

        if (spaced && tokens.Language == TimeLanguage.Turkish && IsBetween(tokens, at + 1))
        {
            return null;
        }

        var to = spaced ? at + 2 : at + 3;
        if (mark.IsMark('.') && (LooksLikeDate(hour, minute, announced) || (tokens[to].IsMark('.') && tokens[to].Glued && tokens[to + 1] is { Glued: true, Kind: TokenKind.Number })))
        {
            return null;
        }

        if (mark.IsMark(':') && tokens[to].IsMark(':') && tokens[to + 1] is { Kind: TokenKind.Number, Digits: 2, Glued: true })
        {
            minute = minute with { Suffix = tokens[to + 1].Suffix };
            to += 2;
        }

        if (minute.Suffix == Suffix.None && !mark.IsMark(':') && IsCounted(tokens, to) || (mark.IsMark('.') && tokens[to].Is(Term.Clock) && tokens[to].Suffix == Suffix.None && tokens.Language == TimeLanguage.Turkish && !announced))
        {
            return null;
        }

        if (spaced && (!CouldBeClock(minute.Suffix) || tokens[to].Kind == TokenKind.Number || tokens[to].IsMark(':') || tokens[to].IsMark('.') && tokens[to].Glued && tokens[to + 1].Glued))
        {
            return null;
        }

        var firm = !spaced || announced || minute.Has(Suffix.Locative | Suffix.Dative);
        var clock = ClockSpec.OfDigits(hour.Value, minute.Value, hour.Digits);
        return ReadOffset(tokens, at, to) is var (offset, end)
            ? new ClockPiece(clock with { Half = HalfDay.Exact, Offset = offset }, true) { To = end }
            : Finish(tokens, clock, to, minute.Suffix, firm);
    }

    /// <summary>"Z", "+03:00" behind an ISO 8601 time.</summary>
    private static (int Minutes, int To)? ReadOffset(TokenList tokens, int at, int to)
    {
        if (tokens[at - 1].Folded != "t" || !tokens[to].Glued)
        {
            return null;
        }

        if (tokens.Letters(to) is "z")
        {
            return (0, to + 1);
        }

        var sign = tokens[to].IsMark('+') ? 1 : tokens[to].IsMark('-') ? -1 : 0;
        return sign != 0 && tokens[to + 1] is { Kind: TokenKind.Number, Digits: 2, Value: <= 18 } hours && tokens[to + 2].IsMark(':') && tokens[to + 3] is { Kind: TokenKind.Number, Digits: 2, Value: <= 59 } minutes
            ? (sign * ((hours.Value * 60) + minutes.Value), to + 4)
            : null;
    }

    /// <summary>"615am", "saat 1430", "0730": hour and minute in one number.</summary>
    private static ClockPiece? ReadRun(TokenList tokens, int at, bool announced)
    {
        var number = tokens[at];
        if (number is not { Kind: TokenKind.Number, Digits: 3 or 4, Value: >= 0 } || number.Value % 100 > 59 || number.Value / 100 > 24 || IsInsideNumber(tokens, at) || !CouldBeClock(number.Suffix))
        {
            return null;
        }

        var (hour, minute) = (number.Value / 100, number.Value % 100);
        if (HalfDayAt(tokens, at + 1, hour) is not null)
        {
            return Finish(tokens, ClockSpec.OfDigits(hour, minute, 2), at + 1, number.Suffix, true);
        }

        // "sabah 615'e", "saat 930'da"
        if (number.Digits == 3 && hour <= 12 && number.Suffix.Has(Suffix.Locative | Suffix.Dative) && (announced || tokens[at - 1].Is(Term.DayPart)))
        {
            return Finish(tokens, ClockSpec.Spoken(hour, minute), at + 1, number.Suffix, true);
        }

        // Four digits may be a year: only "saat 1430", and "0730", which is none.
        var led = number.Digits == 4 && number.Value < 1000;
        if (number.Digits == 4 && hour < 19 && number.Suffix.Has(Suffix.Locative | Suffix.Dative) && !number.Suffix.Has(Suffix.Possessive))
        {
            // "1430'da" is no year that a calendar speaks of.
            return Finish(tokens, ClockSpec.OfDigits(hour, minute, 2), at + 1, number.Suffix, true);
        }

        return number.Digits == 4 && hour < 24 && (led || (announced && !tokens[at + 1].Is(Term.Month))) ? Finish(tokens, ClockSpec.OfDigits(hour, minute, 2), at + 1, number.Suffix, announced) : null;
    }

    /// <summary>An hour alone: firm after "saat" or "at", with am/pm, or with an ending that hours take.</summary>
    private static ClockPiece? ReadNumber(TokenList tokens, int at, bool announced)
    {
        // "sabahın altısında"
        var owned = tokens[at - 1].Is(Term.DayPart) && tokens[at - 1].Has(Suffix.Genitive);
        if (Numbers.Read(tokens, at) is not { Value: >= 0 and <= 24, Digits: <= 2 } number || !(CouldBeClock(number.Suffix) || owned && number.Suffix.Has(Suffix.Locative | Suffix.Dative)) || (number.Suffix == Suffix.None && IsCounted(tokens, number.To) && !(announced && tokens[number.To].Is(Term.Clock))))
        {
            return null;
        }

        // "18 ve 19 Haziran"
        if (announced && number.Suffix == Suffix.None && NamedDateRules.ReadListed(tokens, at) is not null)
        {
            return null;
        }

        // "doksan dokuzda", "bin dokuz yüz beşte": the end of a larger number.
        if (number.Spelled && !announced && at > 0 && (tokens[at - 1] is { Kind: TokenKind.Word, Term: Term.Number, Value: >= 20, Suffix: Suffix.None } tens && tens.Value % 10 == 0 || tokens[at - 1].Term is Term.Hundred or Term.Thousand || tokens.Letters(at - 1) is "yuz"))
        {
            return null;
        }

        // "oda 5", "building 4"
        if (!announced && tokens[at - 1].Is(Term.Label))
        {
            return null;
        }

        var half = HalfDayAt(tokens, number.To, number.Value) is not null || tokens[number.To].Is(Term.OClock) || (tokens[number.To].Is(Term.In) && tokens[number.To + 1].Is(Term.The) && tokens[number.To + 2].Is(Term.DayPart));
        if (number.Spelled && number.Value == 1 && number.Suffix == Suffix.None && !announced && !half && !(tokens[at - 1].Term is Term.To or Term.Until && tokens[at - 2].Is(Term.Noon)))
        {
            return null;
        }

        var next = tokens[number.To];
        var glued = next.Glued && (next.IsMark('.') || next.IsMark(',') || next.IsMark(':') || next.IsMark('/')) && tokens[number.To + 1] is { Glued: true, Kind: TokenKind.Number };
        if (glued || next.IsMark('%') || (at > 0 && tokens[at - 1].Kind == TokenKind.Mark && tokens[at - 1].Folded is "%" or "#" or "$" or "€" or "₺"))
        {
            return null;
        }

        // "4 afternoon classes", "two nights" count.
        if (tokens.Language == TimeLanguage.English && tokens[number.To].Is(Term.DayPart) && PartRules.Read(tokens, number.To) is NothingPiece)
        {
            return null;
        }

        // "ona" is "to him" as well, "birden" is "suddenly"; "yarın bire" is an hour.
        var pronoun = number.Spelled && (number.Value == 10 || number.Value == 1 && tokens[at - 1].Term is not (Term.NearDay or Term.Weekday or Term.DayPart));
        var meeting = number.Suffix == Suffix.None && (MeetingHours.IsFor(tokens, at, number) || MeetingHours.IsOwn(tokens, number));
        var firm = announced || meeting || (!pronoun && number.Suffix.Has(Suffix.Locative | Suffix.Dative));
        return Finish(tokens, number.Spelled ? ClockSpec.Spoken(number.Value, 0) : ClockSpec.OfDigits(number.Value, 0, number.Digits), number.To, number.Suffix, firm);
    }

    /// <summary>"9 12 arası": the number is the end of a stretch, and no minutes; after a link it may be: "9 ile 11 30 arası".</summary>
    internal static bool IsBetween(TokenList tokens, int at) =>
        Numbers.Read(tokens, at) is { Suffix: Suffix.None } end && tokens[end.To].Is(Term.Between) && tokens[end.To].Has(Suffix.Possessive)
        && !tokens[at - 2].Is(Term.And) && !tokens[at - 2].IsMark('-') && !tokens[at - 2].Has(Suffix.Ablative) && !tokens[at - 3].Has(Suffix.Ablative);

    /// <summary>am, pm, a.m., o'clock; and the end.</summary>
    internal static ClockPiece Finish(TokenList tokens, ClockSpec clock, int to, Suffix suffix, bool firm)
    {
        if (tokens[to].Is(Term.OClock))
        {
            firm = true;
            to++;
        }

        if (HalfDayAt(tokens, to, clock.Hour) is var (half, end))
        {
            return new ClockPiece(clock with { Half = half }, true) { To = end, Suffix = suffix | tokens[end - 1].Suffix };
        }

        return new ClockPiece(clock, firm) { To = to, Suffix = suffix };
    }

    private static (HalfDay Half, int To)? HalfDayAt(TokenList tokens, int at, int hour)
    {
        if (hour is < 1 or > 12)
        {
            // "14 pm" says nothing more, but the letters belong to it.
            return hour > 12 && tokens[at].Is(Term.Pm) ? (HalfDay.Exact, at + 1) : null;
        }

        if ((tokens[at].Is(Term.Am) || tokens[at].Is(Term.Pm)) && !(tokens[at + 1].Glued && tokens[at + 1].Kind != TokenKind.Mark))
        {
            return (tokens[at].Is(Term.Am) ? HalfDay.Am : HalfDay.Pm, at + 1);
        }

        // "9p", "nine a m"
        if (tokens.Letters(at) is "a" or "p" && (tokens.Letters(at + 1) is "m" || (tokens[at].Glued && tokens.Letters(at) is "p" && !(tokens[at + 1].Glued && tokens[at + 2].Glued))))
        {
            return (tokens.Letters(at) is "a" ? HalfDay.Am : HalfDay.Pm, tokens.Letters(at + 1) is "m" ? at + 2 : at + 1);
        }

        // a.m., p.m.
        if (tokens.Letters(at) is "a" or "p" && tokens[at + 1].IsMark('.') && tokens.Letters(at + 2) is "m")
        {
            var half = tokens.Letters(at) is "a" ? HalfDay.Am : HalfDay.Pm;
            return (half, tokens[at + 3].IsMark('.') && tokens[at + 3].Glued ? at + 4 : at + 3);
        }

        return null;
    }

    /// <summary>Endings an hour may carry; "3'ü", "üçüncü" and "on kişilik" are no hours.</summary>
    internal static bool CouldBeClock(Suffix suffix) =>
        !suffix.Has(Suffix.Possessive | Suffix.Accusative | Suffix.Genitive | Suffix.Plural | Suffix.Measure | Suffix.Ordinal | Suffix.Plainly);

    /// <summary>A number that counts what follows: "4 saat", "5 kişi", "15 Mart".</summary>
    internal static bool IsCounted(TokenList tokens, int after)
    {
        var next = tokens[after];
        if (next.IsMark('-') && Numbers.Read(tokens, after + 1) is { Suffix: Suffix.None } most)
        {
            return tokens[most.To].Is(Term.Counted);
        }

        return next.Term switch
        {
            Term.Counted or Term.Times or Term.Month or Term.Weekend => true,
            Term.Unit => true,
            Term.Clock => next.Suffix is Suffix.None or Suffix.Measure or Suffix.Dative && !IsClockOf(tokens, after),
            _ => false,
        };
    }

    /// <summary>"8 saat 9 arası": the word belongs to what follows.</summary>
    private static bool IsClockOf(TokenList tokens, int at) => tokens[at].Suffix == Suffix.Locative || tokens[at + 1].Kind == TokenKind.Number && tokens[at + 1].Suffix != Suffix.None;

    /// <summary>"15.03" is the fifteenth of March, "15.30" and "15.05" are times.</summary>
    private static bool LooksLikeDate(Token first, Token second, bool announced) =>
        !announced && second.Value is >= 1 and <= 12 && second.Value % 5 != 0 && first.Value is >= 1 and <= 31;

    /// <summary>In the middle of "15.03.2026", "1,5" or "2026-03-15".</summary>
    private static bool IsInsideNumber(TokenList tokens, int at) =>
        tokens[at].Glued && tokens[at - 1] is { Kind: TokenKind.Mark, Folded: "." or "," or ":" or "/", Glued: true } && tokens[at - 2].Kind == TokenKind.Number;
}
