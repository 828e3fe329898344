using System.Net;
using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Web.Orchestration;

/// <summary>Reads failures out of what HTTP gives: exceptions, statuses and problem details.</summary>
internal static class Failures
{
    /// <summary>Null where the exception is no failure of the call: a bug, or the caller's own cancellation.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="caller">The caller's own token.</param>
    internal static Failure? TryRead(Exception exception, CancellationToken caller) => exception switch
    {
        OperationCanceledException when caller.IsCancellationRequested => null,
        OperationCanceledException => new Failure(FailureKind.Silent),
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError } => new Failure(FailureKind.Unreachable),
        HttpRequestException or IOException => new Failure(FailureKind.Cut),
        JsonException => new Failure(FailureKind.Broken),
        _ => null,
    };

    internal static Failure Of(Problem problem) =>
        new(KindOf((HttpStatusCode?)problem.Status), problem.Detail ?? problem.Title, problem.TraceId);

    internal static async Task<Failure> ReadAsync(HttpResponseMessage response, CancellationToken either, CancellationToken caller)
    {
        try
        {
            var problem = await response.Content.ReadFromJsonAsync(BantzJson.Wire.Problem, either);
            return Of(problem ?? new Problem()) with { Kind = KindOf(response) };
        }
        catch (Exception exception) when (TryRead(exception, caller) is not null)
        {
            return new Failure(KindOf(response));
        }
    }

    // A conflict that passes says when to come back; one that does not is an answer that came too late.
    private static FailureKind KindOf(HttpResponseMessage response) =>
        response is { StatusCode: HttpStatusCode.Conflict, Headers.RetryAfter: null } ? FailureKind.Refused : KindOf(response.StatusCode);

    private static FailureKind KindOf(HttpStatusCode? status) => status switch
    {
        HttpStatusCode.Conflict or HttpStatusCode.TooManyRequests or HttpStatusCode.Locked => FailureKind.Busy,
        HttpStatusCode.ServiceUnavailable or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout => FailureKind.Unavailable,
        >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError => FailureKind.Refused,
        _ => FailureKind.Broken,
    };
}
