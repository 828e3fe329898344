using Bantz.Time.Rules;
using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Combining;

/// <summary>Lengths counted from something: "salıdan iki gün sonra", "2 weeks before Christmas"; and from events, whose time is not in the text: "toplantıdan bir saat önce".</summary>
internal static class Stepping
{
    /// <summary>Joins a length with the time it is counted from; takes out what hangs on an event, and notes it.</summary>
    public static void Step(TokenList tokens, List<Moment> moments, List<EventTime> events)
    {
        var count = 0;
        for (var i = 0; i < moments.Count; i++)
        {
            var left = moments[i];
            var right = i + 1 < moments.Count ? moments[i + 1] : null;
            if (right is not null && Stepped(tokens, left, right) is { } stepped)
            {
                if (count > 0 && OnWeekday(moments[count - 1], stepped) is { } named)
                {
                    moments[count - 1] = named;
                }
                else
                {
                    moments[count++] = stepped;
                }

                i++;
                continue;
            }

            if (OfEvent(tokens, left, right) is { } found)
            {
                events.Add(found);
                continue;
            }

            moments[count++] = left;
        }

        moments.RemoveRange(count, moments.Count - count);
    }

    /// <summary>"Sunday 3 weeks after 5 March": that weekday on or after the day.</summary>
    private static Moment? OnWeekday(Moment weekday, Moment stepped) =>
        weekday is { Day: DaySpec.Weekday { Pointer: Pointer.Bare } name, Clock: null, Part: null, Every: null } && weekday.To == stepped.From
            && stepped is { Base: { Day: { } origin, Clock: null, Part: null, Span: null }, Step: { IsOfDays: true } step, Sign: > 0 }
            ? weekday with { To = stepped.To, Day = new DaySpec.WeekdayAfter(name.Day, new DaySpec.Away(step, 1, origin)) }
            : null;

    private static Moment? Stepped(TokenList tokens, Moment left, Moment right)
    {
        if (tokens.Language == TimeLanguage.Turkish)
        {
            return left.To == right.From && left.Suffix.Has(Suffix.Ablative) && left is { Every: null, Offset: null, Weak: false } && left.IsPlace && AwayOf(right) is var (amount, sign)
                ? right with { Day = null, Offset = null, From = left.From, Base = left, Step = amount, Sign = sign }
                : null;
        }

        if (left is not { Length: { } length, IsPlace: false } || right is not { Every: null, Offset: null, Weak: false, IsPlace: true } || right.From != left.To + 1)
        {
            return null;
        }

        // "for 3 days from Tuesday" says how long, "3 days from Tuesday" says when.
        var link = tokens[left.To].Term;
        var said = link is Term.After or Term.Before || (link == Term.From && !tokens[left.From - 1].Is(Term.For));
        return said ? right with { From = left.From, Base = right, Step = length, Sign = link == Term.Before ? -1 : 1 } : null;
    }

    /// <summary>"iki gün sonra" as it reads by itself.</summary>
    private static (Amount Amount, int Sign)? AwayOf(Moment moment) => moment switch
    {
        { Day: DaySpec.Away { From: null } away, Clock: null } => (away.Amount, away.Sign),
        { Offset: { Within: false } offset } => (offset.Amount, offset.Sign),
        _ => null,
    };

    private static EventTime? OfEvent(TokenList tokens, Moment left, Moment? right)
    {
        if (tokens.Language == TimeLanguage.Turkish)
        {
            if (AwayOf(left) is not var (amount, sign) || left.From == 0)
            {
                return null;
            }

            int? begins = Opens.MealBefore(tokens, left.From) ?? (IsThing(tokens, left.From - 1) ? left.From - 1 : null);
            return begins is { } thing ? new EventTime(thing, left.To, thing, left.From, amount, sign) : null;
        }

        if (left is not { Length: { } length, IsPlace: false } || !(tokens[left.To].Is(Term.After) || tokens[left.To].Is(Term.Before)) || right?.From == left.To + 1)
        {
            return null;
        }

        var from = left.To + 1;
        var name = tokens[from].Is(Term.The) || tokens.Letters(from) is "my" or "our" or "your" ? from + 1 : from;
        return tokens[name].Kind == TokenKind.Word ? new EventTime(left.From, name + 1, name, name + 1, length, tokens[left.To].Is(Term.After) ? 1 : -1) : null;
    }

    /// <summary>"toplantıdan": a word that is none of ours, with the ending of what is counted from.</summary>
    public static bool IsThing(TokenList tokens, int at)
    {
        if (tokens[at] is not { Kind: TokenKind.Word, Term: Term.None } word)
        {
            return false;
        }

        var letters = tokens.Letters(at);
        return letters is not "bundan" && (word.Suffix.Has(Suffix.Ablative)
            || (letters.Length > 4 && (letters.EndsWith("dan") || letters.EndsWith("den") || letters.EndsWith("tan") || letters.EndsWith("ten"))));
    }
}

/// <summary>A time that hangs on an event; places of tokens.</summary>
internal sealed record EventTime(int From, int To, int NameFrom, int NameTo, Amount? Amount, int Sign);
