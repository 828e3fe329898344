using Bantz.Orchestrator.Agenda;
using Bantz.Orchestrator.Audit;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.OpenAi;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.References;
using Bantz.Orchestrator.Routing;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;
using Bantz.Policy;
using Bantz.ServiceDefaults;
using Bantz.Understanding;

namespace Bantz.Orchestrator;

/// <summary>The orchestrator as a host takes it in.</summary>
public static class OrchestratorServiceExtensions
{
    /// <summary>Adds turns, sessions, confirmations, tools and the audit. Reads <c>ConnectionStrings:redis</c>, <c>Bantz:Orchestrator</c> and <c>Bantz:AllowClockOverride</c>.</summary>
    public static WebApplicationBuilder AddOrchestrator(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddOptions<OrchestratorOptions>().BindConfiguration(OrchestratorOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.Configure<AccessOptions>(static access => access.LimitsTheHouse = true);
        services.AddOpenApi(static options => options.DescribeWire("Bantz orchestrator", "Turns of a conversation: said, confirmed, done, remembered."));
        builder.Logging.AddFilter(McpConnection.ClientLog, LogLevel.Error);
        builder.Logging.AddFilter(McpConnection.SdkLog, LogLevel.Warning);
        services.AddSingleton<OrchestratorTelemetry>();
        services.AddStore();
        services.AddPeers();
        services.AddTurns();
        services.AddOpenAiChat();
        return builder;
    }

    /// <summary>Maps the orchestrator's routes and its OpenAPI document.</summary>
    public static WebApplication MapOrchestrator(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapTurns();
        app.MapSessions();
        app.MapAgenda();
        app.MapAudit();
        app.MapOpenAi();
        app.MapOpenApi();
        return app;
    }

    private static void AddStore(this IServiceCollection services)
    {
        services.AddSingleton<RedisConnection>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<IIdSource, RandomIds>();
        services.AddSingleton<TurnJournal>();
        services.AddSingleton<TurnRecovery>();
        services.AddHostedService<RecoveryWatch>();
        services.AddHealthChecks().AddCheck<RedisHealthCheck>("redis");
    }

    /// <summary>Router and calendar. Their calls have deadlines and retries of their own: a plan or an effect is nothing to repeat blindly.</summary>
    private static void AddPeers(this IServiceCollection services)
    {
        foreach (var name in (string[])[RouterClient.HttpClientName, McpConnection.HttpClientName])
        {
#pragma warning disable EXTEXP0001 // The only way to opt out of the defaults of ConfigureHttpClientDefaults.
            services.AddHttpClient(name, static http => http.Timeout = Timeout.InfiniteTimeSpan).RemoveAllResilienceHandlers().WithApiKey();
#pragma warning restore EXTEXP0001
        }

        services.AddSingleton<RouterClient>();
        services.AddSingleton<McpConnection>();
        services.AddSingleton<IToolServer, McpToolServer>();
        services.AddSingleton<ToolExecutor>();
        services.AddSingleton<CalendarReads>();
    }

    private static void AddTurns(this IServiceCollection services)
    {
        services.AddSingleton(ToolCatalogue.Calendar);
        services.AddSingleton<PolicySource>();
        services.AddHostedService<PolicyWatch>();
        services.AddSingleton<DayCounts>();
        services.AddSingleton<Firewall>();
        services.AddSingleton<InputRules>();
        services.AddSingleton<TurnRequestReader>();
        services.AddSingleton<ReferenceResolver>();
        services.AddSingleton<Overlaps>();
        services.AddSingleton<CallPreparation>();
        services.AddSingleton<ActionFreezer>();
        services.AddSingleton<ActionRunner>();
        services.AddSingleton<ReadAnswer>(AnswerReader.Read);
        services.AddSingleton<AnswerPhase>();
        services.AddSingleton<EveryEvent>();
        services.AddSingleton<Choices>();
        services.AddSingleton<Undo>();
        services.AddSingleton<Asides>();
        services.AddSingleton<PlanPhase>();
        services.AddSingleton<UnaskedAnswers>();
        services.AddSingleton<ExecutePhase>();
        services.AddSingleton<FinalisePhase>();
        services.AddSingleton<RememberPhase>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<TurnLookup>();
        services.AddSingleton<Deliveries>();
        services.AddSingleton<TurnStreams>();
    }

    private static void AddOpenAiChat(this IServiceCollection services)
    {
        services.AddSingleton<Conversations>();
        services.AddSingleton<ChatReader>();
        services.AddSingleton<ChatStream>();
    }
}
