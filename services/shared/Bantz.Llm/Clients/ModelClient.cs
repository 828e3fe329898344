using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace Bantz.Llm.Clients;

/// <summary>A model behind <see cref="IChatClient"/>: bounded in time and size, timed, and with typed errors.</summary>
internal sealed class ModelClient(ModelEndpoint endpoint, IModelProtocol protocol, IChatClient chat, HttpClient http, LlmOptions options, TimeProvider clock) : ILlmClient
{
    // A token is rarely longer; whatever writes more than this ignores its limit.
    private const int MostCharactersPerToken = 24;

    public string Backend => endpoint.Backend;

    public string Model => endpoint.Model;

    public Uri Endpoint => endpoint.Address;

    public async Task<LlmResult> CompleteAsync(LlmRequest request, CancellationToken cancellationToken)
    {
        LlmResult? result = null;
        await foreach (var chunk in StreamAsync(request, cancellationToken))
        {
            result = chunk.Result ?? result;
        }

        return result!;
    }

    public async IAsyncEnumerable<LlmChunk> StreamAsync(LlmRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var answer = new Answer(endpoint, clock);
        var whole = request.Timeout ?? options.Timeout;
        using var deadline = new CancellationTokenSource(whole, clock);
        using var silence = new CancellationTokenSource(Shorter(options.FirstTokenTimeout, whole), clock);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token, silence.Token);
        await using var updates = Begin(request, budget.Token);
        while (await NextAsync(updates, answer, deadline, cancellationToken))
        {
            var piece = answer.Add(updates.Current);
            if (answer.Length > request.MaxOutputTokens * MostCharactersPerToken)
            {
                throw new LlmException(LlmErrorKind.InvalidResponse, "The answer does not end where it was told to.");
            }

            if (answer.Started)
            {
                silence.CancelAfter(options.ChunkTimeout);
            }

            if (piece.Length > 0)
            {
                yield return new LlmChunk(piece);
            }
        }

        yield return new LlmChunk("", answer.End());
    }

    public Task<LlmAvailability> CheckAsync(LlmRequest? warm, CancellationToken cancellationToken) =>
        new AvailabilityCheck(endpoint, protocol, http, options, clock).RunAsync(this, warm, cancellationToken);

    private IAsyncEnumerator<ChatResponseUpdate> Begin(LlmRequest request, CancellationToken cancellationToken) =>
        chat.GetStreamingResponseAsync(request.Messages, protocol.Options(request, options), cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>Whether there is another piece; whatever goes wrong becomes a typed error, and only the caller's own cancellation stays one.</summary>
    private static async ValueTask<bool> NextAsync(
        IAsyncEnumerator<ChatResponseUpdate> updates, Answer answer, CancellationTokenSource deadline, CancellationToken cancellationToken)
    {
        try
        {
            return await updates.MoveNextAsync();
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception cause) when (Find<LlmException>(cause) is { } known)
        {
            throw known == cause ? known : new LlmException(known.Kind, known.Message, cause) { Status = known.Status };
        }
        catch (Exception cause) when (Find<OperationCanceledException>(cause) is not null)
        {
            throw new LlmException(LlmErrorKind.Timeout, deadline.IsCancellationRequested ? "No end in time." : answer.Started ? "It fell silent." : "No first token in time.", cause);
        }
        catch (Exception cause) when (cause is JsonException or FormatException or InvalidOperationException or ArgumentException or DecoderFallbackException or KeyNotFoundException)
        {
            throw new LlmException(LlmErrorKind.InvalidResponse, "Not of its protocol: " + cause.Message, cause);
        }
        catch (Exception cause) when (cause is HttpRequestException or IOException)
        {
            throw new LlmException(LlmErrorKind.Connection, cause.Message, cause);
        }
        catch (System.ClientModel.ClientResultException cause)
        {
            throw new LlmException(LlmErrorKind.Server, cause.Message, cause);
        }
    }

    private static T? Find<T>(Exception? exception)
        where T : Exception
    {
        for (; exception is not null; exception = exception.InnerException)
        {
            if (exception is T found)
            {
                return found;
            }
        }

        return null;
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
