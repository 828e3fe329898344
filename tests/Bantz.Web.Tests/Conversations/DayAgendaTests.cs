using Bantz.Web.Agenda;
using Bantz.Web.Conversations;
using Bantz.Web.Orchestration;
using Bantz.Web.Tests.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Web.Tests.Conversations;

public sealed class DayAgendaTests
{
    private readonly FakeOrchestrator _orchestrator = new();
    private readonly Surroundings _surroundings = Surroundings.Of("Europe/Istanbul", browserZone: null, "2026-01-30T10:00");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_pretended_moment_is_asked_for_in_the_zone_of_the_person()
    {
        await Agenda().RefreshAsync(_surroundings, Token);
        _orchestrator.AgendaReads.ShouldBe([("2026-01-30T10:00", "Europe/Istanbul")]);
    }

    [Fact]
    public async Task A_failed_refresh_keeps_what_was_seen_and_says_so()
    {
        var agenda = Agenda();
        await agenda.RefreshAsync(_surroundings, Token);
        _orchestrator.Agenda = new Failure(FailureKind.Unavailable);

        await agenda.RefreshAsync(_surroundings, Token);

        agenda.View.ShouldNotBeNull();
        agenda.Failure!.Kind.ShouldBe(FailureKind.Unavailable);
    }

    private DayAgenda Agenda() => new(_orchestrator, new FakeTimeProvider(Wire.Now));
}
