using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bantz.ModelSim.Faults;
using Bantz.ModelSim.Model;

namespace Bantz.ModelSim.Serving;

/// <summary>From a prompt to an answer that was said or refused, the same way for both protocols.</summary>
internal sealed class Exchange(SimulatedModel model, Admission admission, Speaker speaker, RequestLog log)
{
    internal async Task AnswerAsync(HttpContext context, IProtocol protocol, ChatPrompt prompt, Func<Generation, AnswerWriter> write)
    {
        using var place = await admission.EnterAsync(context.RequestAborted);
        if (place is null)
        {
            await protocol.RefuseAsync(context, Refusals.Busy, prompt.Model);
            return;
        }

        var fault = FaultFilter.Of(context);
        var (generation, refusal) = model.Run(prompt, fault);
        if (generation is null)
        {
            await protocol.RefuseAsync(context, refusal!, prompt.Model);
            return;
        }

        var (outcome, tokens) = await speaker.SpeakAsync(generation, fault, write(generation), context);
        log.Add(new ServedRequest(context.Request.Path, prompt.Model, outcome, context.Response.StatusCode, generation.PromptTokens, tokens));
        if (fault?.Kind == FaultKind.Cut)
        {
            throw new AnswerCutException();
        }
    }

    /// <summary>The body as a request of the protocol; null where it was refused.</summary>
    internal static async Task<T?> ReadAsync<T>(HttpContext context, IProtocol protocol, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            if (await JsonSerializer.DeserializeAsync(context.Request.Body, type, context.RequestAborted) is { } request)
            {
                return request;
            }
        }
        catch (JsonException broken)
        {
            await protocol.RefuseAsync(context, new Refusal(RefusalKind.BadRequest, $"The body is no valid JSON for this endpoint (at {broken.Path ?? "$"})."));
            return null;
        }

        await protocol.RefuseAsync(context, new Refusal(RefusalKind.BadRequest, "The body is empty."));
        return null;
    }
}

/// <summary>Refusals that name no part of the request.</summary>
internal static class Refusals
{
    internal static Refusal Busy { get; } = new(RefusalKind.Busy, "server busy, please try again. maximum pending requests exceeded");

    internal static Refusal Unauthorized { get; } = new(RefusalKind.Unauthorized, "Unauthorized");

    internal static Refusal RateLimited { get; } = new(RefusalKind.RateLimited, "Rate limit exceeded. Try again in a moment.");

    internal static Refusal ServerError { get; } = new(RefusalKind.ServerError, "EngineCore encountered an issue. See stack trace for the root cause.");

    internal static Refusal NoModel { get; } = new(RefusalKind.ModelNotFound, "The model does not exist.", "model");
}

/// <summary>Ends a response that has begun without its end: the server sends what there is and hangs up, and the client finds its answer cut.</summary>
internal sealed class AnswerCutException() : IOException("Cut on demand.");
