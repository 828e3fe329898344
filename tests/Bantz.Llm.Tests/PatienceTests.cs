using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Llm.Tests;

/// <summary>How long is waited, for what, and that the server hears when nobody waits any more.</summary>
public sealed class PatienceTests
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(2);

    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _gone = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string> Backends => AnswerTests.Backends;

    [Theory, MemberData(nameof(Backends))]
    public async Task No_first_token_in_time_is_a_timeout_and_the_server_hears_of_it(string backend)
    {
        await using var server = await Hanging(backend);
        await using var models = Build(backend, server);
        var asking = models.Client.CompleteAsync(Models.Request, Cancel);
        await _asked.Task.WaitAsync(Cancel);

        _time.Advance(TimeSpan.FromSeconds(10));

        (await Should.ThrowAsync<LlmException>(() => asking)).Kind.ShouldBe(LlmErrorKind.Timeout);
        await _gone.Task.WaitAsync(Cancel);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task A_stall_in_mid_stream_is_a_timeout_and_the_server_hears_of_it(string backend)
    {
        await using var server = await Hanging(backend, "bir");
        await using var models = Build(backend, server);
        await using var chunks = models.Client.StreamAsync(Models.Request, Cancel).GetAsyncEnumerator(Cancel);
        (await chunks.MoveNextAsync()).ShouldBeTrue();
        var next = chunks.MoveNextAsync();

        _time.Advance(TimeSpan.FromSeconds(3));

        var error = await Should.ThrowAsync<LlmException>(async () => await next);
        error.Kind.ShouldBe(LlmErrorKind.Timeout);
        await _gone.Task.WaitAsync(Cancel);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task Trap_41_an_answer_slower_than_any_attempt_timeout_is_made_once_while_its_pieces_keep_coming(string backend)
    {
        using var go = new SemaphoreSlim(0);
        await using var server = await FakeModelServer.StartAsync(async (context, _) =>
        {
            for (var i = 0; i < 6; i++)
            {
                await go.WaitAsync(context.RequestAborted);
                await FaultTests.Say(context, backend, "x");
            }

            await FaultTests.EndAsync(context, backend);
        });
        await using var models = Build(backend, server);
        await using var chunks = models.Client.StreamAsync(Models.Request, Cancel).GetAsyncEnumerator(Cancel);
        for (var i = 0; i < 6; i++)
        {
            go.Release();
            (await chunks.MoveNextAsync()).ShouldBeTrue();
            _time.Advance(Step);
        }

        (await chunks.MoveNextAsync()).ShouldBeTrue();
        chunks.Current.Result.ShouldNotBeNull().Text.ShouldBe("xxxxxx");
        chunks.Current.Result.Elapsed.ShouldBe(6 * Step);
        server.Asked.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task The_deadline_of_the_request_ends_even_an_answer_that_keeps_coming(string backend)
    {
        await using var server = await Hanging(backend, "bir");
        await using var models = Build(backend, server);
        await using var chunks = models.Client.StreamAsync(Models.Request with { Timeout = Step }, Cancel).GetAsyncEnumerator(Cancel);
        (await chunks.MoveNextAsync()).ShouldBeTrue();
        var next = chunks.MoveNextAsync();

        _time.Advance(Step);

        (await Should.ThrowAsync<LlmException>(async () => await next)).Message.ShouldBe("No end in time.");
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task The_callers_cancellation_stays_one_and_reaches_the_server(string backend)
    {
        await using var server = await Hanging(backend, "bir");
        await using var models = Build(backend, server);
        using var caller = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using var chunks = models.Client.StreamAsync(Models.Request, caller.Token).GetAsyncEnumerator(Cancel);
        (await chunks.MoveNextAsync()).ShouldBeTrue();
        var next = chunks.MoveNextAsync();

        await caller.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(async () => await next);
        await _gone.Task.WaitAsync(Cancel);
    }

    [Theory, MemberData(nameof(Backends))]
    public async Task A_reader_who_leaves_early_stops_the_server(string backend)
    {
        await using var server = await Hanging(backend, "bir");
        await using var models = Build(backend, server);

        await foreach (var _ in models.Client.StreamAsync(Models.Request, Cancel))
        {
            break;
        }

        await _gone.Task.WaitAsync(Cancel);
    }

    private Task<FakeModelServer> Hanging(string backend, params string[] pieces) => FakeModelServer.StartAsync(async (context, _) =>
    {
        await using var left = context.RequestAborted.Register(() => _gone.TrySetResult());
        if (pieces.Length > 0)
        {
            await FaultTests.Say(context, backend, pieces);
        }

        _asked.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
    });

    private Models Build(string backend, FakeModelServer server) => Models.Configured(
        [($"ConnectionStrings:{backend}", $"Endpoint={server.Address};Model={Models.Name}")],
        services => services.AddSingleton<TimeProvider>(_time));
}
