using System.Diagnostics;
using System.Net.Sockets;
using Bantz.Contracts;

namespace Bantz.Faults.Tests.House;

/// <summary>
/// The graph as processes: redis-server with an append-only file, calendar, router and two replicas of the orchestrator, the
/// services as they are built. The first replica and the calendar stop at marked points.
/// </summary>
internal sealed class FaultHouse : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("bantz-faults-").FullName;
    private readonly HttpClient _health = new() { Timeout = TimeSpan.FromSeconds(2) };
    private readonly int _redisPort = Ports.Free(1);
    private readonly int _calendarPort = Ports.Free(2);
    private readonly int _routerPort = Ports.Free(3);

    internal FaultHouse(Func<int, int>? beforeCalendar = null)
    {
        Redis = Server();
        Calendar = Service("Bantz.Calendar", ServiceNames.Calendar, _calendarPort, marked: true, ("Bantz__DataPath", _data));
        Router = Service("Bantz.Router", ServiceNames.Router, _routerPort, marked: false, ("Bantz__Llm__Backend", "embedded"));
        var calendarPort = beforeCalendar?.Invoke(_calendarPort) ?? _calendarPort;
        Orchestrator = Replica(Ports.Free(4), calendarPort, marked: true, out var first);
        Other = Replica(Ports.Free(5), calendarPort, marked: false, out var second);
        (First, Second) = (first, second);
        CalendarHttp = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_calendarPort}") };
    }

    internal FaultPort Points { get; } = new();
    internal ChildProcess Redis { get; }
    internal ChildProcess Calendar { get; }
    internal ChildProcess Router { get; }

    /// <summary>The replica that is killed.</summary>
    internal ChildProcess Orchestrator { get; }

    /// <summary>The replica that is not.</summary>
    internal ChildProcess Other { get; }

    internal HttpClient First { get; }
    internal HttpClient Second { get; }
    internal HttpClient CalendarHttp { get; }

    /// <summary>The last its processes said.</summary>
    internal string Output => string.Join("\n\n", ((ChildProcess[])[Orchestrator, Other, Router, Calendar, Redis]).Select(static process => $"{process.Name}:\n{process.Output}"));

    internal async Task StartAsync(CancellationToken cancellationToken)
    {
        await Redis.StartAsync(cancellationToken);
        await Task.WhenAll(Calendar.StartAsync(cancellationToken), Router.StartAsync(cancellationToken));
        await Task.WhenAll(Orchestrator.StartAsync(cancellationToken), Other.StartAsync(cancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in (ChildProcess[])[Orchestrator, Other, Router, Calendar, Redis])
        {
            await process.DisposeAsync();
        }

        await Points.DisposeAsync();
        First.Dispose();
        Second.Dispose();
        CalendarHttp.Dispose();
        _health.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private ChildProcess Replica(int port, int calendarPort, bool marked, out HttpClient client)
    {
        client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(60) };
        return Service("Bantz.Orchestrator", ServiceNames.Orchestrator, port, marked,
            ("ConnectionStrings__redis", $"127.0.0.1:{_redisPort}"),
            ("Services__router__http__0", $"http://127.0.0.1:{_routerPort}"),
            ("Services__calendar__http__0", $"http://127.0.0.1:{calendarPort}"),
            ("Bantz__AllowClockOverride", "true"),
            // A cold process on a busy machine is slow to say its first word to the calendar; that is no fault of ours.
            ("Bantz__Orchestrator__ToolTimeout", "00:00:20"),
            ("Bantz__Orchestrator__LeaseLifetime", "00:00:01"),
            ("Bantz__Orchestrator__RecoveryPeriod", "00:00:01"));
    }

    private ChildProcess Service(string assembly, string name, int port, bool marked, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, $"{assembly}.dll"));
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        if (marked)
        {
            start.Environment["DOTNET_STARTUP_HOOKS"] = Path.Combine(AppContext.BaseDirectory, "Bantz.Faults.Hook.dll");
            start.Environment["BANTZ_FAULT_PORT"] = $"{Points.Port}";
            start.Environment["BANTZ_FAULT_NAME"] = name;
        }

        return new ChildProcess(name, start, token => AnswersAsync(new Uri($"http://127.0.0.1:{port}/alive"), token));
    }

    private ChildProcess Server()
    {
        var start = new ProcessStartInfo("redis-server");
        foreach (var argument in (string[])["--bind", "127.0.0.1", "--port", $"{_redisPort}", "--dir", _data, "--save", "", "--appendonly", "yes", "--daemonize", "no"])
        {
            start.ArgumentList.Add(argument);
        }

        return new ChildProcess("redis", start, PingsAsync);
    }

    private async Task<bool> AnswersAsync(Uri alive, CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _health.GetAsync(alive, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>It answers, and has read its append-only file.</summary>
    private async Task<bool> PingsAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", _redisPort, cancellationToken);
            await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), cancellationToken);
            var answer = new byte[7];
            await client.GetStream().ReadExactlyAsync(answer, cancellationToken);
            return answer.AsSpan().SequenceEqual("+PONG\r\n"u8);
        }
        catch (Exception exception) when (exception is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }
}
