using Bantz.Contracts;
using Bantz.Orchestrator.Journal;
using Bantz.Orchestrator.Routing;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;
using Bantz.Testing;
using Bantz.Understanding;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.Orchestrator.Tests.Support;

/// <summary>The real orchestrator over a real store; router and calendar are fakes.</summary>
internal sealed class OrchestratorApp(string redis, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public const string Friday = "2026-01-30T10:00";

    public FakeRouter Router { get; init; } = new();

    public FakeCalendar Calendar { get; init; } = new();

    public ShiftedClock Clock { get; } = new();

    /// <summary>How answers are read: by the words, unless a test has another reading.</summary>
    public ReadAnswer Answers { get; set; } = AnswerReader.Read;

    /// <summary>Somebody in a session of their own, on Friday 30 January 2026 at 10:00 in Istanbul.</summary>
    public TurnClient Person(string? session = null, Language? language = Language.Turkish) =>
        new(CreateClient(), session ?? $"s-{Guid.NewGuid():n}", Friday, language);

    /// <summary>Somebody whose client says nothing of what it shows.</summary>
    public TurnClient Silent(string session) => new(CreateClient(), session, Friday, Language.Turkish) { TellsShown = false };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:redis", redis);
        builder.UseSetting(OrchestratorOptions.AllowClockOverrideKey, "true");
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            // The tests share a store: the sessions of others are none of this one's business.
            services.Remove(services.Single(static service => service.ImplementationType == typeof(RecoveryWatch)));
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<ReadAnswer>((text, pending) => Answers(text, pending));
            services.AddHttpClient(RouterClient.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Router);
            services.AddSingleton<IToolServer>(new InMemoryToolServer(Calendar));
        });
    }
}
