using Bantz.Contracts;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;

namespace Bantz.Orchestrator.References;

/// <summary>Finds the event that words point at: in what was just spoken of, in the last list, or in the calendar as it is now.</summary>
internal sealed class ReferenceResolver(CalendarReads calendar)
{
    private static readonly string[] Generic = ["toplanti", "randevu", "etkinli", "gorusme", "is", "gorev", "hatirlat", "meeting", "appointment", "event", "reminder", "call"];
    private static readonly TimeSpan Past = TimeSpan.FromDays(30);
    // A reference by the clock alone bounds no more than this.
    private static readonly TimeSpan Clock = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(366);

    /// <summary>Resolves a reference; what is found was read from the calendar in this turn.</summary>
    public Task<Resolution> ResolveAsync(EventReference reference, Turn turn, CancellationToken cancellationToken)
    {
        var state = turn.Session.State;
        return reference switch
        {
            { Kind: EventReferenceKind.Focus } => FromFocusAsync(reference, state, turn.Command, cancellationToken),
            { Kind: EventReferenceKind.Ordinal, Ordinal: { } place } => PickAsync(AtPlace(state.LastList, place), turn.Command, cancellationToken),
            { Kind: EventReferenceKind.LastCreated } => PickAsync(state.LastCreated, turn.Command, cancellationToken),
            { Kind: EventReferenceKind.Described } => DescribedAsync(reference, state, turn.Command, cancellationToken),
            _ => Task.FromResult<Resolution>(new Resolution.Unclear([])),
        };
    }

    private Task<Resolution> FromFocusAsync(EventReference reference, SessionState state, TurnCommand command, CancellationToken cancellationToken)
    {
        // "It" after a list of several is any of them; a title or a time picks one, and may reach further back.
        var told = reference is not { Title: null, Start: null };
        List<FocusEvent> candidates = [.. state.Focus.Take(state.FocusTogether).Where(one => Fits(one, reference))];
        if (candidates.Count is 0 && told)
        {
            candidates = [.. state.Focus.Where(one => Fits(one, reference))];
        }

        return candidates switch
        {
            [var one] => PickAsync(one, command, cancellationToken),
            [] when told => OrFocusAsync(reference, state, command, cancellationToken),
            _ => ReadAllAsync(candidates, command, cancellationToken),
        };
    }

    /// <summary>"o toplantı" may call a presentation a meeting: where nothing in the calendar is called so, it is the one just spoken of.</summary>
    private async Task<Resolution> OrFocusAsync(EventReference reference, SessionState state, TurnCommand command, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(reference, command, cancellationToken);
        return found is Resolution.Unclear { Candidates.Count: 0 } && state.FocusTogether is 1 && reference is { Start: null, Title: { } title } && IsGeneric(title)
            ? await PickAsync(state.Focus[0], command, cancellationToken)
            : found;
    }

    private static bool IsGeneric(string title) => Folding.Words(title) is [var word] && Generic.Any(one => word.StartsWith(one, StringComparison.Ordinal));

    private static bool Fits(FocusEvent one, EventReference reference) =>
        (reference.Title is not { } title || Folding.HoldsAll(one.Title, title))
        && (reference.Start is not { } start || one.Start >= start)
        && (reference.End is not { } end || one.Start < end);

    private static FocusEvent? AtPlace(IReadOnlyList<FocusEvent> list, int place) => place switch
    {
        > 0 when place <= list.Count => list[place - 1],
        < 0 when -place <= list.Count => list[^-place],
        _ => null,
    };

    private async Task<Resolution> PickAsync(FocusEvent? one, TurnCommand command, CancellationToken cancellationToken)
    {
        if (one is null)
        {
            return new Resolution.Unclear([]);
        }

        var lookup = await calendar.GetAsync(new() { EventId = one.Id, TimeZone = command.Zone.Id }, cancellationToken);
        return Judge(lookup);
    }

    private async Task<Resolution> ReadAllAsync(IReadOnlyList<FocusEvent> candidates, TurnCommand command, CancellationToken cancellationToken)
    {
        var lookups = await Task.WhenAll(candidates.DistinctBy(static one => one.Id)
            .Select(one => calendar.GetAsync(new() { EventId = one.Id, TimeZone = command.Zone.Id }, cancellationToken)));
        return Judge(new([.. lookups.SelectMany(static lookup => lookup.Events)], lookups.Select(static lookup => lookup.Error).FirstOrDefault(static error => error is not null)));
    }

    /// <summary>"11'deki" of a list of tomorrow is read as today's hour: where nothing is there, the hour is looked for in what was just listed.</summary>
    private async Task<Resolution> DescribedAsync(EventReference reference, SessionState state, TurnCommand command, CancellationToken cancellationToken)
    {
        var found = await SearchAsync(reference, command, cancellationToken);
        if (found is not Resolution.Unclear { Candidates.Count: 0 } || reference is not { Start: { } start, End: { } end } || end - start > Clock)
        {
            return found;
        }

        List<FocusEvent> listed = [.. state.LastList.Where(one =>
            one.Start.ToOffset(start.Offset).TimeOfDay == start.TimeOfDay && (reference.Title is not { } title || Folding.HoldsAll(one.Title, title)))];
        return listed.Count > 0 ? await ReadAllAsync(listed, command, cancellationToken) : found;
    }

    private async Task<Resolution> SearchAsync(EventReference reference, TurnCommand command, CancellationToken cancellationToken)
    {
        var (start, end) = (reference.Start, reference.End);
        if (reference.Title is { } title)
        {
            var found = await calendar.FindAsync(new()
            {
                Query = title,
                Start = start ?? command.Now - Past,
                End = end ?? command.Now + Ahead,
                TimeZone = command.Zone.Id,
            }, cancellationToken);
            return Judge(Narrow(found, reference, command));
        }

        return (start, end) is ({ } from, { } to)
            ? Judge(Narrow(await calendar.ListAsync(new() { Start = from, End = to, TimeZone = command.Zone.Id }, cancellationToken), reference, command))
            : new Resolution.Unclear([]);
    }

    /// <summary>Keeps what starts within the reference; where no time was said, what is still ahead goes before what is over.</summary>
    private static Lookup Narrow(Lookup lookup, EventReference reference, TurnCommand command)
    {
        var events = lookup.Events
            .Where(one => (reference.Start is not { } start || one.Start >= start) && (reference.End is not { } end || one.Start < end))
            .ToList();
        var ahead = reference.Start is null ? events.Where(one => one.End > command.Now).ToList() : events;
        return lookup with { Events = ahead.Count > 0 ? ahead : events };
    }

    private static Resolution Judge(Lookup lookup) => lookup switch
    {
        { Error: { } error } => new Resolution.Broken(error),
        { Events: var events } when events.DistinctBy(static one => one.Id).Count() is 1 => new Resolution.Found(events[0]),
        { Events: var events } => new Resolution.Unclear([.. events.DistinctBy(static one => one.Id).OrderBy(static one => one.Start)]),
    };
}
