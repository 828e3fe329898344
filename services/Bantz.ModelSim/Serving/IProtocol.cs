using Bantz.ModelSim.Model;

namespace Bantz.ModelSim.Serving;

/// <summary>How one protocol says no.</summary>
internal interface IProtocol
{
    /// <summary>The status and the body of a refusal.</summary>
    (int Status, System.Text.Json.Nodes.JsonObject Body) Word(Refusal refusal);
}

/// <summary>Sending what a protocol words.</summary>
internal static class ProtocolResponses
{
    private const string SoonAgain = "1";

    internal static async Task RefuseAsync(this IProtocol protocol, HttpContext context, Refusal refusal, string? model = null)
    {
        var (status, body) = protocol.Word(refusal);
        context.Response.StatusCode = status;
        if (refusal.Kind is RefusalKind.RateLimited or RefusalKind.Busy)
        {
            context.Response.Headers.RetryAfter = SoonAgain;
        }

        await context.Response.WriteJsonAsync(body);
        context.RequestServices.GetRequiredService<RequestLog>().Add(new ServedRequest(context.Request.Path, model, "refused", status, 0, 0));
    }

    internal static Task WriteJsonAsync(this HttpResponse response, System.Text.Json.Nodes.JsonNode document)
    {
        response.ContentType = "application/json; charset=utf-8";
        return response.WriteAsync(document.ToJsonString(SimJson.Relaxed), response.HttpContext.RequestAborted);
    }
}
