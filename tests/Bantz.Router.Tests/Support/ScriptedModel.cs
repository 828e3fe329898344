using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Bantz.Llm;

namespace Bantz.Router.Tests;

/// <summary>A model that says what a test has written, and keeps what it was asked.</summary>
internal sealed class ScriptedModel(string backend, Func<int, object> script) : ILlmClient
{
    internal const string GoodPlan = """{"route":"calendar","calendar_intent":"query","slots":{"when":"bugün"},"confidence":0.9,"tool_plan":[{"tool":"calendar.list_events"}]}""";

    private int _asked;

    internal ScriptedModel(string backend, params string[] answers)
        : this(backend, at => answers[Math.Min(at, answers.Length - 1)])
    {
    }

    internal ConcurrentQueue<LlmRequest> Asked { get; } = new();

    /// <summary>What a look at it finds; null: all is well.</summary>
    internal LlmException? Problem { get; set; }

    internal int Looks { get; private set; }

    public string Backend => backend;

    public string Model => backend + "-model";

    public Uri Endpoint { get; } = new("http://127.0.0.1:9");

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
        await Task.CompletedTask;
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Enqueue(request);
        var said = script(_asked++);
        if (said is Exception error)
        {
            throw error;
        }

        var text = (string)said;
        foreach (var piece in text.Chunk(7))
        {
            yield return new LlmChunk(new string(piece));
        }

        yield return new LlmChunk("", new LlmResult
        {
            Text = text,
            Backend = backend,
            Model = Model,
            InputTokens = 700,
            OutputTokens = 50,
            Finish = LlmFinish.Stop,
            TimeToFirstToken = TimeSpan.FromMilliseconds(40),
            Elapsed = TimeSpan.FromMilliseconds(240),
        });
    }

    public Task<LlmAvailability> CheckAsync(LlmRequest? warm, CancellationToken cancellationToken)
    {
        Looks++;
        return Task.FromResult(new LlmAvailability { Reachable = Problem is null, ModelPresent = Problem is null, Problem = Problem });
    }
}
