using Bantz.Contracts;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Slots;

namespace Bantz.Understanding.Grounding;

/// <summary>Keeps of a model's draft what the person said, and reads from the words what code reads better: times, and what they change.</summary>
internal static class Spoken
{
    internal static Plan Keep(Plan draft, GroundingContext context)
    {
        var dropped = new List<string>(draft.Trace.Dropped ?? []);
        var slots = draft.Slots with
        {
            When = Widest(draft.Slots.When, context),
            Date = null,
            Time = null,
            EndDate = null,
            EndTime = null,
            DurationMinutes = null,
            Window = null,
            Recurrence = null,
            Attendees = SaidAll(draft.Slots.Attendees, "slots.attendees"),
            Location = Said(draft.Slots.Location, "slots.location"),
            EventRef = Said(draft.Slots.EventRef, "slots.event_ref"),
        };
        if (draft.CalendarIntent == CalendarIntent.Modify)
        {
            var heard = Heard(context);
            slots = slots with { EventRef = slots.EventRef ?? heard.EventRef, Changes = Changed(draft.Slots.Changes ?? PlanSlots.Empty, heard.Changes ?? PlanSlots.Empty) };
        }

        return draft with { Slots = slots, Trace = draft.Trace with { Dropped = dropped.Count > 0 ? dropped : null } };

        PlanSlots Changed(PlanSlots said, PlanSlots heard) => new()
        {
            When = heard.When ?? (Moves(heard) ? null : Said(said.When, "slots.changes.when")),
            Date = heard.Date,
            Time = heard.Time,
            EndDate = heard.EndDate,
            EndTime = heard.EndTime,
            DurationMinutes = heard.DurationMinutes,
            Title = Said(said.Title, "slots.changes.title") ?? heard.Title,
            Location = Said(said.Location, "slots.changes.location") ?? heard.Location,
            Attendees = SaidAll(said.Attendees, "slots.changes.attendees") ?? heard.Attendees,
        };

        string? Said(string? words, string field)
        {
            if (string.IsNullOrWhiteSpace(words))
            {
                return null;
            }

            if (Words.AllSaid(words, context.Utterance))
            {
                return words;
            }

            dropped.Add(field);
            return null;
        }

        static bool Moves(PlanSlots heard) => heard is not { Date: null, Time: null, EndTime: null, DurationMinutes: null };

        IReadOnlyList<string>? SaidAll(IReadOnlyList<string>? words, string field) =>
            words?.Select(word => Said(word, field)).OfType<string>().ToArray() is { Length: > 0 } said ? said : null;
    }

    /// <summary>What the words themselves say is to change.</summary>
    private static PlanSlots Heard(GroundingContext context) =>
        Drafts.Read(context.Utterance, context.Evidence, IntentReading.Calendar(CalendarIntent.Modify, IntentReading.Likely, context.Reading.Deed), context.Request);

    /// <summary>A model often copies a part of the words for time: "yarın" of "yarın akşam 8'de". Then all of them count.</summary>
    private static string? Widest(string? when, GroundingContext context) =>
        when is not null && Drafts.When(context.Utterance) is { } heard && heard.Length > when.Length && heard.Contains(when, StringComparison.OrdinalIgnoreCase) ? heard : when;
}
