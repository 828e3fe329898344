using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Text;
using NodaTime;

namespace Bantz.Understanding.Grounding;

/// <summary>Lays out a day of several things with lengths, one after the other: "yarın spor 1 saat, alışveriş yarım saat, ders 2 saat planla".</summary>
internal static class DayLayout
{
    private const int MostThings = 8;
    private const int HalfHour = 30;
    private static readonly LocalTime Latest = new(23, 0);
    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>Null where not every length has a name, or the day does not hold them: then there is only free time to look for.</summary>
    internal static Plan? Ground(Plan draft, PlanSlots slots, GroundedTime time, GroundingContext context)
    {
        var things = Things(context);
        if (things.Count is < 2 or > MostThings || slots.Window?.Start is not { } from || Start(context.Moment.Local(from), time, context.Moment) is not { } start)
        {
            return null;
        }

        var calls = new List<ToolCall>();
        var lines = new List<string>();
        foreach (var (title, minutes) in things)
        {
            var end = start.PlusMinutes(minutes);
            if (end > start.Date.At(Latest))
            {
                return null;
            }

            calls.Add(ToolCalls.Create(
                new PlanSlots { Title = title, Date = start.Date.ToDateOnly(), Time = start.TimeOfDay.ToTimeOnly(), DurationMinutes = minutes }, allDay: false, context.Moment, context.TimeZone));
            lines.Add($"{TimeText.Clock(start.TimeOfDay)}–{TimeText.Clock(end.TimeOfDay)} “{title}”");
            start = end;
        }

        return context.Request.Tools.Contains(ToolNames.CreateEvent, StringComparer.Ordinal)
            ? draft with
            {
                Slots = slots,
                ToolPlan = calls,
                AskUser = false,
                Question = null,
                RequiresConfirmation = true,
                ConfirmationPrompt = context.Say.ConfirmLayout(start.Date, lines),
            }
            : null;
    }

    /// <summary>The hour that was said, the beginning of the part of day, nine o'clock; of a day that has begun, the next half hour.</summary>
    private static LocalDateTime? Start(LocalDateTime from, GroundedTime time, LocalMoment moment)
    {
        var start = from.Date.At(time.Time ?? (from.TimeOfDay == LocalTime.Midnight ? Morning : from.TimeOfDay));
        if (start >= moment.Now)
        {
            return start;
        }

        var now = moment.Now.Date.At(new LocalTime(moment.Now.Hour, 0)).PlusMinutes((moment.Now.Minute / HalfHour * HalfHour) + HalfHour);
        return now.Date == from.Date ? now : null;
    }

    private static List<(string Title, int Minutes)> Things(GroundingContext context)
    {
        var utterance = context.Utterance;
        List<TimeExpression> lengths = [.. utterance.Time.Expressions.Where(static expression => expression.Kind == TimeKind.Duration).OrderBy(static expression => expression.Span.Start)];
        var roles = Roles.Read(utterance, context.Reading.Deed);
        var first = Array.FindIndex(roles, static role => role == Role.Name);
        if (lengths.Count < 2 || first < 0)
        {
            return [];
        }

        // "spor 1 saat" or "1 saat spor": each name belongs to the length after it, or before it.
        var namesFirst = utterance.Words[first].Token.Start < lengths[0].Span.Start;
        var things = new List<(string Title, int Minutes)>();
        for (var i = 0; i < lengths.Count; i++)
        {
            var from = namesFirst ? i == 0 ? 0 : End(lengths[i - 1]) : End(lengths[i]);
            var to = namesFirst ? lengths[i].Span.Start : i + 1 < lengths.Count ? lengths[i + 1].Span.Start : utterance.Text.Length;
            var run = Run(utterance.Words, roles, from, to);
            if (run.Count == 0 || lengths[i].Minutes is not (> 0 and <= 720 and var minutes))
            {
                return [];
            }

            things.Add((NounPhrase.Clean(run, isObject: false), minutes));
        }

        return things;
    }

    private static int End(TimeExpression expression) => expression.Span.Start + expression.Span.Length;

    /// <summary>The words that name something between two places of the text, from the first to the last.</summary>
    private static List<Word> Run(IReadOnlyList<Word> words, Role[] roles, int from, int to)
    {
        List<int> within = [.. Enumerable.Range(0, words.Count).Where(at => words[at].Token.Start >= from && words[at].Token.End <= to)];
        var first = within.FindIndex(at => roles[at] == Role.Name);
        var last = within.FindLastIndex(at => roles[at] == Role.Name);
        return first < 0 ? [] : [.. within[first..(last + 1)].Where(at => roles[at] is Role.Name or Role.Glue or Role.Person).Select(at => words[at])];
    }
}
