using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.ModelSim.Faults;
using Bantz.ModelSim.Metrics;
using Bantz.ModelSim.Model;
using Bantz.ModelSim.Serving;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.OpenAi;

/// <summary>What vLLM serves: <c>/v1/…</c> behind its key, <c>/metrics</c> and <c>/version</c> in front of it. <c>/health</c> is the house's own.</summary>
internal static class OpenAiEndpoints
{
    private const string Bearer = "Bearer ";

    internal static void MapOpenAi(this IEndpointRouteBuilder app)
    {
        app.MapGet("/metrics", (VllmMetrics metrics) => TypedResults.Text(metrics.Page(), VllmMetrics.ContentType));
        app.MapGet("/version", static () => TypedResults.Text("""{"version":"modelsim"}""", "application/json"));

        var v1 = app.MapGroup("/v1");
        v1.AddEndpointFilterFactory(static (factory, next) =>
        {
            var filter = new FaultFilter(factory.ApplicationServices.GetRequiredService<FaultDesk>(), OpenAiProtocol.Instance);
            return invocation => filter.InvokeAsync(invocation, next);
        });
        v1.AddEndpointFilter(HoldDoorAsync);
        v1.MapGet("/models", ListModels);
        v1.MapGet("/models/{**name}", GetModel);
        v1.MapPost("/chat/completions", CompleteAsync);
    }

    private static async ValueTask<object?> HoldDoorAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var key = context.RequestServices.GetRequiredService<IOptions<ModelSimOptions>>().Value.ApiKey;
        var given = context.Request.Headers.Authorization.ToString();
        if (string.IsNullOrEmpty(key) || (given.StartsWith(Bearer, StringComparison.Ordinal)
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given[Bearer.Length..]), Encoding.UTF8.GetBytes(key))))
        {
            return await next(invocation);
        }

        await OpenAiProtocol.Instance.RefuseAsync(context, Refusals.Unauthorized);
        return Results.Empty;
    }

    private static Task ListModels(IOptions<ModelSimOptions> options, HttpContext context) =>
        context.Response.WriteJsonAsync(new JsonObject { ["object"] = "list", ["data"] = new JsonArray([.. options.Value.ModelNames.Select(name => Card(name, options.Value))]) });

    private static Task GetModel(string name, IOptions<ModelSimOptions> options, HttpContext context) => options.Value.ModelNames.Contains(name)
        ? context.Response.WriteJsonAsync(Card(name, options.Value))
        : OpenAiProtocol.Instance.RefuseAsync(context, new Refusal(RefusalKind.ModelNotFound, $"The model `{name}` does not exist.", "model"), name);

    private static async Task CompleteAsync(HttpContext context, ChatReader reader, Exchange exchange, TimeProvider clock)
    {
        if (await Exchange.ReadAsync(context, OpenAiProtocol.Instance, SimJson.Default.ChatCompletionRequest) is not { } request)
        {
            return;
        }

        var (prompt, refusal) = reader.Read(request);
        if (prompt is null)
        {
            await OpenAiProtocol.Instance.RefuseAsync(context, refusal!, request.Model);
            return;
        }

        var id = CanonicalJson.Hash([context.TraceIdentifier, prompt.Model])[..32];
        var head = new CompletionHead($"chatcmpl-{id}", clock.GetUtcNow().ToUnixTimeSeconds(), prompt.Model);
        await exchange.AnswerAsync(context, OpenAiProtocol.Instance, prompt, _ => request.Stream == true
            ? new ChunkWriter(context.Response, head, request.StreamOptions?.IncludeUsage == true)
            : new CompletionWriter(context.Response, head));
    }

    private static JsonObject Card(string name, ModelSimOptions options) => new()
    {
        ["id"] = name,
        ["object"] = "model",
        ["created"] = 0,
        ["owned_by"] = CompletionHead.Fingerprint,
        ["root"] = name,
        ["parent"] = null,
        ["max_model_len"] = options.ContextSize,
    };
}
