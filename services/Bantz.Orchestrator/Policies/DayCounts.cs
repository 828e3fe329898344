using System.Globalization;
using Bantz.Orchestrator.Sessions;
using StackExchange.Redis;

namespace Bantz.Orchestrator.Policies;

/// <summary>
/// How many effects a tool had in a day, for one owner: the keys of the effects themselves, so that one that is sent again counts once.
/// They live in the store and outlive the service; a store that loses its data loses them.
/// </summary>
internal sealed class DayCounts(RedisConnection redis)
{
    private const int MostTries = 16;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    /// <summary>Whether one more would fit.</summary>
    /// <exception cref="StoreUnavailableException">The store does not answer; as everywhere here.</exception>
    public Task<bool> HasRoomAsync(DayCount count) =>
        redis.RunAsync("count", async database => await database.HashLengthAsync(Key(count)) < count.Most);

    /// <summary>Counts an effect that is about to happen; false, and not counted, where the day is full. One that is counted already fits.</summary>
    public Task<bool> TakeAsync(DayCount count, string effectKey) => redis.RunAsync("count", async database =>
    {
        var key = Key(count);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (await database.HashExistsAsync(key, effectKey))
            {
                return true;
            }

            if (await database.HashLengthAsync(key) >= count.Most)
            {
                return false;
            }

            var transaction = database.CreateTransaction();
            transaction.AddCondition(Condition.HashLengthLessThan(key, count.Most));
            _ = transaction.HashSetAsync(key, effectKey, 1);
            _ = transaction.KeyExpireAsync(key, Lifetime);
            if (await transaction.ExecuteAsync())
            {
                return true;
            }
        }

        // So many at once that no place was had: who is in doubt does nothing.
        return false;
    });

    /// <summary>An effect that is known not to have happened does not count.</summary>
    public Task GiveBackAsync(DayCount count, string effectKey) =>
        redis.RunAsync("count", database => database.HashDeleteAsync(Key(count), effectKey));

    private static RedisKey Key(DayCount count) =>
        $"bantz:count:{count.Owner}:{count.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}:{count.Tool}";
}

/// <summary>A cap: who, which day, which tool, how many.</summary>
internal sealed record DayCount(string Owner, DateOnly Day, string Tool, int Most);
