using Bantz.Contracts;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Turns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bantz.Orchestrator.Audit;

/// <summary>What was decided about calls of tools, and by whom.</summary>
internal static class AuditEndpoints
{
    private const int DefaultLimit = 100;
    private const int MostEntries = 1_000;

    public static void MapAudit(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ApiRoutes.Audit, GetAudit)
            .WithTags("Audit")
            .WithSummary("Decisions about tools, newest first.")
            .AddEndpointFilter<StoreFilter>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<Results<Ok<AuditList>, ProblemHttpResult>> GetAudit(SessionStore store, int? limit) =>
        limit is < 1 or > MostEntries
            ? new InputError("Bad limit", $"limit is 1 to {MostEntries}.").ToProblem()
            : TypedResults.Ok(new AuditList(await store.ReadAuditAsync(limit ?? DefaultLimit)));
}
