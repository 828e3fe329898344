using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.ModelSim.Faults;
using Bantz.ModelSim.Serving;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.Ollama;

/// <summary>What Ollama serves under <c>/api</c>, and its word at the root.</summary>
internal static class OllamaEndpoints
{
    private const int PullSteps = 4;

    internal static void MapOllama(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/", ["GET", "HEAD"], static () => TypedResults.Text("Ollama is running"));
        var api = app.MapGroup("/api");
        api.AddEndpointFilterFactory(static (factory, next) =>
        {
            var filter = new FaultFilter(factory.ApplicationServices.GetRequiredService<FaultDesk>(), OllamaProtocol.Instance);
            return invocation => filter.InvokeAsync(invocation, next);
        });
        api.MapGet("/version", static (HttpContext context) => context.Response.WriteJsonAsync(new JsonObject { ["version"] = "0.0.0-modelsim" }));
        api.MapGet("/tags", static (ModelShelf shelf, HttpContext context) => context.Response.WriteJsonAsync(Models(shelf.Names.Select(ModelShelf.Card))));
        api.MapGet("/ps", ListLoaded);
        api.MapPost("/show", ShowAsync);
        api.MapPost("/pull", PullAsync);
        api.MapPost("/chat", static (HttpContext context, OllamaReader reader, Exchange exchange, ModelShelf shelf, TimeProvider clock) =>
            AnswerAsync(context, reader, exchange, shelf, clock, isChat: true));
        api.MapPost("/generate", static (HttpContext context, OllamaReader reader, Exchange exchange, ModelShelf shelf, TimeProvider clock) =>
            AnswerAsync(context, reader, exchange, shelf, clock, isChat: false));
    }

    private static async Task AnswerAsync(HttpContext context, OllamaReader reader, Exchange exchange, ModelShelf shelf, TimeProvider clock, bool isChat)
    {
        if (await Exchange.ReadAsync(context, OllamaProtocol.Instance, SimJson.Default.OllamaRequest) is not { } request)
        {
            return;
        }

        var (prompt, refusal) = reader.Read(request);
        if (prompt is null)
        {
            await OllamaProtocol.Instance.RefuseAsync(context, refusal!, request.ModelName);
            return;
        }

        shelf.Use(request.ModelName, request.KeepAlive);
        var head = new LineHead(request.ModelName, isChat, clock);
        if (isChat ? request.Messages is null or [] : string.IsNullOrEmpty(request.Prompt))
        {
            // Nothing is asked: the model is loaded or unloaded, and that is all.
            var line = head.Line("", done: true);
            line["done_reason"] = shelf.Loaded.Any(loaded => loaded.Name == request.ModelName) ? "load" : "unload";
            await context.Response.WriteJsonAsync(line);
            return;
        }

        await exchange.AnswerAsync(context, OllamaProtocol.Instance, prompt, _ => new LineWriter(context.Response, head, request.Stream ?? true));
    }

    private static Task ListLoaded(ModelShelf shelf, IOptions<ModelSimOptions> options, HttpContext context) =>
        context.Response.WriteJsonAsync(Models(shelf.Loaded.Select(loaded =>
        {
            var card = ModelShelf.Card(loaded.Name);
            card.Remove("modified_at");
            card["expires_at"] = loaded.Until;
            card["size_vram"] = 0;
            card["context_length"] = options.Value.ContextSize;
            return card;
        })));

    private static async Task ShowAsync(HttpContext context, ModelShelf shelf, IOptions<ModelSimOptions> options)
    {
        if (await Exchange.ReadAsync(context, OllamaProtocol.Instance, SimJson.Default.OllamaRequest) is not { } request)
        {
            return;
        }

        if (!shelf.Has(request.ModelName))
        {
            await OllamaProtocol.Instance.RefuseAsync(context, OllamaProtocol.NotFound(request.ModelName), request.ModelName);
            return;
        }

        await context.Response.WriteJsonAsync(new JsonObject
        {
            ["modelfile"] = "# A simulator: there is no model.",
            ["parameters"] = "",
            ["template"] = "{{ .Prompt }}",
            ["details"] = ModelShelf.Details(),
            ["model_info"] = new JsonObject { ["general.architecture"] = "modelsim", ["modelsim.context_length"] = options.Value.ContextSize },
            ["capabilities"] = new JsonArray("completion"),
        });
    }

    private static async Task PullAsync(HttpContext context, ModelShelf shelf)
    {
        if (await Exchange.ReadAsync(context, OllamaProtocol.Instance, SimJson.Default.OllamaRequest) is not { } request)
        {
            return;
        }

        var name = request.ModelName;
        JsonObject[] lines = shelf.CanPull(name) ? Progress(name) : [Status("pulling manifest"), OllamaProtocol.Broken("pull model manifest: file does not exist")];
        if (request.Stream == false)
        {
            context.Response.StatusCode = shelf.CanPull(name) ? StatusCodes.Status200OK : StatusCodes.Status500InternalServerError;
            lines = lines[^1..];
        }

        context.Response.ContentType = request.Stream == false ? "application/json; charset=utf-8" : "application/x-ndjson";
        foreach (var line in lines)
        {
            await context.Response.WriteAsync(line.ToJsonString(SimJson.Relaxed) + "\n", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
        }

        if (shelf.CanPull(name))
        {
            shelf.Pulled(name);
        }
    }

    private static JsonObject[] Progress(string name)
    {
        var digest = "sha256:" + CanonicalJson.Hash([name]);
        return
        [
            Status("pulling manifest"),
            // The first line of a layer does not say how much is there already.
            new JsonObject { ["status"] = $"pulling {digest[7..19]}", ["digest"] = digest, ["total"] = ModelShelf.Size },
            .. Enumerable.Range(1, PullSteps).Select(step => new JsonObject
            {
                ["status"] = $"pulling {digest[7..19]}", ["digest"] = digest, ["total"] = ModelShelf.Size, ["completed"] = ModelShelf.Size * step / PullSteps,
            }),
            Status("verifying sha256 digest"),
            Status("writing manifest"),
            Status("success"),
        ];
    }

    private static JsonObject Status(string status) => new() { ["status"] = status };

    private static JsonObject Models(IEnumerable<JsonObject> cards) => new() { ["models"] = new JsonArray([.. cards]) };
}
