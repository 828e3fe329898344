using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Policies;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Policy;
using Bantz.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Testing;

namespace Bantz.Orchestrator.Tests.Policies;

/// <summary>What is written in bantz.policy.json holds for every turn, from the moment it is saved.</summary>
public sealed class PolicyTests(GarnetFixture garnet) : IAsyncDisposable
{
    private const string AllowsCreate = """{"allow":["calendar.create_event"]}""";
    private const string Add = "yarın 3'e toplantı ekle";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bantz-policy");
    private readonly FakeLogger<PolicySource> _log = new();
    private OrchestratorApp? _app;
    private TurnClient? _person;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private string FilePath => Path.Combine(_folder.FullName, PolicySource.FileName);

    public async ValueTask DisposeAsync()
    {
        await (_app?.DisposeAsync() ?? ValueTask.CompletedTask);
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_write_that_is_allowed_runs_at_once_and_is_told_as_done()
    {
        var (app, person) = Start(AllowsCreate);

        var turn = await person.SayAsync(Add, Now);

        turn.PendingConfirmation.ShouldBeNull();
        turn.Reply.ShouldContain("ekledim");
        app.Calendar.Events.ShouldHaveSingleItem().Title.ShouldBe("toplantı");
        (await AuditAsync(app)).Select(static entry => (entry.Decision, entry.DecidedBy, entry.Reason)).ShouldBe([("executed", "tool", null), ("allowed", "policy", "allowed")]);
        app.Router.Requests.ShouldHaveSingleItem().Unasked.ShouldBe([ToolNames.CreateEvent]);
    }

    [Fact]
    public async Task A_write_that_is_allowed_asks_where_somebody_is_invited_or_it_repeats_or_the_planner_wants_a_yes()
    {
        var (app, person) = Start(AllowsCreate);
        app.Router.On("Ayşe'yle", Creates(new JsonObject { ["attendees"] = new JsonArray("Ayşe") }));
        app.Router.On("her gün", Creates(new JsonObject { ["recurrence"] = "FREQ=DAILY;COUNT=3" }));
        app.Router.On("emin değilim", Creates([]) with { RequiresConfirmation = true });

        foreach (var text in (string[])["Ayşe'yle", "her gün", "emin değilim"])
        {
            (await person.SayAsync(text, Now)).PendingConfirmation.ShouldNotBeNull(text);
        }

        app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Behind_a_question_nothing_runs_unasked()
    {
        var (app, person) = Start(AllowsCreate);
        var old = app.Calendar.Add("eski", "2026-01-30T12:00:00+03:00");
        app.Router.On("sil ve ekle", Plans.Calls(CalendarIntent.Cancel,
            Plans.Call(ToolNames.DeleteEvent, $$"""{"event_id":"{{old.Id}}"}"""), Plans.Create("yeni", "2026-01-31T15:00:00+03:00")));

        (await person.SayAsync("sil ve ekle", Now)).PendingConfirmation!.Tool.ShouldBe(ToolNames.DeleteEvent);

        app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deletion_asks_whatever_is_written()
    {
        var (app, person) = Start("""{"allow":["calendar.create_event","calendar.update_event"]}""");
        var one = app.Calendar.Add("toplantı", "2026-01-30T12:00:00+03:00");
        app.Router.On("sil", Plans.Calls(CalendarIntent.Cancel, Plans.Call(ToolNames.DeleteEvent, $$"""{"event_id":"{{one.Id}}"}""")));

        (await person.SayAsync("sil", Now)).PendingConfirmation.ShouldNotBeNull();

        app.Calendar.Events.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_was_saved_after_the_question_counts_for_the_yes()
    {
        var (app, person) = Start("{}");
        (await person.SayAsync(Add, Now)).PendingConfirmation.ShouldNotBeNull();

        Write("""{"deny":["calendar.create_event"]}""");
        var turn = await person.SayAsync("evet", Now);

        turn.ToolResults.ShouldHaveSingleItem().Error!.Code.ShouldBe(ToolErrorCodes.Denied);
        turn.Reply.ShouldContain("izin yok");
        app.Calendar.Writes.ShouldBeEmpty();
        (await AuditAsync(app)).Select(static entry => (entry.Decision, entry.Reason)).Take(2).ShouldBe([("denied", "denied"), ("accepted", null)]);
    }

    [Fact]
    public async Task A_change_that_is_no_policy_leaves_the_old_one_and_so_does_a_file_that_goes()
    {
        var (app, person) = Start(AllowsCreate);
        foreach (var broken in (string?[])["""{"allow":["calendar.delete_event"]}""", "{", null])
        {
            Write(broken);
            app.Clock.Advance(TimeSpan.FromSeconds(2));
            (await person.SayAsync(Add, Now)).PendingConfirmation.ShouldBeNull();
        }

        Write("{}");
        (await person.SayAsync(Add, Now)).PendingConfirmation.ShouldNotBeNull();
        app.Calendar.Events.Count.ShouldBe(3);
    }

    [Fact]
    public async Task The_days_count_is_kept_in_the_store_and_an_effect_that_did_not_happen_does_not_count()
    {
        // The store is shared by all tests, and with it the counts of a day: a test that counts has a zone whose day is its own.
        const string two = """{"per_day":{"calendar.create_event":2},"time_zone":"Pacific/Kiritimati"}""";
        var (app, person) = Start(two);
        app.Calendar.RefusesWrites = new(ToolErrorCodes.Failed, "no");
        await person.SayAsync(Add, Now);
        await person.SayAsync("evet", Now);
        app.Calendar.RefusesWrites = null;
        await person.SayAsync(Add, Now);
        await person.SayAsync("evet", Now);
        await app.DisposeAsync();

        (app, person) = Start(two);
        await person.SayAsync(Add, Now);
        await person.SayAsync("evet", Now);
        app.Calendar.Events.Count.ShouldBe(1);

        var turn = await person.SayAsync(Add, Now);
        turn.PendingConfirmation.ShouldBeNull();
        turn.ToolResults.ShouldHaveSingleItem().Error!.Code.ShouldBe(ToolErrorCodes.DayLimit);
        turn.Reply.ShouldContain("Bugün bundan daha fazla");

        app.Clock.Advance(TimeSpan.FromDays(1));
        (await person.SayAsync(Add, Now)).PendingConfirmation.ShouldNotBeNull();
    }

    [Fact]
    public async Task An_event_outside_the_hours_is_asked_about_or_denied()
    {
        var (app, person) = Start("""{"allow":["calendar.create_event"],"working_hours":{"days":["monday","tuesday","wednesday","thursday","friday"],"from":"09:00","to":"18:00","outside":"deny"}}""");
        app.Router.On("gece", Creates([], "2026-01-30T23:00:00+03:00"));
        app.Router.On("gündüz", Creates([], "2026-01-30T11:00:00+03:00"));

        var night = await person.SayAsync("gece", Now);
        night.ToolResults.ShouldHaveSingleItem().Error!.Code.ShouldBe(ToolErrorCodes.Denied);
        (await person.SayAsync("gündüz", Now)).PendingConfirmation.ShouldBeNull();

        app.Calendar.Events.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{"allow":["calendar.delete_event"]}""", "loses something, and takes a yes every time")]
    [InlineData("""{"time_zone":"Europe/Nowhere"}""", "is no IANA name. Write one like Europe/Istanbul.")]
    public void A_mistake_keeps_the_service_from_starting_and_says_what_to_do(string policy, string said)
    {
        Write(policy);

        var problem = Should.Throw<PolicyStartException>(Source().Start);

        problem.Message.ShouldContain(FilePath);
        problem.Message.ShouldContain(said);
    }

    [Fact]
    public void A_file_that_is_named_must_be_there() =>
        Should.Throw<PolicyStartException>(Source().Start).Message.ShouldContain($"There is no policy file at {FilePath}");

    [Fact]
    public void What_changes_is_said_in_the_log()
    {
        Write(AllowsCreate);
        var source = Source();
        source.Start();
        source.Current.Gate.Rules.Allow.ShouldBe([ToolNames.CreateEvent]);

        Write("{ \"allow\": 3 }");
        source.Current.Gate.Rules.Allow.ShouldBe([ToolNames.CreateEvent]);
        _log.LatestRecord.Message.ShouldContain("cannot be used, so the policy before it stays in force: $.allow (3) is no list");

        Write(policy: null);
        source.Current.Gate.Rules.Allow.ShouldBe([ToolNames.CreateEvent]);
        _log.LatestRecord.Message.ShouldContain("is gone; what it said stays in force");

        Write("{ }");
        source.Current.Gate.Rules.Allow.ShouldBeEmpty();
        _log.LatestRecord.Message.ShouldBe($"The policy is now that of {FilePath}.");
        _log.Collector.Count.ShouldBe(4);
    }

    [Fact]
    public async Task An_edit_that_policy_denies_is_told_at_once_and_the_question_before_it_stands()
    {
        var (app, person) = Start("""{"working_hours":{"days":["saturday"],"from":"09:00","to":"18:00","outside":"deny"},"time_zone":"Europe/Istanbul"}""");
        var asked = (await person.SayAsync(Add, Now)).PendingConfirmation!;

        var edited = await person.SayAsync("evet ama 23:00 olsun", Now);

        edited.ToolResults.ShouldHaveSingleItem().Error!.Code.ShouldBe(ToolErrorCodes.Denied);
        edited.Reply.ShouldBe($"Bunu yapmama izin yok; eklemedim.\n{asked.Prompt}");
        edited.PendingConfirmation!.Id.ShouldBe(asked.Id);
        (await AuditAsync(app))[0].ShouldSatisfyAllConditions(
            static entry => entry.Decision.ShouldBe("denied"), static entry => entry.Reason.ShouldBe("working_hours"));
        await person.SayAsync("evet", Now);
        app.Calendar.Writes.ShouldHaveSingleItem().Arguments["start"]!.GetValue<string>().ShouldContain("15:00");
    }

    [Fact]
    public async Task An_edit_that_policy_lets_be_asked_says_why_it_was_asked()
    {
        var (app, person) = Start("""{"working_hours":{"days":["saturday"],"from":"09:00","to":"18:00","outside":"confirm"},"allow":["calendar.create_event"],"time_zone":"Europe/Istanbul"}""");
        app.Router.On("emin değilim", Creates([]) with { RequiresConfirmation = true });
        await person.SayAsync("emin değilim", Now);

        (await person.SayAsync("evet ama 23:00 olsun", Now)).PendingConfirmation!.Prompt.ShouldContain("23:00");

        (await AuditAsync(app)).First(static entry => entry.Decision == "asked").Reason.ShouldBe("working_hours");
    }

    private PolicySource Source() => new(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create<string, string?>(PolicySource.PathKey, FilePath)]).Build(),
        new HostingEnvironment { ContentRootPath = _folder.FullName },
        ToolCatalogue.Calendar,
        _log);

    private (OrchestratorApp App, TurnClient Person) Start(string? policy)
    {
        Write(policy);
        _app = new OrchestratorApp(garnet.ConnectionString, (PolicySource.PathKey, FilePath));
        _app.Router.On(Add, Creates([]));
        return (_app, _person = _app.Person());
    }

    private void Write(string? policy)
    {
        if (policy is null)
        {
            File.Delete(FilePath);
        }
        else
        {
            File.WriteAllText(FilePath, policy);
        }
    }

    private static Plan Creates(JsonObject more, string start = "2026-01-31T15:00:00+03:00")
    {
        var call = Plans.Create("toplantı", start);
        foreach (var (name, value) in more)
        {
            call.Arguments[name] = value?.DeepClone();
        }

        return Plans.Calls(CalendarIntent.Create, call);
    }

    private async Task<IReadOnlyList<AuditEntry>> AuditAsync(OrchestratorApp app) =>
        (await app.GetAsync($"/v1/audit?session_id={_person!.Session}", BantzJson.Wire.AuditList, Now)).Entries;
}
