using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bantz.Postgres.Tests.Servers;

/// <summary>One replica of the calendar: a process of its own, on a port of its own.</summary>
internal sealed class CalendarProcess : IAsyncDisposable
{
    private const string Announcement = "Now listening on: ";

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly TaskCompletionSource<Uri?> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CalendarProcess(ProcessStartInfo start)
    {
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => _address.TrySetResult(null);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything it said.</summary>
    internal string Output => string.Join('\n', _output);

    /// <summary>Starts one; it may still be migrating, or already have given up.</summary>
    internal static CalendarProcess Start(string connectionString, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Bantz.Calendar.dll"));
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ConnectionStrings__calendar"] = connectionString;
        start.Environment["Logging__LogLevel__Default"] = "Trace";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return new CalendarProcess(start);
    }

    /// <summary>A client of it, once it listens.</summary>
    internal async Task<HttpClient> OpenAsync() =>
        new() { BaseAddress = await _address.Task.WaitAsync(TestContext.Current.CancellationToken) ?? throw new InvalidOperationException(Output) };

    /// <summary>Its exit code, once it ended by itself.</summary>
    internal async Task<int> ExitAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    /// <summary>Ends it at once, as a machine that loses power.</summary>
    internal void Kill() => _process.Kill(entireProcessTree: true);

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        _output.Enqueue(line);
        if (line.IndexOf(Announcement, StringComparison.Ordinal) is >= 0 and var at)
        {
            _address.TrySetResult(new Uri(line[(at + Announcement.Length)..].Trim()));
        }
    }
}
