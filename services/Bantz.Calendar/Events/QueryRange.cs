using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>What a question may span.</summary>
internal static class QueryRange
{
    internal const int MaxDays = 400;
    internal const int MaxLimit = 500;
    internal const int DefaultLimit = 100;

    internal static CalendarError? Check(DateTimeOffset start, DateTimeOffset end, int? limit, out Interval range)
    {
        range = default;
        if (end <= start)
        {
            return CalendarError.Invalid("end must be later than start.");
        }

        if (end - start > TimeSpan.FromDays(MaxDays))
        {
            return CalendarError.Invalid($"start and end are more than {MaxDays} days apart. Ask for less at a time.");
        }

        if (start.UtcDateTime.Year < EventRules.FirstYear || end.UtcDateTime.Year > EventRules.LastYear)
        {
            return CalendarError.Invalid($"start and end lie between the years {EventRules.FirstYear} and {EventRules.LastYear}.");
        }

        if (limit is < 1 or > MaxLimit)
        {
            return CalendarError.Invalid($"limit is {limit}. Give 1 to {MaxLimit}.");
        }

        range = new Interval(Instant.FromDateTimeOffset(start), Instant.FromDateTimeOffset(end));
        return null;
    }
}
