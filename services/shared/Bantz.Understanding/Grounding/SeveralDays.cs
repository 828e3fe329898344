using System.Globalization;
using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;
using NodaTime;

namespace Bantz.Understanding.Grounding;

/// <summary>Takes apart what is to be on several days: "pazartesi ve çarşamba 10'da spor" is a sentence for each day, with the hour that was said once.</summary>
internal static class SeveralDays
{
    private const int MostDays = 7;

    /// <summary>The sentences, in the order of their days; null where no two days stand side by side.</summary>
    internal static IReadOnlyList<string>? Split(GroundingContext context)
    {
        var utterance = context.Utterance;
        if (context.Reading.Intent is not (CalendarIntent.Create or CalendarIntent.Cancel or CalendarIntent.Query) || utterance.Time.Expressions.Count < 2)
        {
            return null;
        }

        var days = Row(utterance);
        if (days.Count is < 2 or > MostDays || days.Select(static day => Day(day)).Distinct().Count() < days.Count || days.Count(static day => Clock(day, "") is not null) > 1)
        {
            return null;
        }

        var clock = days.Select(day => Clock(day, utterance.IsTurkish ? "saat " : "at ")).FirstOrDefault(static words => words is not null)
            ?? days.Select(day => Part(day, utterance.IsTurkish)).FirstOrDefault(static words => words is not null);
        var before = utterance.Text[..days[0].Span.Start];
        var after = utterance.Text[days[^1].Span.End..];
        return [.. days.Select(day => $"{before}{(clock is null || HasHour(day) ? day.Text : $"{day.Text} {clock}")}{after}")];
    }

    /// <summary>The first days with nothing but "ve" and commas between them; a comma alone joins none: "yarın, cuma günü".</summary>
    private static List<TimeExpression> Row(Utterance utterance)
    {
        var row = new List<TimeExpression>();
        var joined = false;
        foreach (var expression in utterance.Time.Expressions.OrderBy(static expression => expression.Span.Start))
        {
            if (Day(expression) is null)
            {
                if (row.Count > 1)
                {
                    break;
                }

                row.Clear();
                continue;
            }

            var between = row.Count == 0 ? [] : utterance.Words.Where(word => word.Token.Start >= row[^1].Span.End && word.Token.End <= expression.Span.Start).ToList();
            var (comma, and) = (between.Exists(static word => word.Folded == ","), between.Exists(static word => word.Is(Sense.And) || word.Folded == "&"));
            var joins = row.Count > 0 && (comma || and) && between.TrueForAll(static word => word.Folded is "," or "&" || word.IsAny(Sense.And, Sense.On));
            if (row.Count > 0 && !joins)
            {
                if (row.Count > 1)
                {
                    break;
                }

                row.Clear();
                joined = false;
            }

            joined |= joins && and;
            row.Add(expression);
        }

        return joined ? row : [];
    }

    private static LocalDate? Day(TimeExpression expression) => expression.Kind switch
    {
        TimeKind.Date or TimeKind.Instant => expression.Date ?? expression.Start?.Date,
        TimeKind.Window when expression.PartOfDay is not null => expression.Date ?? expression.Start?.Date,
        _ => null,
    };

    private static bool HasHour(TimeExpression day) => day.PartOfDay is not null || Clock(day, "") is not null;

    private static string? Clock(TimeExpression day, string marker) =>
        day.Kind == TimeKind.Instant && (day.Time ?? day.Start?.TimeOfDay) is { } clock ? marker + clock.ToString("HH:mm", CultureInfo.InvariantCulture) : null;

    private static string? Part(TimeExpression day, bool turkish) => (day.PartOfDay, turkish) switch
    {
        (DayPart.Morning, true) => "sabah",
        (DayPart.Noon, true) => "öğlen",
        (DayPart.Afternoon, true) => "öğleden sonra",
        (DayPart.LateAfternoon, true) => "akşamüstü",
        (DayPart.Evening, true) => "akşam",
        (DayPart.Night, true) => "gece",
        (DayPart.Morning, false) => "morning",
        (DayPart.Noon, false) => "at noon",
        (DayPart.Afternoon or DayPart.LateAfternoon, false) => "afternoon",
        (DayPart.Evening, false) => "evening",
        (DayPart.Night, false) => "night",
        _ => null,
    };
}
