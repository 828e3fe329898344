using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding.Answers;
using Bantz.Understanding.Text;

namespace Bantz.Understanding;

/// <summary>What an utterance says to a pending action.</summary>
public enum AnswerKind
{
    /// <summary>Something else; the pending action stays.</summary>
    Unrelated,
    Yes,
    No,

    /// <summary>"evet ama 15:00 olsun": another action, to be asked again.</summary>
    Edit,

    /// <summary>"evet hayır", "tamam mı?": ask again.</summary>
    Ambiguous,
}

/// <summary>The pending action an utterance may answer.</summary>
public sealed record PendingContext
{
    public required string Tool { get; init; }

    /// <summary>The frozen arguments.</summary>
    public required JsonObject Arguments { get; init; }

    /// <summary>Only a clear yes will do.</summary>
    public required bool Destructive { get; init; }

    public required DateTimeOffset Now { get; init; }
    public required string TimeZone { get; init; }
}

/// <summary>How an utterance was read; <see cref="Arguments"/> are the complete edited arguments where it is an <see cref="AnswerKind.Edit"/>.</summary>
public sealed record AnswerReading(AnswerKind Kind, JsonObject? Arguments = null);

/// <summary>Reads yes, no and edits from the words: negation first, Turkish casing, whole words. Pure and thread-safe.</summary>
public static class AnswerReader
{
    /// <summary>Reads <paramref name="text"/> as an answer to <paramref name="pending"/>.</summary>
    public static AnswerReading Read(string text, PendingContext pending)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(pending);
        var utterance = Utterance.Read(text, LocalMoment.From(pending.Now, pending.TimeZone), language: null);
        var title = pending.Arguments["title"] is JsonValue value && value.TryGetValue(out string? words) ? words : null;
        var scan = AnswerScan.Read(utterance, pending.Tool, title);
        return Edits.Read(utterance, scan, pending) switch
        {
            { Changed: true } edit => new AnswerReading(AnswerKind.Edit, edit.Arguments),
            { Impossible: true } => new AnswerReading(AnswerKind.Ambiguous),
            var same => new AnswerReading(Decide(scan, pending, utterance.IsTurkish, otherTime: same is null && scan.Has(Signal.Time), letsBe: utterance.Words.Any(static word => word.Folded == "olsun"))),
        };
    }

    /// <param name="scan">What the words say.</param>
    /// <param name="pending">What waits.</param>
    /// <param name="turkish">"iptal, sonra bakarız" says no; "cancel tomorrow's meeting" wants something.</param>
    /// <param name="otherTime">A time is said that is not the pending action's own.</param>
    /// <param name="letsBe">"olsun": with nothing else that becomes, it agrees.</param>
    private static AnswerKind Decide(AnswerScan scan, PendingContext pending, bool turkish, bool otherTime, bool letsBe)
    {
        var deletes = pending.Tool == ToolNames.DeleteEvent;
        var agrees = scan.Has(Signal.Yes) || scan.Has(Signal.Okay) || scan.Has(Signal.Fine) || scan.Has(Signal.NoProblem);
        var refuses = scan.Has(Signal.No) || (!deletes && (scan.Has(Signal.Cancel) || scan.Has(Signal.CancelIt)));
        var does = scan.Has(Signal.Fits) || (deletes && scan.Has(Signal.CancelIt)) || (deletes && scan.Has(Signal.Cancel) && scan.Has(Signal.Yes));
        var foreign = scan.Content.Count > 0 || otherTime;
        var answers = agrees || refuses || does || scan.Has(Signal.Unsure) || scan.Has(Signal.Misfits) || scan.Has(Signal.Cancel);

        if (!answers && !foreign && scan.Has(Signal.Become) && scan.Signals.All(static signal => signal is Signal.Become or Signal.None))
        {
            return letsBe && !pending.Destructive ? AnswerKind.Yes : AnswerKind.Ambiguous;
        }

        if (!answers)
        {
            return scan.Asks && !foreign && scan.Signals.All(static signal => signal is Signal.Question or Signal.None) ? AnswerKind.Ambiguous : AnswerKind.Unrelated;
        }

        if (scan.Asks)
        {
            return foreign || (scan.Has(Signal.Misfits) && !agrees) ? AnswerKind.Unrelated : AnswerKind.Ambiguous;
        }

        // A new request is no answer, whatever words it shares with one: "3 toplantısını sil", "yarın toplantım yok".
        var opensAnswer = scan.Opening is Signal.Yes or Signal.Okay or Signal.Fine or Signal.NoProblem or Signal.No or Signal.Unsure || (turkish && scan.Opening == Signal.Cancel);
        if (foreign && !opensAnswer)
        {
            return AnswerKind.Unrelated;
        }

        if (refuses)
        {
            var contradicts = scan.Has(Signal.Yes) || does || (scan.Has(Signal.No) && (scan.Has(Signal.Cancel) || scan.Has(Signal.CancelIt))) && IsDoubleNo(scan, deletes) || scan.Has(Signal.Unsure);
            return contradicts ? AnswerKind.Ambiguous : AnswerKind.No;
        }

        if (foreign || scan.Has(Signal.Unsure) || scan.Has(Signal.Misfits) || scan.Has(Signal.But) || scan.Has(Signal.Become))
        {
            return AnswerKind.Ambiguous;
        }

        // The request said once more, in whatever spelling, agrees to nothing.
        if (!agrees && scan.IsRequestAgain)
        {
            return AnswerKind.Ambiguous;
        }

        // "tamam iptal" to a deletion: to call it off, or to go on with it?
        if (pending.Destructive && (scan.Has(Signal.NoProblem) || (scan.Has(Signal.Cancel) && !scan.Has(Signal.Yes))))
        {
            return AnswerKind.Ambiguous;
        }

        return scan.Has(Signal.Yes) || scan.Has(Signal.Okay) || does ? AnswerKind.Yes
            : agrees && !pending.Destructive ? AnswerKind.Yes
            : AnswerKind.Ambiguous;
    }

    // "iptal etme" to a pending create: do not cancel it, so perhaps do it.
    private static bool IsDoubleNo(AnswerScan scan, bool deletes)
    {
        for (var i = 1; i < scan.Signals.Count; i++)
        {
            if (!deletes && scan.Signals[i] == Signal.No && scan.Signals[i - 1] is Signal.Cancel)
            {
                return true;
            }
        }

        return false;
    }
}
