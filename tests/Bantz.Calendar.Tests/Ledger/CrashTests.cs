using System.Data.Common;
using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.Calendar.Tests.Ledger;

public sealed class CrashTests : IAsyncLifetime
{
    private readonly Saboteur _saboteur = new();
    private readonly CalendarApp _app;

    public CrashTests() => _app = new CalendarApp(configure: services => services.AddSingleton<IInterceptor>(_saboteur));

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData(Face.Mcp)]
    [InlineData(Face.Rest)]
    public async Task A_crash_before_the_commit_leaves_neither_effect_nor_key_trap_36(Face face)
    {
        await using var calendar = await _app.OpenAsync(face);
        _saboteur.BeforeCommit = true;

        var failed = await calendar.CreateAsync(An.Event(), "crash-key-1");

        failed.Error.ShouldNotBeNull();
        failed.Error.Message.ShouldNotContain(Saboteur.Secret);
        (await TodayAsync(calendar)).ShouldBeEmpty();

        _saboteur.BeforeCommit = false;
        (await calendar.CreateAsync(An.Event(), "crash-key-1")).Value.Replayed.ShouldBeFalse();
        (await TodayAsync(calendar)).Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Face.Mcp)]
    [InlineData(Face.Rest)]
    public async Task A_reply_lost_after_the_commit_is_answered_by_the_repeat_trap_36(Face face)
    {
        await using var calendar = await _app.OpenAsync(face);
        _saboteur.AfterCommit = true;
        (await calendar.CreateAsync(An.Event(), "crash-key-1")).Error.ShouldNotBeNull();
        _saboteur.AfterCommit = false;

        (await calendar.CreateAsync(An.Event(), "crash-key-1")).Value.Replayed.ShouldBeTrue();
        (await TodayAsync(calendar)).Count.ShouldBe(1);
    }

    private static async Task<IReadOnlyList<CalendarEvent>> TodayAsync(ICalendarFace calendar) =>
        (await calendar.ListAsync(new ListEventsArguments { Start = An.At("2026-01-30T00:00:00+03:00"), End = An.At("2026-01-31T00:00:00+03:00") })).Value.Events;

    private sealed class Saboteur : DbTransactionInterceptor
    {
        internal const string Secret = "a secret of the machine room";

        internal bool BeforeCommit { get; set; }

        internal bool AfterCommit { get; set; }

        public override ValueTask<InterceptionResult> TransactionCommittingAsync(
            DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            BeforeCommit ? throw new InvalidOperationException(Secret) : ValueTask.FromResult(result);

        public override Task TransactionCommittedAsync(
            DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default) =>
            AfterCommit ? throw new InvalidOperationException(Secret) : Task.CompletedTask;

    }
}
