using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bantz.Faults.Tests.House;

/// <summary>A process of the house that can be killed and started again where it was.</summary>
internal sealed class ChildProcess(string name, ProcessStartInfo start, Func<CancellationToken, Task<bool>> ready) : IAsyncDisposable
{
    private const int LinesKept = 400;
    private readonly ConcurrentQueue<string> _output = new();
    private Process? _process;

    internal string Name => name;

    /// <summary>The last it said.</summary>
    internal string Output => string.Join('\n', _output);

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ReadyAsync(cancellationToken);
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    internal async Task KillAsync()
    {
        if (_process is { HasExited: false } running)
        {
            running.Kill();
            await running.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(120));
        while (!await ready(limit.Token))
        {
            if (_process!.HasExited || limit.IsCancellationRequested)
            {
                throw new InvalidOperationException($"{name} did not start:\n{Output}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System, CancellationToken.None);
        }
    }

    private void Hear(string? line)
    {
        if (line is not null)
        {
            _output.Enqueue(line);
            while (_output.Count > LinesKept && _output.TryDequeue(out _))
            {
            }
        }
    }
}
