using System.Reflection;
using Bantz.Calendar.Storage.Postgres;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;
using Bantz.Postgres.Tests.Servers;
using Bantz.Testing;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Bantz.Postgres.Tests;

/// <summary>Several processes of the calendar over one database.</summary>
public sealed class ReplicaTests : IDisposable
{
    private readonly TestDatabase _database = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static int Migrations => typeof(PostgresCalendarDb).Assembly.GetTypes()
        .Count(static type => type.IsSubclassOf(typeof(Migration)) && type.GetCustomAttribute<DbContextAttribute>()?.ContextType == typeof(PostgresCalendarDb));

    public void Dispose() => _database.Dispose();

    [Fact]
    public async Task Replicas_that_start_at_once_migrate_once_and_share_every_effect()
    {
        await using var one = Start();
        await using var two = Start();
        await using var three = Start();
        await using var first = new RestFace(await one.OpenAsync());
        await using var second = await McpFace.OpenAsync(await two.OpenAsync());
        await using var third = new RestFace(await three.OpenAsync());
        ICalendarFace[] replicas = [first, second, third];

        // Each key goes to all of them at once, twenty keys one after another.
        for (var round = 0; round < 20; round++)
        {
            var asked = An.Event($"toplantı {round}");
            var answers = await Task.WhenAll(replicas.Concat(replicas).Select(replica => replica.CreateAsync(asked, $"replica-key-{round}")));

            answers.Count(static answer => !answer.Value.Replayed).ShouldBe(1);
            answers.Select(static answer => (answer.Value.Event.Id, answer.Value.Event.Etag, answer.Value.Event.Start)).Distinct().Count().ShouldBe(1);
        }

        (await CountAsync("events")).ShouldBe(20);
        (await CountAsync("effects")).ShouldBe(20);
        (await CountAsync("\"__EFMigrationsHistory\"")).ShouldBe(Migrations);
    }

    [Fact]
    public async Task A_change_or_delete_sent_to_both_happens_once_and_both_answer_the_same()
    {
        await using var one = Start();
        await using var two = Start();
        ICalendarFace[] replicas = [new RestFace(await one.OpenAsync()), new RestFace(await two.OpenAsync())];
        var seen = (await replicas[0].CreateAsync(An.Event())).Value.Event;

        for (var round = 0; round < 20; round++)
        {
            var change = new UpdateEventArguments { EventId = seen.Id, Etag = seen.Etag, Title = $"başlık {round}" };
            var changed = await Task.WhenAll(replicas.Select(replica => replica.UpdateAsync(change, $"change-key-{round}")));
            changed.Count(static answer => answer.Value.Replayed).ShouldBe(1);
            changed.Select(static answer => answer.Value.Event.Etag).Distinct().Count().ShouldBe(1);
            seen = changed[0].Value.Event;
        }

        var removed = await Task.WhenAll(replicas.Select(replica => replica.DeleteAsync(new DeleteEventArguments { EventId = seen.Id }, "delete-key-1")));
        removed.Count(static answer => answer.Value.Replayed).ShouldBe(1);
        (await CountAsync("events")).ShouldBe(0);
    }

    [Fact]
    public async Task Changes_under_different_keys_follow_each_other_and_of_those_to_one_version_one_is_made()
    {
        await using var one = Start();
        await using var two = Start();
        ICalendarFace[] replicas = [new RestFace(await one.OpenAsync()), new RestFace(await two.OpenAsync())];
        var seen = (await replicas[0].CreateAsync(An.Event())).Value.Event;

        var free = await Task.WhenAll(Enumerable.Range(0, 16).Select(index =>
            replicas[index % 2].UpdateAsync(new UpdateEventArguments { EventId = seen.Id, Title = $"serbest {index}" })));
        free.Select(static answer => answer.Value.Event.Etag).Distinct().Count().ShouldBe(16);

        var version = (await replicas[1].GetAsync(new GetEventArguments { EventId = seen.Id })).Value.Event.Etag;
        var bound = await Task.WhenAll(Enumerable.Range(0, 16).Select(index =>
            replicas[index % 2].UpdateAsync(new UpdateEventArguments { EventId = seen.Id, Etag = version, Title = $"bağlı {index}" })));
        bound.Count(static answer => answer.Error is null).ShouldBe(1);
        bound.Where(static answer => answer.Error is not null).ShouldAllBe(static answer => answer.Error!.Code == ToolErrorCodes.Conflict);
    }

    [Fact]
    public async Task A_replica_killed_under_fire_leaves_each_effect_whole_and_the_other_answers_the_repeats()
    {
        await using var one = Start();
        await using var two = Start();
        await using var dying = new RestFace(await one.OpenAsync());
        await using var living = new RestFace(await two.OpenAsync());
        var keys = Enumerable.Range(0, 60).Select(static index => $"killed-key-{index}").ToArray();

        var fire = Task.WhenAll(keys.Select(async key =>
        {
            try
            {
                return (await dying.CreateAsync(An.Event(key), key)).Result?.Event.Id;
            }
            catch (HttpRequestException)
            {
                return null;
            }
        }));
        await Eventually.TrueAsync(async () => await CountAsync("effects") > 0, Cancel);
        one.Kill();
        var answered = await fire;

        foreach (var (key, before) in keys.Zip(answered))
        {
            var repeated = (await living.CreateAsync(An.Event(key), key)).Value;
            (before is null || (repeated.Replayed && repeated.Event.Id == before)).ShouldBeTrue(key);
        }

        (await CountAsync("events")).ShouldBe(keys.Length);
        (await CountAsync("effects")).ShouldBe(keys.Length);
    }

    private CalendarProcess Start() => CalendarProcess.Start(_database.ConnectionString, ("Bantz:Calendar:BusyTimeoutSeconds", "30"));

    private async Task<long> CountAsync(string table) => (long)(await _database.AskAsync($"SELECT count(*) FROM {table}"))!;
}
