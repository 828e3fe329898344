using Bantz.Contracts;
using Bantz.Orchestrator.References;
using Bantz.Orchestrator.Tools;
using Bantz.Policy;
using NodaTime;

namespace Bantz.Orchestrator.Turns;

/// <summary>A call that is ready to run or to be asked about, or the step that says why it is not.</summary>
internal sealed record PreparedCall(ToolCall Call, CalendarEvent? Subject = null, Step? Step = null);

/// <summary>Finds the event a call points at, completes its arguments, and holds them against their record.</summary>
internal sealed class CallPreparation(ReferenceResolver resolver, CalendarReads calendar, ToolCatalogue catalogue)
{
    public async Task<PreparedCall> RunAsync(Turn turn, ToolCall call, CancellationToken cancellationToken)
    {
        var (reference, unreadable) = CallCompletion.Reference(call);
        if (unreadable)
        {
            return Invalid(call, "The event reference is unreadable.");
        }

        return reference is null
            ? await NamedAsync(turn, call, cancellationToken)
            : await resolver.ResolveAsync(reference, turn, cancellationToken) switch
            {
                Resolution.Found { Event: var found } when CallCompletion.Complete(call, found, turn.Command.Zone) is { } arguments =>
                    Validate(new(call.Tool, arguments), found),
                Resolution.Found => Invalid(call, "The changes are unreadable."),
                Resolution.Unclear { Candidates: var candidates } => new(call, Step: new Unresolved(call.Tool, reference, candidates)),
                Resolution.Broken { Error: var error } => new(call, Step: new Executed(ToolAnswer.Failure(call.Tool, call.Arguments, error.Code, error.Message).Result)),
                _ => throw new InvalidOperationException("A resolution of no known kind."),
            };
    }

    /// <summary>A write that names its event by id is shown with the event as it is now, and bound to that version.</summary>
    private async Task<PreparedCall> NamedAsync(Turn turn, ToolCall call, CancellationToken cancellationToken)
    {
        var prepared = Validate(call, subject: null);
        if (prepared.Step is not null
            || call.Tool is not (ToolNames.UpdateEvent or ToolNames.DeleteEvent)
            || prepared.Call.Arguments["event_id"]?.GetValue<string>() is not { } id)
        {
            return prepared;
        }

        var lookup = await calendar.GetAsync(new() { EventId = id, TimeZone = turn.Command.Zone.Id }, cancellationToken);
        if (lookup is { Error: null, Events: [var found] })
        {
            prepared.Call.Arguments["etag"] = found.Etag;
            return prepared with { Subject = found };
        }

        var error = lookup.Error ?? new(ToolErrorCodes.NotFound, "No such event.");
        return new(call, Step: new Executed(ToolAnswer.Failure(call.Tool, call.Arguments, error.Code, error.Message).Result));
    }

    private PreparedCall Validate(ToolCall call, CalendarEvent? subject)
    {
        if (catalogue.Find(call.Tool) is not { } tool)
        {
            return Invalid(call, "No such tool.");
        }

        var reading = ArgumentReader.Read(tool, call.Arguments);
        return reading.Arguments switch
        {
            null => Invalid(call, reading.Error ?? "Invalid."),
            var arguments when arguments["time_zone"]?.GetValue<string>() is { } zone && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null => Invalid(call, "No such time zone."),
            var arguments when call.Tool is ToolNames.UpdateEvent && subject is not null && arguments.All(static member => member.Key is "event_id" or "etag") =>
                new(call, subject, new NothingToChange(subject)),
            var arguments => new(new(call.Tool, arguments), subject),
        };
    }

    private static PreparedCall Invalid(ToolCall call, string message) =>
        new(call, Step: new Executed(ToolAnswer.Failure(call.Tool, call.Arguments, ToolErrorCodes.InvalidArguments, message).Result));
}
