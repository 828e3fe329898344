using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Replies;
using Bantz.Orchestrator.Sessions;
using Bantz.Orchestrator.Turns;
using Microsoft.Extensions.Options;

namespace Bantz.Orchestrator.Confirmations;

/// <summary>Freezes an action: what is shown, what would run, and the key under which it can happen once.</summary>
internal sealed class ActionFreezer(IIdSource ids, TimeProvider clock, IOptions<OrchestratorOptions> options)
{
    /// <summary>When a question asked now expires.</summary>
    public DateTimeOffset Expiry => clock.GetUtcNow() + options.Value.PendingLifetime;

    /// <param name="turn">The turn that asks.</param>
    /// <param name="step">The call's place in its plan.</param>
    /// <param name="tool">What would run.</param>
    /// <param name="arguments">Canonical and validated.</param>
    /// <param name="subject">The event it would change, as found.</param>
    /// <param name="inTheWay">What it would overlap.</param>
    /// <param name="planned">What it would overlap of the same request.</param>
    public PendingAction Freeze(
        Turn turn, int step, string tool, JsonObject arguments, CalendarEvent? subject, IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent>? planned = null)
    {
        var details = Details.Of(tool, arguments);
        var (sessionId, turnId) = (turn.Command.SessionId, turn.Command.TurnId);
        return new()
        {
            Id = ids.Next(),
            SessionId = sessionId,
            TurnId = turnId,
            Tool = tool,
            Arguments = arguments,
            ArgumentsHash = CanonicalJson.Hash(arguments),
            Prompt = turn.Sentences.Prompt(tool, details, subject, inTheWay, planned ?? []),
            Matter = turn.Sentences.Matter(tool, details, subject, inTheWay, planned ?? []),
            Undoes = turn.Undoes.ElementAtOrDefault(step),
            ExpiresAt = Expiry,
            EffectKey = CanonicalJson.Hash(
                sessionId, turnId, step.ToString(CultureInfo.InvariantCulture), tool, Encoding.UTF8.GetString(CanonicalJson.Serialize(arguments))),
            Language = turn.Language,
            Subject = subject,
        };
    }

    /// <summary>The same action, asked again under a new id: its effect key stays, so that it cannot happen twice.</summary>
    public PendingAction AskAgain(PendingAction action, bool uncertain) =>
        action with { Id = ids.Next(), ExpiresAt = Expiry, Uncertain = uncertain };
}
