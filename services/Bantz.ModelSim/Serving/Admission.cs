using Bantz.ModelSim.Metrics;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.Serving;

/// <summary>So many answers at one time, so many that wait for their turn, and no more.</summary>
internal sealed class Admission(IOptions<ModelSimOptions> options, VllmMetrics metrics) : IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.Parallel);
    private int _waiting;

    /// <summary>A place, to be disposed; null where too many wait already.</summary>
    internal async Task<IDisposable?> EnterAsync(CancellationToken cancellationToken)
    {
        if (!_places.Wait(0, cancellationToken))
        {
            if (Interlocked.Increment(ref _waiting) > options.Value.Queue)
            {
                Interlocked.Decrement(ref _waiting);
                return null;
            }

            metrics.Waits(1);
            try
            {
                await _places.WaitAsync(cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
                metrics.Waits(-1);
            }
        }

        metrics.Runs(1);
        return new Place(this);
    }

    public void Dispose() => _places.Dispose();

    private void Leave()
    {
        metrics.Runs(-1);
        _places.Release();
    }

    private sealed class Place(Admission admission) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                admission.Leave();
            }
        }
    }
}
