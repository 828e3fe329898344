using Bantz.Calendar.Events;
using Bantz.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Bantz.Calendar.Rest;

/// <summary>Events as REST resources.</summary>
internal static class EventEndpoints
{
    internal static void MapEvents(this IEndpointRouteBuilder app)
    {
        var events = app.MapGroup(string.Empty).WithTags("Events");

        events.MapGet(ApiRoutes.Events, ListAsync).WithSummary("Events that overlap [start, end); with query, events in which its words occur").ProducesProblems();
        events.MapGet(ApiRoutes.Event, GetAsync).WithName(nameof(GetAsync)).WithSummary("One event").ProducesProblems(StatusCodes.Status404NotFound);
        events.MapGet(ApiRoutes.FreeSlots, FreeSlotsAsync).WithSummary("Gaps between timed events").ProducesProblems();

        events.MapPost(ApiRoutes.Events, CreateAsync).WithSummary("Add an event")
            .ProducesProblems(StatusCodes.Status409Conflict);
        events.MapPatch(ApiRoutes.Event, UpdateAsync).WithSummary("Change an event; what is absent stays as it is")
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed);
        events.MapDelete(ApiRoutes.Event, DeleteAsync).WithSummary("Remove an event, of a series all of it")
            .ProducesProblems(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed);
    }

    private static async Task<Results<Ok<EventList>, ProblemHttpResult>> ListAsync(
        [FromQuery] string? start,
        [FromQuery] string? end,
        [FromQuery] string? query,
        [FromQuery(Name = "time_zone")] string? timeZone,
        [FromQuery] int? limit,
        CalendarQueries queries,
        CancellationToken cancellationToken)
    {
        if (query is not null)
        {
            return await FindAsync(query, start, end, timeZone, limit, queries, cancellationToken);
        }

        if (!Moment.TryRead(nameof(start), start, out var from, out var problem) || !Moment.TryRead(nameof(end), end, out var to, out problem))
        {
            return problem.ToProblem();
        }

        var asked = new ListEventsArguments { Start = from, End = to, TimeZone = timeZone, Limit = limit };
        return Answer(await queries.ListAsync(asked, cancellationToken));
    }

    private static async Task<Results<Ok<EventList>, ProblemHttpResult>> FindAsync(
        string query, string? start, string? end, string? timeZone, int? limit, CalendarQueries queries, CancellationToken cancellationToken)
    {
        if (!Moment.TryReadOptional(nameof(start), start, out var from, out var problem) || !Moment.TryReadOptional(nameof(end), end, out var to, out problem))
        {
            return problem.ToProblem();
        }

        var asked = new FindEventsArguments { Query = query, Start = from, End = to, TimeZone = timeZone, Limit = limit };
        return Answer(await queries.FindAsync(asked, cancellationToken));
    }

    private static async Task<Results<Ok<EventResult>, ProblemHttpResult>> GetAsync(
        [FromRoute(Name = "event_id")] string eventId,
        [FromQuery(Name = "time_zone")] string? timeZone,
        CalendarQueries queries,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        var outcome = await queries.GetAsync(new GetEventArguments { EventId = eventId, TimeZone = timeZone }, cancellationToken);
        if (!outcome.Failed(out _, out var found))
        {
            response.ShowEtag(found.Event);
        }

        return Answer(outcome);
    }

    private static async Task<Results<Ok<FreeSlotList>, ProblemHttpResult>> FreeSlotsAsync(
        [FromQuery] string? start,
        [FromQuery] string? end,
        [FromQuery(Name = "duration_minutes")] int? durationMinutes,
        [FromQuery(Name = "time_zone")] string? timeZone,
        [FromQuery] int? limit,
        CalendarQueries queries,
        CancellationToken cancellationToken)
    {
        if (!Moment.TryRead(nameof(start), start, out var from, out var problem) || !Moment.TryRead(nameof(end), end, out var to, out problem))
        {
            return problem.ToProblem();
        }

        var asked = new FindFreeSlotsArguments { Start = from, End = to, DurationMinutes = durationMinutes ?? 0, TimeZone = timeZone, Limit = limit };
        return Answer(await queries.FreeSlotsAsync(asked, cancellationToken));
    }

    private static async Task<Results<Created<WriteResult>, ProblemHttpResult>> CreateAsync(
        CreateEventArguments asked,
        [FromHeader(Name = WriteHeaders.IdempotencyKey)] string? idempotencyKey,
        CalendarCommands commands,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        if ((await commands.CreateAsync(asked, idempotencyKey, cancellationToken)).Failed(out var problem, out var written))
        {
            return problem.ToProblem();
        }

        response.ShowEtag(written.Event);
        return TypedResults.Created($"{ApiRoutes.Events}/{written.Event.Id}", written);
    }

    private static async Task<Results<Ok<WriteResult>, ProblemHttpResult>> UpdateAsync(
        [FromRoute(Name = "event_id")] string eventId,
        EventPatch change,
        [FromHeader(Name = WriteHeaders.IdempotencyKey)] string? idempotencyKey,
        [FromHeader(Name = WriteHeaders.IfMatch)] string? ifMatch,
        CalendarCommands commands,
        HttpResponse response,
        CancellationToken cancellationToken)
    {
        if (!WriteHeaders.TryReadEtag(ifMatch, out var etag, out var problem)
            || (await commands.UpdateAsync(change.For(eventId, etag), idempotencyKey, cancellationToken)).Failed(out problem, out var written))
        {
            return problem.ToProblem();
        }

        response.ShowEtag(written.Event);
        return TypedResults.Ok(written);
    }

    private static async Task<Results<Ok<WriteResult>, ProblemHttpResult>> DeleteAsync(
        [FromRoute(Name = "event_id")] string eventId,
        [FromHeader(Name = WriteHeaders.IdempotencyKey)] string? idempotencyKey,
        [FromHeader(Name = WriteHeaders.IfMatch)] string? ifMatch,
        CalendarCommands commands,
        CancellationToken cancellationToken) =>
        !WriteHeaders.TryReadEtag(ifMatch, out var etag, out var problem)
            ? problem.ToProblem()
            : Answer(await commands.DeleteAsync(new DeleteEventArguments { EventId = eventId, Etag = etag }, idempotencyKey, cancellationToken));

    private static Results<Ok<T>, ProblemHttpResult> Answer<T>(Outcome<T> outcome)
        where T : class => outcome.Failed(out var problem, out var value) ? problem.ToProblem() : TypedResults.Ok(value);

    private static void ProducesProblems(this RouteHandlerBuilder endpoint, params ReadOnlySpan<int> statuses)
    {
        foreach (var status in (ReadOnlySpan<int>)[StatusCodes.Status400BadRequest, .. statuses, StatusCodes.Status503ServiceUnavailable])
        {
            endpoint.ProducesProblem(status);
        }
    }
}
