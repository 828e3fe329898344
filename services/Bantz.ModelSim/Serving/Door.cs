namespace Bantz.ModelSim.Serving;

/// <summary>Whether the ports are open. Behind a closed door connections are refused, and those that stood are broken.</summary>
internal sealed class Door(TimeProvider clock) : IDisposable
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _opened = Completed();
    private CancellationTokenSource _closed = new();
    private ITimer? _timer;

    /// <summary>Cancelled when the door closes.</summary>
    internal CancellationToken Closed
    {
        get
        {
            lock (_gate)
            {
                return _closed.Token;
            }
        }
    }

    internal Task WaitOpenAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _opened.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>The connection that asked for it, and is to hear that it was done.</summary>
    internal string? Spared { get; private set; }

    internal void CloseFor(TimeSpan length, string? spared = null)
    {
        CancellationTokenSource closing;
        lock (_gate)
        {
            if (_opened.Task.IsCompleted)
            {
                _opened = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }

            Spared = spared;
            _timer?.Dispose();
            _timer = clock.CreateTimer(_ => Open(), null, length, Timeout.InfiniteTimeSpan);
            closing = _closed;
        }

        closing.Cancel();
    }

    internal void Open()
    {
        lock (_gate)
        {
            if (_closed.IsCancellationRequested)
            {
                _closed.Dispose();
                _closed = new CancellationTokenSource();
            }

            _opened.TrySetResult();
        }
    }

    public void Dispose()
    {
        _timer?.Dispose();
        _closed.Dispose();
    }

    private static TaskCompletionSource Completed()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }
}
