using System.Threading.Channels;

namespace Bantz.Web.Tests.Fakes;

/// <summary>
/// Counts what has changed: a conversation says so once when a turn begins and once after each update. A test that has
/// waited for all of them reads a conversation that stands still, however slow the machine is.
/// </summary>
internal sealed class Changes
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Channel<bool> _signals = Channel.CreateUnbounded<bool>();

    internal void Signal() => _signals.Writer.TryWrite(true);

    /// <summary>Waits until so many more changes have been told.</summary>
    internal async Task WaitAsync(int changes)
    {
        for (var change = 0; change < changes; change++)
        {
            await _signals.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(Limit, TestContext.Current.CancellationToken);
        }
    }
}
