using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Llm;
using Bantz.Router.Models;
using Bantz.Router.Prompts;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;
using Polly.CircuitBreaker;

namespace Bantz.Router.Replies;

/// <summary>Lets a model say what the draft says, piece by piece; without one that is well, or where it fails, the draft itself is the reply.</summary>
/// <remarks>The result is what counts: pieces of an answer that failed half-way are replaced by it.</remarks>
internal sealed class ModelReplyWriter(ModelGates gates, DraftReplyWriter draft, ModelTelemetry telemetry, IOptions<RouterOptions> options, IOptions<LlmOptions> llm) : IReplyWriter
{
    internal const string Version = "reply-1";

    private const int MostOutputTokens = 200;
    private const int MostTokens = 200;

    private static readonly string Rules = PromptFile.Read(Version);

    public async IAsyncEnumerable<ReplyPiece> WriteAsync(ReplyRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var gate = options.Value.PhraseReplies && request.Facts.Count > 0 ? gates.All.FirstOrDefault(static gate => !gate.IsOpen) : null;
        if (gate is not null && Prompt(request) is { } prompt)
        {
            var client = gate.Client;
            var started = telemetry.Start();
            await using var chunks = client.StreamAsync(prompt, cancellationToken).GetAsyncEnumerator(cancellationToken);
            while (await NextAsync(gate, chunks, started, cancellationToken) is { } chunk)
            {
                if (chunk.Result is { } whole)
                {
                    telemetry.Answered(ModelTelemetry.Reply, whole);
                    yield return new ReplyPiece("", new ReplyResult(whole.Text.Trim(), Trace(whole)));
                    yield break;
                }

                yield return new ReplyPiece(chunk.Text);
            }
        }

        await foreach (var piece in draft.WriteAsync(request, cancellationToken))
        {
            yield return piece;
        }
    }

    /// <summary>The next piece, or null where the model failed; the breaker hears of it as it does of plans.</summary>
    private async ValueTask<LlmChunk?> NextAsync(ModelGate gate, IAsyncEnumerator<LlmChunk> chunks, long started, CancellationToken cancellationToken)
    {
        try
        {
            return await chunks.MoveNextAsync() ? chunks.Current : null;
        }
        catch (LlmException error)
        {
            telemetry.Failed(ModelTelemetry.Reply, gate.Client, error.Kind, started);
            telemetry.FailedOver(ModelTelemetry.Reply, gate.Client.Backend, ModelTelemetry.Name(error.Kind));
            await ReportAsync(gate, error, cancellationToken);
            return null;
        }
    }

    private static async Task ReportAsync(ModelGate gate, LlmException error, CancellationToken cancellationToken)
    {
        try
        {
            await gate.UseAsync<bool>(_ => throw error, cancellationToken);
        }
        catch (Exception told) when (told is LlmException or BrokenCircuitException)
        {
            // The breaker has heard it.
        }
    }

    /// <summary>Null where the facts do not fit: then the draft says it all.</summary>
    private LlmRequest? Prompt(ReplyRequest request)
    {
        var data = new JsonObject
        {
            ["draft"] = request.Draft,
            ["facts"] = new JsonArray([.. request.Facts.Select(static fact => JsonSerializer.SerializeToNode(fact, BantzJson.Wire.ToolResult))]),
        };
        var rules = Rules.Replace("{{language}}", request.Language == Language.English ? "English" : "Turkish", StringComparison.Ordinal)
            + "\n\nDATA\n" + JsonSerializer.Serialize(data, BantzJson.Wire.JsonObject);
        return PlanPrompt.Estimate(rules) + PlanPrompt.Estimate(request.Text) + MostOutputTokens + MostTokens > llm.Value.ContextTokens ? null : new LlmRequest
        {
            Messages = [new ChatMessage(ChatRole.System, rules), new ChatMessage(ChatRole.User, request.Text)],
            MaxOutputTokens = MostOutputTokens,
            Timeout = options.Value.ReplyBudget,
        };
    }

    private static PlanTrace Trace(LlmResult result) => new()
    {
        RouteSource = RouteSource.Llm,
        Backend = result.Backend,
        Model = result.Model,
        PromptVersion = Version,
        Confidence = 1,
        InputTokens = result.InputTokens,
        OutputTokens = result.OutputTokens,
        TtftMs = result.TimeToFirstToken?.TotalMilliseconds,
        ElapsedMs = result.Elapsed.TotalMilliseconds,
    };
}
