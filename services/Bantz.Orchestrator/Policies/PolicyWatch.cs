namespace Bantz.Orchestrator.Policies;

/// <summary>Reads the policy before anything is served, and looks at it now and then, so that a mistake in it is said soon after it was saved.</summary>
internal sealed class PolicyWatch(PolicySource policy, TimeProvider clock) : IHostedService, IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    private ITimer? _timer;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        policy.Start();
        _timer = clock.CreateTimer(static source => _ = ((PolicySource)source!).Current, policy, Period, Period);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose() => _timer?.Dispose();
}
