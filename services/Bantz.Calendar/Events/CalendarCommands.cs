using Bantz.Calendar.Ledger;
using Bantz.Calendar.Storage;
using Bantz.Contracts;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Bantz.Calendar.Events;

/// <summary>What can be done to the calendar; the same for every face. Each effect happens once per key.</summary>
internal sealed class CalendarCommands(EffectLedger ledger, IEventIds ids, TimeProvider clock)
{
    internal Task<Outcome<WriteResult>> CreateAsync(CreateEventArguments asked, string? effectKey, CancellationToken cancellationToken)
    {
        return ledger.ApplyAsync(ToolNames.CreateEvent, effectKey, asked, BantzJson.Wire.CreateEventArguments, Create, cancellationToken);

        Task<Outcome<CalendarEvent>> Create(CalendarDb db, CancellationToken _) => Task.FromResult<Outcome<CalendarEvent>>(
            EventRules.Check(asked).Failed(out var problem, out var draft) ? problem : EventView.Of(Add(db, draft)));
    }

    internal Task<Outcome<WriteResult>> UpdateAsync(UpdateEventArguments asked, string? effectKey, CancellationToken cancellationToken)
    {
        return ledger.ApplyAsync(ToolNames.UpdateEvent, effectKey, asked, BantzJson.Wire.UpdateEventArguments, Update, cancellationToken);

        async Task<Outcome<CalendarEvent>> Update(CalendarDb db, CancellationToken aborted)
        {
            if (!asked.ChangesAnything())
            {
                return CalendarError.Invalid("Nothing to change. Give at least one field besides event_id and etag.");
            }

            if ((await FindAsync(db, asked.EventId, asked.Etag, aborted)).Failed(out var problem, out var row))
            {
                return problem;
            }

            return asked.AppliedTo(row).Failed(out problem, out var whole) || EventRules.Check(whole).Failed(out problem, out var draft)
                ? problem
                : EventView.Of(row.Write(draft, Now));
        }
    }

    internal Task<Outcome<WriteResult>> DeleteAsync(DeleteEventArguments asked, string? effectKey, CancellationToken cancellationToken)
    {
        return ledger.ApplyAsync(ToolNames.DeleteEvent, effectKey, asked, BantzJson.Wire.DeleteEventArguments, Delete, cancellationToken);

        async Task<Outcome<CalendarEvent>> Delete(CalendarDb db, CancellationToken aborted)
        {
            if ((await FindAsync(db, asked.EventId, asked.Etag, aborted)).Failed(out var problem, out var row))
            {
                return problem;
            }

            db.Events.Remove(row);
            return EventView.Of(row);
        }
    }

    private Instant Now => Instant.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());

    private EventRow Add(CalendarDb db, EventDraft draft) =>
        db.Events.Add(new EventRow { Id = ids.Next(), CreatedAt = Now }.Write(draft, Now)).Entity;

    private static async Task<Outcome<EventRow>> FindAsync(CalendarDb db, string eventId, string? etag, CancellationToken cancellationToken)
    {
        if (!EventIds.CouldBe(eventId))
        {
            return CalendarError.NotFound(eventId);
        }

        // Changes to one event follow each other, so that one without an etag is never refused for another's sake.
        await db.LockAsync($"event {eventId}", cancellationToken);
        var row = await db.Events.SingleOrDefaultAsync(found => found.Id == eventId, cancellationToken);
        return row switch
        {
            null => CalendarError.NotFound(eventId),
            _ when etag is not null && etag != row.Etag => CalendarError.Changed,
            _ => row,
        };
    }
}
