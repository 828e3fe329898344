using System.Globalization;
using Bantz.Contracts;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace Bantz.Orchestrator.Agenda;

/// <summary>One day's events for display; read through the same tool as any question.</summary>
internal static class AgendaEndpoints
{
    private const int MostEvents = 200;

    public static void MapAgenda(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ApiRoutes.Agenda, GetAgenda)
            .WithTags("Agenda")
            .WithSummary("The events of one day: of today where no day is given.")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<AgendaView>, ProblemHttpResult>> GetAgenda(
        string? day,
        [FromQuery(Name = "time_zone")] string? timeZone,
        string? now,
        InputRules rules,
        CalendarReads calendar,
        HttpContext context)
    {
        var moment = rules.Moment(now, timeZone);
        if (moment.Error is not null)
        {
            return moment.Error.ToProblem();
        }

        var date = DateOnly.FromDateTime(moment.Now.DateTime);
        if (day is not null && !DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date))
        {
            return new InputError("Bad day", "day is no date. Send one like 2026-01-30, or leave it out for today.").ToProblem();
        }

        var (zone, local) = (moment.Zone!, LocalDate.FromDateOnly(date));
        var lookup = await calendar.ListAsync(new()
        {
            Start = zone.AtStartOfDay(local).ToDateTimeOffset(),
            End = zone.AtStartOfDay(local.PlusDays(1)).ToDateTimeOffset(),
            TimeZone = zone.Id,
            Limit = MostEvents,
        }, context.RequestAborted);
        if (lookup.Error is null)
        {
            return TypedResults.Ok(new AgendaView(date, zone.Id, lookup.Events));
        }

        context.Response.Headers.RetryAfter = TurnProblems.RetryAfter;
        return TypedResults.Problem("The calendar does not answer. Try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable, title: "Calendar unavailable");
    }
}
