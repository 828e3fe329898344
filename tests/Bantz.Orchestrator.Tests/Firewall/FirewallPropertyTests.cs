using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Tests.Firewall;

/// <summary>
/// No write and no removal happens without a recorded yes, in that session, unexpired, to exactly those arguments: whatever a planner
/// sends and whatever people say. BANTZ_FIREWALL_TURNS sets how many turns are generated.
/// </summary>
public sealed class FirewallPropertyTests(GarnetFixture garnet, ITestOutputHelper output)
{
    private const int UsualTurns = 10_000;
    private const int Seed = 20_260_130;

    private static CancellationToken Now => TestContext.Current.CancellationToken;

    private static int Turns =>
        int.TryParse(Environment.GetEnvironmentVariable("BANTZ_FIREWALL_TURNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var turns) ? turns : UsualTurns;

    [Fact]
    public async Task No_effect_happens_without_a_recorded_yes_to_exactly_those_arguments()
    {
        await using var house = new FirewallHouse(garnet.ConnectionString);
        var started = TimeProvider.System.GetTimestamp();

        var count = await new FirewallRun(house, new FirewallOracle(static _ => false), Seed).RunAsync(Turns, Now);

        Print(count, started);
        count.Violations.ShouldBeEmpty();
        count.Turns.ShouldBeGreaterThanOrEqualTo(Turns);
        // A run in which nothing happens shows nothing.
        count.Effects.ShouldBeGreaterThan(count.Turns / 40);
    }

    [Fact]
    public async Task What_policy_relaxes_is_all_that_runs_unasked()
    {
        var folder = Directory.CreateTempSubdirectory("bantz-firewall");
        try
        {
            var path = Path.Combine(folder.FullName, "bantz.policy.json");
            await File.WriteAllTextAsync(path, """{"allow":["calendar.create_event"]}""", Now);
            await using var house = new FirewallHouse(garnet.ConnectionString, path);
            var started = TimeProvider.System.GetTimestamp();
            var unasked = 0;
            var oracle = new FirewallOracle(effect =>
                effect.Tool == ToolNames.CreateEvent && effect.Arguments["attendees"] is null && effect.Arguments["recurrence"] is null && ++unasked > 0);

            var count = await new FirewallRun(house, oracle, Seed + 1).RunAsync(Turns / 10, Now);

            Print(count, started);
            count.Violations.ShouldBeEmpty();
            unasked.ShouldBeGreaterThan(0);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_reader_that_takes_everything_for_a_yes_is_found_out()
    {
        await using var house = new FirewallHouse(garnet.ConnectionString) { Answers = static (_, _) => new AnswerReading(AnswerKind.Yes) };

        var count = await new FirewallRun(house, new FirewallOracle(static _ => false), Seed + 2).RunAsync(600, Now);

        count.Violations.ShouldContain(static fault => fault.Contains("no yes: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Arguments_that_change_on_their_way_are_found_out()
    {
        await using var house = new FirewallHouse(garnet.ConnectionString)
        {
            OnTheWay = static (tool, arguments) =>
            {
                var changed = (JsonObject)arguments.DeepClone();
                changed["title"] = tool == ToolNames.CreateEvent ? "something else" : changed["title"]?.DeepClone();
                return (tool, changed);
            },
        };

        var count = await new FirewallRun(house, new FirewallOracle(static _ => false), Seed + 3).RunAsync(600, Now);

        count.Violations.ShouldContain(static fault => fault.Contains("other arguments than shown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_read_that_writes_is_found_out()
    {
        await using var house = new FirewallHouse(garnet.ConnectionString)
        {
            OnTheWay = static (tool, arguments) => tool == ToolNames.FindEvents ? (ToolNames.DeleteEvent, new JsonObject { ["event_id"] = "evt-1" }) : (tool, arguments),
        };

        var count = await new FirewallRun(house, new FirewallOracle(static _ => false), Seed + 4).RunAsync(600, Now);

        count.Violations.ShouldContain(static fault => fault.Contains("calendar.delete_event: nothing was shown", StringComparison.Ordinal));
    }

    private void Print(FirewallCount count, long started)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{count} in {TimeProvider.System.GetElapsedTime(started).TotalSeconds:F1} s");
        output.WriteLine(line);
        Trace.WriteLine(line);
        foreach (var fault in count.Violations.Take(20))
        {
            output.WriteLine(fault);
        }
    }
}
