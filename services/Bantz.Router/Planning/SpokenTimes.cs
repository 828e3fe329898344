using System.Text.Json;
using Bantz.Contracts;
using Bantz.Time;
using NodaTime;

namespace Bantz.Router.Planning;

/// <summary>Tells where in an utterance times stand and what they mean, for the plan's trace.</summary>
internal static class SpokenTimes
{
    public static IReadOnlyList<SpokenTime>? Of(PlanRequest request)
    {
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(request.TimeZone) is not { } zone)
        {
            return null;
        }

        var context = new TimeContext(OffsetDateTime.FromDateTimeOffset(request.Now).InZone(zone).LocalDateTime, zone)
        {
            Language = request.Language switch
            {
                Language.Turkish => TimeLanguage.Turkish,
                Language.English => TimeLanguage.English,
                _ => null,
            },
        };
        var expressions = TimeReader.Read(request.Text, context).Expressions;
        return expressions.Count == 0 ? null : [.. expressions.Select(Told)];
    }

    private static SpokenTime Told(TimeExpression expression) => new()
    {
        Start = expression.Span.Start,
        Length = expression.Span.Length,
        Kind = JsonNamingPolicy.SnakeCaseLower.ConvertName(expression.Kind.ToString()),
        From = expression.Start?.ToDateTimeUnspecified(),
        To = expression.End?.ToDateTimeUnspecified(),
        Minutes = expression.Minutes,
        Recurrence = expression.Recurrence,
    };
}
