using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.Routing;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;
using Bantz.Testing;
using Bantz.Understanding;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bantz.Orchestrator.Tests.Firewall;

/// <summary>Whoever speaks now: what the planner will answer them, and what was seen of their turn.</summary>
internal sealed class Speaker(Random chance)
{
    private static readonly AsyncLocal<Speaker?> Ambient = new();

    public static Speaker? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    public Random Chance { get; } = chance;
    public FakeCalendar Calendar { get; } = new();
    public string PlanBody { get; set; } = "";
    public ConcurrentQueue<Effect> Effects { get; private set; } = new();
    public ConcurrentQueue<Decided> Audit { get; private set; } = new();

    /// <summary>What broke: nothing that is said or planned may.</summary>
    public ConcurrentQueue<Exception> Faults { get; } = new();

    public void Begin()
    {
        (Effects, Audit) = (new(), new());
        Faults.Clear();
    }
}

/// <summary>The real orchestrator over a real store; the planner says whatever the speaker's generator wrote, and the tool server records.</summary>
internal sealed class FirewallHouse : WebApplicationFactory<Program>
{
    private readonly string _redis;
    private readonly string? _policyPath;

    public FirewallHouse(string redis, string? policyPath = null) => (_redis, _policyPath) = (redis, policyPath);

    public ShiftedClock Clock { get; } = new();

    /// <summary>Effects that nobody's turn had.</summary>
    public ConcurrentQueue<Effect> Strays { get; } = new();

    /// <summary>How answers are read; a test of the oracle has another reading.</summary>
    public ReadAnswer Answers { get; init; } = AnswerReader.Read;

    /// <summary>What is done to a call on its way to the tools; a test of the oracle changes it.</summary>
    public Func<string, JsonObject, (string Tool, JsonObject Arguments)> OnTheWay { get; init; } = static (tool, arguments) => (tool, arguments);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:redis", _redis);
        builder.UseSetting(OrchestratorOptions.AllowClockOverrideKey, "true");
        builder.UseSetting(PolicySource.PathKey, _policyPath);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(new AuditTap()).AddFilter(static (category, level) => level >= LogLevel.Error || (category == typeof(RememberPhase).FullName && level >= LogLevel.Information)));
        builder.ConfigureTestServices(services =>
        {
            // The store is shared: turns of other tests that never came back are theirs to end.
            services.Remove(services.Single(static service => service.ImplementationType == typeof(RecoveryWatch)));
            services.Configure<TestServerOptions>(static server => server.PreserveExecutionContext = true);
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<ReadAnswer>((text, pending) => Answers(text, pending));
            services.AddHttpClient(RouterClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(static () => new SpeakersRouter());
            services.AddSingleton<IToolServer>(new RecordingTools(this));
        });
    }

    private sealed class SpeakersRouter : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(Speaker.Current?.PlanBody ?? "", Encoding.UTF8, "application/json") });
    }

    private sealed class RecordingTools(FirewallHouse house) : IToolServer
    {
        private const int Unlucky = 8;

        public async Task<ToolAnswer> CallAsync(string tool, JsonObject arguments, string? effectKey, CancellationToken cancellationToken)
        {
            (tool, arguments) = house.OnTheWay(tool, arguments);
            var speaker = Speaker.Current;
            var changes = effectKey is not null || tool is ToolNames.CreateEvent or ToolNames.UpdateEvent or ToolNames.DeleteEvent;
            if (changes)
            {
                (speaker?.Effects ?? house.Strays).Enqueue(new(tool, (JsonObject)arguments.DeepClone(), effectKey));
            }

            if (speaker is null)
            {
                return ToolAnswer.Failure(tool, arguments, ToolErrorCodes.Failed, "Nobody spoke.");
            }

            // Some never arrive, and some do and their answers are lost.
            var luck = changes ? speaker.Chance.Next(Unlucky) : Unlucky;
            if (luck is 0)
            {
                return ToolAnswer.Failure(tool, arguments, ToolErrorCodes.Unavailable, "away");
            }

            var result = await speaker.Calendar.CallAsync(tool, arguments, effectKey);
            return luck is 1 || result is null ? ToolAnswer.Failure(tool, arguments, ToolErrorCodes.Unavailable, "lost", mayHaveHappened: true) : new(result);
        }
    }

    /// <summary>The audit as it goes into the log pipeline, in its order.</summary>
    private sealed class AuditTap : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null && logLevel >= LogLevel.Error)
            {
                Speaker.Current?.Faults.Enqueue(exception);
            }

            if (eventId.Name is "Decided" && state is IReadOnlyList<KeyValuePair<string, object?>> fields)
            {
                string Field(string name) => fields.First(field => field.Key == name).Value?.ToString() ?? "";
                Speaker.Current?.Audit.Enqueue(new(Field("Decision"), Field("Tool"), Field("ArgumentsHash")));
            }
        }

        public void Dispose()
        {
        }
    }
}
