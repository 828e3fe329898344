using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Bantz.Contracts;
using Bantz.Web.Orchestration;

namespace Bantz.Web.Tests.Fakes;

/// <summary>An orchestrator whose answers the test writes, step by step.</summary>
internal sealed class FakeOrchestrator : IOrchestrator
{
    private readonly Channel<TurnUpdate> _stream = Channel.CreateUnbounded<TurnUpdate>();

    internal List<(TurnRequest Request, string Key)> Sent { get; } = [];

    internal List<(string SessionId, string PendingId, ConfirmationRequest Request, string Key)> Confirmed { get; } = [];

    internal List<(string? Now, string TimeZone)> AgendaReads { get; } = [];

    internal TaskCompletionSource<Answer<TurnResult>> Confirmation { get; set; } = new();

    internal Answer<AgendaView> Agenda { get; set; } = Wire.Agenda();

    internal Answer<TurnList> Turns { get; set; } = new Failure(FailureKind.Refused, "Send a turn first.");

    internal Answer<SessionView> Session { get; set; } = new Failure(FailureKind.Refused, "Send a turn first.");

    /// <summary>Writes the next steps of the turn that runs, or will run.</summary>
    internal void Answer(params ReadOnlySpan<TurnUpdate> updates)
    {
        foreach (var update in updates)
        {
            _stream.Writer.TryWrite(update).ShouldBeTrue();
        }
    }

    internal void Answer(TurnResult result) => Answer(new TurnUpdate.Finished(result));

    internal void Fail(FailureKind kind, string? detail = null) => Answer(new TurnUpdate.Failed(new Failure(kind, detail)));

    public async IAsyncEnumerable<TurnUpdate> SendAsync(
        TurnRequest request, string idempotencyKey, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Sent.Add((request, idempotencyKey));
        await foreach (var update in _stream.Reader.ReadAllAsync(cancellationToken))
        {
            yield return update;
            if (update is TurnUpdate.Finished or TurnUpdate.Failed)
            {
                yield break;
            }
        }
    }

    public Task<Answer<TurnResult>> ConfirmAsync(
        string sessionId, string pendingId, ConfirmationRequest request, string idempotencyKey, CancellationToken cancellationToken)
    {
        Confirmed.Add((sessionId, pendingId, request, idempotencyKey));
        return Confirmation.Task.WaitAsync(TimeSpan.FromSeconds(10), cancellationToken);
    }

    public Task<Answer<AgendaView>> GetAgendaAsync(string? now, string timeZone, CancellationToken cancellationToken)
    {
        AgendaReads.Add((now, timeZone));
        return Task.FromResult(Agenda);
    }

    public Task<Answer<TurnList>> GetTurnsAsync(string sessionId, CancellationToken cancellationToken) => Task.FromResult(Turns);

    public Task<Answer<SessionView>> GetSessionAsync(string sessionId, CancellationToken cancellationToken) => Task.FromResult(Session);
}
