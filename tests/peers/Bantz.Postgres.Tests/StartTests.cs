using Bantz.Calendar.Tests.Driving;
using Bantz.Postgres.Tests.Servers;
using Bantz.Testing;
using Npgsql;

namespace Bantz.Postgres.Tests;

/// <summary>Starting over a server that is not as it should be: one line, no secret, and no half-made table.</summary>
public sealed class StartTests : IAsyncLifetime
{
    private readonly TestDatabase _database = new();
    private readonly CuttableLink _link = CuttableLink.To(PostgresServer.To().Port);

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await _link.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public async Task A_server_nobody_can_reach_is_waited_for_and_then_named()
    {
        _link.Cut();

        (await RefusalAsync(_database.Through(_link.Port))).ShouldContain($"127.0.0.1:{_link.Port} cannot be reached");
    }

    [Fact]
    public async Task A_server_that_comes_up_late_is_found()
    {
        _link.Cut();
        await using var replica = CalendarProcess.Start(_database.Through(_link.Port), ("Bantz:Calendar:StartTimeoutSeconds", "600"));
        await Eventually.TrueAsync(() => Task.FromResult(replica.Output.Contains("waits for it", StringComparison.Ordinal)), TestContext.Current.CancellationToken);

        _link.Mend();

        await using var calendar = new RestFace(await replica.OpenAsync());
        (await calendar.CreateAsync(An.Event())).Error.ShouldBeNull();
        replica.Output.ShouldNotContain(PostgresServer.To().Password!);
    }

    [Fact]
    public async Task A_wrong_password_is_told_as_such_and_not_repeated()
    {
        var wrong = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Password = "wr0ng-s3cret" };

        (await RefusalAsync(wrong.ConnectionString)).ShouldContain("refuses the user or the password");
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_not_made()
    {
        (await RefusalAsync(PostgresServer.To("nowhere").ConnectionString)).ShouldContain("nowhere at 127.0.0.1");
    }

    [Fact]
    public async Task An_encoding_that_lacks_letters_is_refused()
    {
        using var latin = new TestDatabase("ENCODING 'LATIN5' LOCALE 'C'");

        (await RefusalAsync(latin.ConnectionString)).ShouldContain("UTF8");
        (await latin.AskAsync("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'")).ShouldBe(0L);
    }

    [Fact]
    public async Task A_user_who_may_not_make_tables_is_told_so()
    {
        var user = $"guest_{Guid.NewGuid():n}";
        PostgresServer.Execute($"CREATE ROLE {user} LOGIN PASSWORD 'gu3st-s3cret'");
        try
        {
            var guest = new NpgsqlConnectionStringBuilder(_database.ConnectionString) { Username = user, Password = "gu3st-s3cret" };

            (await RefusalAsync(guest.ConnectionString)).ShouldContain("permission denied");
        }
        finally
        {
            PostgresServer.Execute($"DROP ROLE {user}");
        }
    }

    /// <summary>The last line of a process that gives up.</summary>
    private static async Task<string> RefusalAsync(string connectionString)
    {
        await using var replica = CalendarProcess.Start(connectionString, ("Bantz:Calendar:StartTimeoutSeconds", "1"));
        (await replica.ExitAsync()).ShouldBe(1);
        foreach (var secret in (string[])[PostgresServer.To().Password!, "s3cret"])
        {
            replica.Output.ShouldNotContain(secret);
        }

        replica.Output.ShouldNotContain("Unhandled exception");
        return replica.Output.Split('\n')[^1];
    }
}
