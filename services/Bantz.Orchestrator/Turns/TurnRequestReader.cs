using System.Text.Json;
using Bantz.Contracts;
using Bantz.Orchestrator.Access;
using Bantz.Orchestrator.Sessions;

namespace Bantz.Orchestrator.Turns;

/// <summary>A request that was checked: a command, or what was wrong and what to do.</summary>
internal readonly record struct TurnReading(TurnCommand? Command, InputError? Error)
{
    public static implicit operator TurnReading(TurnCommand command) => new(command, Error: null);

    public static implicit operator TurnReading(InputError error) => new(Command: null, error);
}

/// <summary>What was wrong with a request.</summary>
internal sealed record InputError(string Title, string Detail);

/// <summary>Checks what comes in and makes a command of it.</summary>
internal sealed class TurnRequestReader(InputRules rules, IIdSource ids)
{
    private const int IdLength = 32;

    /// <param name="request">What was sent.</param>
    /// <param name="idempotencyKey">Its key.</param>
    /// <param name="owner">The id of the caller's API key; null where there are none.</param>
    public TurnReading Read(TurnRequest? request, string? idempotencyKey, string? owner = null)
    {
        if (request is null)
        {
            return InputRules.NoBody;
        }

        var error = InputRules.Text(request.Text)
            ?? (request.SessionId is { } given ? InputRules.SessionId(given) : null)
            ?? InputRules.PendingId(request.PendingId)
            ?? InputRules.IdempotencyKey(idempotencyKey);
        if (error is not null)
        {
            return error;
        }

        var moment = rules.Moment(request.Now, request.TimeZone);
        if (moment.Error is not null)
        {
            return moment.Error;
        }

        var sessionId = SessionScope.Of(owner, request.SessionId ?? Id("session", idempotencyKey));
        return new TurnCommand
        {
            TurnId = Id(sessionId, idempotencyKey),
            SessionId = sessionId,
            Text = request.Text,
            Language = request.Language,
            Zone = moment.Zone!,
            Now = moment.Now,
            ReceivedAt = rules.Clock,
            ShownId = request.PendingId,
            Fingerprint = idempotencyKey is null ? null : CanonicalJson.Hash(JsonSerializer.SerializeToNode(request, BantzJson.Wire.TurnRequest)),
        };
    }

    public TurnReading Read(string session, string pendingId, ConfirmationRequest? request, string? idempotencyKey, string? owner = null)
    {
        if (request is null)
        {
            return InputRules.NoBody;
        }

        if ((InputRules.SessionId(session) ?? InputRules.IdempotencyKey(idempotencyKey)) is { } error)
        {
            return error;
        }

        if (request.Decision is not (ConfirmationDecision.Yes or ConfirmationDecision.No))
        {
            return new InputError("Not a decision", "decision is \"yes\" or \"no\"; anything else is said as a turn.");
        }

        var moment = rules.Moment(request.Now, request.TimeZone);
        if (moment.Error is not null)
        {
            return moment.Error;
        }

        var sessionId = SessionScope.Of(owner, session);
        return new TurnCommand
        {
            TurnId = Id(sessionId, idempotencyKey),
            SessionId = sessionId,
            Text = "",
            Zone = moment.Zone!,
            Now = moment.Now,
            ReceivedAt = rules.Clock,
            Button = new(pendingId, request.Decision is ConfirmationDecision.Yes),
            Fingerprint = idempotencyKey is null
                ? null
                : CanonicalJson.Hash(pendingId, CanonicalJson.Hash(JsonSerializer.SerializeToNode(request, BantzJson.Wire.ConfirmationRequest))),
        };
    }

    /// <summary>The same key names the same turn, and with it the same effects; without one, chance does.</summary>
    private string Id(string scope, string? key) => key is null ? ids.Next() : CanonicalJson.Hash(scope, key)[..IdLength];
}
