using Bantz.Llm;
using Polly;
using Polly.CircuitBreaker;

namespace Bantz.Router.Models;

/// <summary>A model and the breaker before it: after two failures in a row of calls it is left alone until it is well again.</summary>
internal sealed class ModelGate
{
    private readonly CircuitBreakerManualControl _control = new();
    private readonly CircuitBreakerStateProvider _state = new();
    private readonly ResiliencePipeline _breaker;

    internal ModelGate(ILlmClient client, RouterOptions options, LlmOptions llm, TimeProvider clock)
    {
        Client = client;
        _breaker = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                // A request that does not fit says nothing about the backend; nor does a caller who left.
                ShouldHandle = new PredicateBuilder().Handle<LlmException>(static error => !error.IsOfRequest),
                FailureRatio = 0.5,
                MinimumThroughput = 2,
                SamplingDuration = 2 * llm.Timeout,
                BreakDuration = options.BreakDuration,
                ManualControl = _control,
                StateProvider = _state,
            })
            .Build();
    }

    internal ILlmClient Client { get; }

    /// <summary>It may be asked; a half-open breaker lets one call through to see.</summary>
    internal bool IsOpen => _state.CircuitState is CircuitState.Open or CircuitState.Isolated;

    /// <summary>Runs one use of the model.</summary>
    /// <exception cref="BrokenCircuitException">It is left alone now.</exception>
    /// <exception cref="LlmException">It failed.</exception>
    internal ValueTask<T> UseAsync<T>(Func<CancellationToken, ValueTask<T>> use, CancellationToken cancellationToken) => _breaker.ExecuteAsync(use, cancellationToken);

    /// <summary>It is well again.</summary>
    internal Task CloseAsync(CancellationToken cancellationToken) => _control.CloseAsync(cancellationToken);
}
