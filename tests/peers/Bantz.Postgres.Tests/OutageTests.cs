using System.Data.Common;
using System.Net;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;
using Bantz.Postgres.Tests.Servers;
using Bantz.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Bantz.Postgres.Tests;

/// <summary>A server that goes away and comes back.</summary>
public sealed class OutageTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly CuttableLink _link = CuttableLink.To(PostgresServer.To().Port);
    private readonly FakeLogCollector _log = FakeLogCollector.Create(new FakeLogCollectorOptions());
    private readonly CutAtCommit _cut;
    private readonly CalendarApp _app;

    public OutageTests()
    {
        _cut = new CutAtCommit(_link);
        _app = new CalendarApp(
            _database,
            services => services.AddSingleton<IInterceptor>(_cut).AddLogging(logging => logging.AddProvider(new FakeLoggerProvider(_log))),
            new() { ["ConnectionStrings:calendar"] = _database.Through(_link.Port), ["Logging:LogLevel:Default"] = "Trace" });
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _link.DisposeAsync();
        _database.Dispose();
    }

    [Theory]
    [InlineData(Face.Mcp)]
    [InlineData(Face.Rest)]
    public async Task A_lost_server_is_unavailable_and_unhealthy_until_it_is_back_and_no_secret_is_told(Face face)
    {
        await using var calendar = await _app.OpenAsync(face);
        using var http = _app.CreateClient();
        (await HealthAsync(http)).ShouldBe(HttpStatusCode.OK);
        (await calendar.CreateAsync(An.Event(), "before-key-1")).Error.ShouldBeNull();

        _link.Cut();

        var write = (await calendar.CreateAsync(An.Event("gizli başlık"), "outage-key-1")).Error!;
        var read = (await TodayAsync(calendar)).Error!;
        (write.Code, read.Code).ShouldBe((ToolErrorCodes.Unavailable, ToolErrorCodes.Unavailable));
        (await HealthAsync(http)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var plain = await http.GetAsync(new Uri("/v1/events/x", UriKind.Relative), Cancel);
        plain.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var told = string.Join('\n', _log.GetSnapshot().Select(static record => $"{record.Message} {record.Exception}"))
            + write.Message + read.Message + await plain.Content.ReadAsStringAsync(Cancel);
        told.ShouldContain("does not answer");
        told.ShouldNotContain(PostgresServer.To().Password!);
        told.ShouldNotContain("gizli");

        _link.Mend();

        (await calendar.CreateAsync(An.Event("gizli başlık"), "outage-key-1")).Value.Replayed.ShouldBeFalse();
        (await TodayAsync(calendar)).Value.Events.Count.ShouldBe(2);
        (await HealthAsync(http)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_connection_lost_at_the_commit_leaves_one_effect_after_the_repeat_trap_36()
    {
        await using var calendar = await _app.OpenAsync(Face.Rest);
        _cut.Armed = true;

        (await calendar.CreateAsync(An.Event(), "commit-key-1")).Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);

        _link.Mend();
        (await calendar.CreateAsync(An.Event(), "commit-key-1")).Error.ShouldBeNull();
        (await TodayAsync(calendar)).Value.Events.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Connections_that_the_server_dropped_cost_no_caller_anything()
    {
        await using var calendar = await _app.OpenAsync(Face.Rest);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => calendar.CreateAsync(An.Event())));

        await _database.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");

        (await TodayAsync(calendar)).Value.Events.Count.ShouldBe(8);
        (await calendar.CreateAsync(An.Event(), "dropped-key-1")).Value.Replayed.ShouldBeFalse();
    }

    private static async Task<HttpStatusCode> HealthAsync(HttpClient http)
    {
        using var response = await http.GetAsync(new Uri("/health", UriKind.Relative), Cancel);
        return response.StatusCode;
    }

    private static Task<Answer<EventList>> TodayAsync(ICalendarFace calendar) =>
        calendar.ListAsync(new ListEventsArguments { Start = An.At("2026-01-30T00:00:00+03:00"), End = An.At("2026-01-31T00:00:00+03:00") });

    private sealed class CutAtCommit(CuttableLink link) : DbTransactionInterceptor
    {
        internal bool Armed { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (Armed)
            {
                Armed = false;
                link.Cut();
            }

            return ValueTask.FromResult(result);
        }
    }
}
