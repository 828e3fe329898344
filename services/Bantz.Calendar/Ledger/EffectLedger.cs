using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bantz.Calendar.Events;
using Bantz.Calendar.Storage;
using Bantz.Calendar.Telemetry;
using Bantz.Contracts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bantz.Calendar.Ledger;

/// <summary>Makes every effect happen once: its key, its arguments' hash and its answer commit with the effect, or nothing does.</summary>
internal sealed class EffectLedger(CalendarStore store, ICalendarDatabase database, CalendarTelemetry telemetry, TimeProvider clock)
{
    /// <summary>Applies an effect, or answers what the same effect answered before, whatever became of the event since.</summary>
    /// <remarks>A refused effect leaves no trace: its key stays free.</remarks>
    internal async Task<Outcome<WriteResult>> ApplyAsync<TArguments>(
        string tool,
        string? effectKey,
        TArguments arguments,
        JsonTypeInfo<TArguments> type,
        Func<CalendarDb, CancellationToken, Task<Outcome<CalendarEvent>>> effect,
        CancellationToken cancellationToken)
    {
        if (EffectKey.Check(effectKey) is { } problem)
        {
            return problem;
        }

        var entry = new Entry(effectKey!, tool, CanonicalJson.Hash(JsonSerializer.SerializeToNode(arguments, type)));
        var outcome = await store.WriteAsync<WriteResult>(
            async db =>
            {
                // Who comes second with a key waits here, and then recalls what the first was answered.
                await db.LockAsync($"effect {entry.Key}", cancellationToken);
                return await RecallAsync(db, entry, cancellationToken) ?? await CommitAsync(db, entry, effect, cancellationToken);
            },
            cancellationToken);
        telemetry.Count(tool, outcome);
        return outcome;
    }

    private static async Task<Outcome<WriteResult>?> RecallAsync(CalendarDb db, Entry entry, CancellationToken cancellationToken)
    {
        var known = await db.Effects.AsNoTracking().SingleOrDefaultAsync(row => row.Key == entry.Key, cancellationToken);
        return known switch
        {
            null => null,
            _ when known.Tool != entry.Tool || known.ArgumentsHash != entry.ArgumentsHash => CalendarError.KeyReused,
            _ => new WriteResult(JsonSerializer.Deserialize(known.Result, BantzJson.Wire.CalendarEvent)!, Replayed: true),
        };
    }

    private async Task<Outcome<WriteResult>> CommitAsync(
        CalendarDb db,
        Entry entry,
        Func<CalendarDb, CancellationToken, Task<Outcome<CalendarEvent>>> effect,
        CancellationToken cancellationToken)
    {
        if ((await effect(db, cancellationToken)).Failed(out var problem, out var changed))
        {
            return problem;
        }

        db.Effects.Add(new EffectRow
        {
            Key = entry.Key,
            Tool = entry.Tool,
            ArgumentsHash = entry.ArgumentsHash,
            EventId = changed.Id,
            Result = JsonSerializer.Serialize(changed, BantzJson.Wire.CalendarEvent),
            CreatedAt = Instant.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds()),
        });
        await db.SaveChangesAsync(cancellationToken);
        using (telemetry.StartCommit(database.SystemName))
        {
            await db.Database.CurrentTransaction!.CommitAsync(cancellationToken);
        }

        return new WriteResult(changed);
    }

    private sealed record Entry(string Key, string Tool, string ArgumentsHash);
}
