using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using Bantz.Contracts;
using Bantz.Faults.Tests.House;

namespace Bantz.Faults.Tests.Faults;

/// <summary>Kills, one after another: a question, a yes, a kill on the way to the answer, and what the person does then.</summary>
internal sealed class Campaign(FaultHouse house)
{
    private const string Done = "Ekledim";
    private const int MostTries = 4;

    // Work of its own, that no yes stands behind.
    private static readonly string[] Aside = ["redis open_turns", "redis renew", "redis close_turn", "redis health"];

    /// <summary>The marked points between a yes and its answer, as a warm house passes them.</summary>
    internal async Task<IReadOnlyList<Point>> FindPointsAsync(CancellationToken cancellationToken)
    {
        ConcurrentQueue<Point> passed = new();
        for (var round = 0; round < 3; round++)
        {
            passed.Clear();
            var person = await AskedAsync(-1 - round, cancellationToken);
            house.Points.Watch((name, pass) =>
            {
                passed.Enqueue(new(name, pass));
                return Task.CompletedTask;
            });
            await person.SayAsync("evet", cancellationToken);
            house.Points.Ignore();
        }

        return [.. passed.Where(static point => !Aside.Any(name => point.Name.EndsWith(name, StringComparison.Ordinal)))];
    }

    internal async Task<Verdict> RunAsync(Fault fault, CancellationToken cancellationToken)
    {
        var person = await AskedAsync(fault.Number, cancellationToken);
        var victim = Process(fault.Victim);
        var (hit, settled) = (Signal(), Signal());
        house.Points.Watch(async (name, pass) =>
        {
            if (name == fault.Point.Name && pass == fault.Point.Pass && hit.TrySetResult())
            {
                await victim.KillAsync();
                if (fault.AtOnce && fault.Victim is not Victim.Orchestrator)
                {
                    await victim.StartAsync(cancellationToken);
                }

                settled.SetResult();
            }
        });

        var key = fault.Behaviour is Behaviour.Repeats ? $"fault-{fault.Number}" : null;
        var answer = await person.TryAsync(fault.Yes ? "evet" : "hayır", fault.Behaviour is Behaviour.AsksById, key, cancellationToken);
        house.Points.Ignore();
        if (hit.Task.IsCompleted)
        {
            await settled.Task;
        }

        var restart = hit.Task.IsCompleted && !(fault.AtOnce && fault.Victim is not Victim.Orchestrator) ? victim.StartAsync(cancellationToken) : Task.CompletedTask;
        if (fault.AtOnce || fault.Victim is not Victim.Orchestrator)
        {
            // Else the other replica goes on while this one is still away.
            await restart;
        }

        answer = fault.Behaviour switch
        {
            Behaviour.Repeats => await person.SayAsync(fault.Yes ? "evet" : "hayır", cancellationToken, key),
            Behaviour.AsksById when answer is null && person.TurnId is { } turn => await person.FindAsync(turn, cancellationToken) ?? await AgainAsync(person, fault, cancellationToken),
            Behaviour.AsksById when answer is null => await AgainAsync(person, fault, cancellationToken),
            _ => await person.SayAsync("selam", cancellationToken),
        };

        // Who is asked again, because it is not certain or was never heard, says yes again.
        for (var tries = 0; fault.Yes && !Told(person) && answer.PendingConfirmation is not null && tries < MostTries; tries++)
        {
            answer = await person.SayAsync("evet", cancellationToken);
        }

        await restart;
        return new(fault, hit.Task.IsCompleted, await CountAsync(fault.Number, cancellationToken), Told(person), person.Heard);
    }

    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static bool Told(Person person) => person.Heard.Exists(static reply => reply.Contains(Done, StringComparison.Ordinal));

    /// <summary>Nothing is known of the turn, so nothing was done: the question still stands.</summary>
    private static Task<TurnResult> AgainAsync(Person person, Fault fault, CancellationToken cancellationToken) =>
        person.SayAsync(fault.Yes ? "evet" : "hayır", cancellationToken);

    private async Task<Person> AskedAsync(int number, CancellationToken cancellationToken)
    {
        var now = Day(number).AddDays(-1).ToString("yyyy-MM-dd'T'10:00", CultureInfo.InvariantCulture);
        var person = new Person(house.First, house.Second, $"fault-{number + 10}", now);
        for (var attempt = 0; attempt < MostTries; attempt++)
        {
            if (await person.SayAsync("yarın 15:00'e toplantı ekle", cancellationToken) is { PendingConfirmation: not null })
            {
                return person;
            }
        }

        throw new InvalidOperationException($"Nothing was asked: {string.Join(" | ", person.Heard)}\n{house.Output}");
    }

    private async Task<int> CountAsync(int number, CancellationToken cancellationToken)
    {
        var day = Day(number).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var list = await house.CalendarHttp.GetFromJsonAsync($"{ApiRoutes.Events}?start={day}T00:00:00Z&end={day}T23:59:00Z&limit=500", BantzJson.Wire.EventList, cancellationToken);
        return list!.Events.Count;
    }

    private static DateTime Day(int number) => new DateTime(2026, 2, 2).AddDays(2 * number);

    private ChildProcess Process(Victim victim) => victim switch
    {
        Victim.Orchestrator => house.Orchestrator,
        Victim.Calendar => house.Calendar,
        Victim.Router => house.Router,
        Victim.Redis => house.Redis,
        _ => throw new ArgumentOutOfRangeException(nameof(victim)),
    };
}
