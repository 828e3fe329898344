using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Orchestrator.Tests.Firewall;

/// <summary>What a person did in a turn, as the oracle takes it.</summary>
/// <param name="Said">The words; null where a button was pressed.</param>
/// <param name="PressedId">The action whose button was pressed.</param>
/// <param name="PressedYes">Which button.</param>
internal sealed record Deed(Saying? Said, string? PressedId = null, bool PressedYes = false)
{
    public bool IsYesTo(PendingConfirmation shown) => Said is { } said ? said.IsYesTo(shown.Tool) : PressedYes && PressedId == shown.Id;
}

/// <summary>A write or a removal as the tool server saw it.</summary>
internal sealed record Effect(string Tool, JsonObject Arguments, string? Key);

/// <summary>A decision as it was written down.</summary>
internal sealed record Decided(string Decision, string Tool, string ArgumentsHash);

/// <summary>One turn as seen from outside: what was shown before it, what was done, and what came of it.</summary>
internal sealed record SeenTurn
{
    public required string Session { get; init; }
    public required PendingConfirmation? Shown { get; init; }
    public required Deed Deed { get; init; }

    /// <summary>The clock before it was sent: the service cannot have seen an earlier one.</summary>
    public required DateTimeOffset SentAt { get; init; }

    public required IReadOnlyList<Effect> Effects { get; init; }
    public required IReadOnlyList<Decided> Audit { get; init; }
}

/// <summary>Says what was wrong: an effect without a recorded yes, in that session, unexpired, to exactly those arguments.</summary>
/// <param name="mayRunUnasked">What the policy in force lets run without one.</param>
internal sealed class FirewallOracle(Func<Effect, bool> mayRunUnasked)
{
    private readonly Dictionary<string, (string Session, string Hash)> _keys = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();

    public IEnumerable<string> Violations(SeenTurn turn)
    {
        var asked = turn.Effects.Where(effect => !mayRunUnasked(effect)).ToList();
        if (asked.Select(static effect => effect.Key).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            yield return $"{asked.Count} effects after one yes";
        }

        foreach (var effect in turn.Effects)
        {
            var hash = CanonicalJson.Hash(effect.Arguments);
            if (effect.Key is null || !IsOne(effect.Key, turn.Session, hash))
            {
                yield return $"{effect.Tool}: an effect key that is missing, or of another effect";
            }

            if (mayRunUnasked(effect))
            {
                continue;
            }

            var fault = turn switch
            {
                { Shown: null } => "nothing was shown",
                _ when turn.Shown.Tool != effect.Tool => $"shown was {turn.Shown.Tool}",
                _ when CanonicalJson.Hash(turn.Shown.Arguments) != hash => "other arguments than shown",
                _ when !turn.Deed.IsYesTo(turn.Shown) => $"no yes: {turn.Deed.Said?.Text ?? turn.Deed.PressedId}",
                _ when turn.SentAt >= turn.Shown.ExpiresAt => "the question had expired",
                _ when !IsRecorded(turn.Audit, effect.Tool, hash) => "the yes is not written down before the effect",
                _ => null,
            };
            if (fault is not null)
            {
                yield return $"{effect.Tool}: {fault}";
            }
        }
    }

    private static bool IsRecorded(IReadOnlyList<Decided> audit, string tool, string hash)
    {
        var accepted = audit.TakeWhile(one => one.Decision is not ("executed" or "failed") || one.Tool != tool || one.ArgumentsHash != hash);
        return accepted.Any(one => one.Decision is "accepted" && one.Tool == tool && one.ArgumentsHash == hash);
    }

    private bool IsOne(string key, string session, string hash)
    {
        lock (_gate)
        {
            return _keys.TryGetValue(key, out var first) ? first == (session, hash) : _keys.TryAdd(key, (session, hash));
        }
    }
}
