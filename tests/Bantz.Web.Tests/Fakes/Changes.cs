using System.Threading.Channels;

namespace Bantz.Web.Tests.Fakes;

/// <summary>Waits for a condition, looking again whenever something has changed.</summary>
internal sealed class Changes
{
    private readonly Channel<bool> _signals = Channel.CreateUnbounded<bool>();

    internal void Signal() => _signals.Writer.TryWrite(true);

    internal async Task UntilAsync(Func<bool> holds)
    {
        while (!holds())
        {
            await _signals.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
        }
    }
}
