using System.Text;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Turns;
using Bantz.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.Orchestrator.Audit;

/// <summary>What was decided about calls of tools, and by whom.</summary>
internal static class AuditEndpoints
{
    private const string JsonLines = "application/x-ndjson";

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ApiRoutes.Audit, GetAudit)
            .WithTags("Audit")
            .WithSummary("Decisions about tools, newest first, a page at a time; with Accept: application/x-ndjson all that fit, a line each.")
            .AddEndpointFilter<StoreFilter>()
            .Produces<AuditList>(StatusCodes.Status200OK, "application/json", JsonLines)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<AuditList>, PushStreamHttpResult, ProblemHttpResult>> GetAudit(
        [AsParameters] AuditQuery query, AuditLog log, HttpContext context)
    {
        if (query.Complaint() is { } error)
        {
            return error.ToProblem();
        }

        var owner = context.ApiKeyId();
        if (context.Request.GetTypedHeaders().Accept.Any(static type => type.MediaType == JsonLines))
        {
            // What cannot be read at all is a problem; the first page is looked at before anything is sent.
            var entries = log.ReadAsync(query, owner).GetAsyncEnumerator(CancellationToken.None);
            var any = await entries.MoveNextAsync();
            return TypedResults.Stream(body => WriteAsync(entries, any, body), JsonLines);
        }

        List<AuditEntry> page = [];
        await foreach (var entry in log.ReadAsync(query, owner))
        {
            if (page.Count == query.Most)
            {
                return TypedResults.Ok(new AuditList(page, page[^1].Id));
            }

            page.Add(entry);
        }

        return TypedResults.Ok(new AuditList(page));
    }

    private static async Task WriteAsync(IAsyncEnumerator<AuditEntry> entries, bool any, Stream body)
    {
        await using (entries)
        {
            for (; any; any = await entries.MoveNextAsync())
            {
                await body.WriteAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(entries.Current, SessionJson.Wire.AuditEntry) + "\n"));
            }
        }
    }
}
