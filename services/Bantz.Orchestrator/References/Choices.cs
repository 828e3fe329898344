using Bantz.Contracts;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Tools;
using Bantz.Orchestrator.Turns;
using Bantz.Understanding;
using NodaTime;

namespace Bantz.Orchestrator.References;

/// <summary>Reads the answer to a numbered question, and runs the calls that waited for it. The events are read from the calendar as they are now.</summary>
internal sealed class Choices(CalendarReads calendar, ReadAnswer readAnswer)
{
    private const int HalfDay = 12;

    /// <summary>False where nothing was asked, or the words answer something else.</summary>
    public async Task<bool> RunAsync(Turn turn, CancellationToken cancellationToken)
    {
        if (turn.Session.State.Choice is not { } open)
        {
            return false;
        }

        var (text, zone) = (turn.Command.Text, turn.Command.Zone);
        if (turn.Pending is null && IsDropped(turn))
        {
            turn.Add(new ChoiceDropped());
            return true;
        }

        if (ChoiceReader.Read(text, open.Calls[open.Asked].Tool, turn.Command.Now, zone.Id) is not { } choice)
        {
            return false;
        }

        var lookups = await Task.WhenAll(open.EventIds.Select(id => calendar.GetAsync(new() { EventId = id, TimeZone = zone.Id }, cancellationToken)));
        if (lookups.Select(static lookup => lookup.Error).FirstOrDefault(static error => error is not null) is { } broken)
        {
            var call = open.Calls[open.Asked];
            turn.Choice = open;
            turn.Add(new Executed(ToolAnswer.Failure(call.Tool, call.Arguments, broken.Code, broken.Message).Result));
            return true;
        }

        CalendarEvent?[] candidates = [.. lookups.Select(static lookup => lookup.Events is [var one, ..] ? one : null)];
        return Answer(turn, open, choice, candidates);
    }

    private static bool Answer(Turn turn, OpenChoice open, ChoiceReading choice, CalendarEvent?[] candidates)
    {
        var picked = Pick(choice, candidates, turn);
        if (picked.Length is 1 || (choice.Every && picked.Length > 1))
        {
            turn.Plan = CodePlans.Of(open.Intent, Resumed(open, picked, turn.Command.Zone));
            turn.Observer.Planned(turn.Plan);
            return true;
        }

        // A place that is not there, or words that still fit several, are asked about again; other words are a request of their own.
        CalendarEvent[] again = [.. picked.Length > 0 ? picked : candidates.OfType<CalendarEvent>()];
        if (again.Length is 0 || (picked.Length is 0 && choice.Place is null))
        {
            return false;
        }

        turn.Choice = open with { EventIds = [.. again.Select(static one => one.Id)] };
        var (reference, _) = CallCompletion.Reference(open.Calls[open.Asked]);
        turn.Add(new Unresolved(open.Calls[open.Asked].Tool, reference!, again));
        return true;
    }

    private bool IsDropped(Turn turn) =>
        AllWords.Read(turn.Command.Text) is { None: true }
        || readAnswer(turn.Command.Text, Asking.Nothing(turn.Command)).Kind is AnswerKind.No;

    private static IReadOnlyList<ToolCall> Resumed(OpenChoice open, IReadOnlyList<CalendarEvent> picked, DateTimeZone zone) =>
    [
        .. open.Calls.SelectMany((call, index) => index != open.Asked ? [call] : CallCompletion.ForEach(call, picked, zone)),
    ];

    private static CalendarEvent[] Pick(ChoiceReading choice, CalendarEvent?[] candidates, Turn turn)
    {
        CalendarEvent[] there = [.. candidates.OfType<CalendarEvent>()];
        if (choice.Every)
        {
            return there;
        }

        if (choice.LastCreated)
        {
            return [.. there.Where(one => one.Id == turn.Session.State.LastCreated?.Id)];
        }

        if (choice.Place is { } place)
        {
            var index = place < 0 ? candidates.Length + place : place - 1;
            return index >= 0 && index < candidates.Length
                ? candidates[index] is { } one ? [one] : []
                : [.. there.Where(one => Clock(one, turn).Hour % HalfDay == place % HalfDay && place <= 24)];
        }

        return [.. there.Where(one => Fits(choice, one, turn))];
    }

    private static bool Fits(ChoiceReading choice, CalendarEvent one, Turn turn) =>
        (choice.Title is not { } title || Folding.HoldsAll($"{one.Title} {one.Location} {string.Join(' ', one.Attendees)}", title))
        && (choice.Start is not { } start || one.Start >= start)
        && (choice.End is not { } end || one.Start < end)
        && (choice.Clock is not { } clock || (Clock(one, turn).Hour % HalfDay == clock.Hour % HalfDay && Clock(one, turn).Minute == clock.Minute));

    private static LocalTime Clock(CalendarEvent one, Turn turn) => Instant.FromDateTimeOffset(one.Start).InZone(turn.Command.Zone).TimeOfDay;
}
