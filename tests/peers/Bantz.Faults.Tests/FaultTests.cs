using System.Globalization;
using Bantz.Faults.Tests.Faults;
using Bantz.Faults.Tests.House;

namespace Bantz.Faults.Tests;

/// <summary>
/// Real processes, killed with SIGKILL between yes and answer. <c>BANTZ_FAULTS</c> says how many kills, <c>BANTZ_FAULTS_FROM</c> how many
/// of the endless list are passed over, so that a long run can be split; <c>./peers.sh</c> takes a short share.
/// </summary>
public sealed class FaultTests(ITestOutputHelper output)
{
    private const string Variable = "BANTZ_FAULTS";
    private const string FromVariable = "BANTZ_FAULTS_FROM";
    private const int Share = 24;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_is_killed_between_yes_and_answer_nothing_is_doubled_lost_or_unconfirmed()
    {
        var wanted = Number(Variable) ?? Share;
        await using var house = new FaultHouse();
        await house.StartAsync(Cancel);
        var campaign = new Campaign(house);
        var points = await campaign.FindPointsAsync(Cancel);
        points.Count.ShouldBeGreaterThan(20);

        var report = await RunAsync(campaign, points, Fault.Endless(points).Skip(Number(FromVariable) ?? 0), wanted);

        (report.Hits, report.Doubled, report.Lost, report.Unconfirmed).ShouldBe((wanted, 0, 0, 0), Failures(report));
    }

    [Fact]
    public async Task The_calendars_commit_is_a_marked_point_at_both_its_ends()
    {
        await using var house = new FaultHouse();
        await house.StartAsync(Cancel);

        var points = await new Campaign(house).FindPointsAsync(Cancel);

        points.ShouldContain(static point => point.Name == "calendar + COMMIT effect");
        points.ShouldContain(static point => point.Name == "calendar - COMMIT effect");
    }

    [Fact]
    public async Task A_calendar_that_forgets_its_keys_is_seen_to_double()
    {
        KeylessCalendar? proxy = null;
        await using var house = new FaultHouse(port =>
        {
            proxy = KeylessCalendar.Before(port, out var before);
            return before;
        });
        await using var _ = proxy!;
        await house.StartAsync(Cancel);
        var campaign = new Campaign(house);
        await campaign.FindPointsAsync(Cancel);
        var point = new Point("orchestrator - execute_tool calendar.create_event", 1);

        var report = await RunAsync(campaign, [point], Fault.Endless([point]).Where(static fault => fault.Victim is Victim.Orchestrator && fault.Yes), 3);

        report.Doubled.ShouldBe(3, Failures(report));
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private async Task<Report> RunAsync(Campaign campaign, IReadOnlyList<Point> points, IEnumerable<Fault> faults, int wanted)
    {
        List<Verdict> verdicts = [];
        foreach (var fault in faults)
        {
            var verdict = await campaign.RunAsync(fault, Cancel);
            verdicts.Add(verdict);
            if (!verdict.Good)
            {
                output.WriteLine(verdict.ToString());
            }

            // A point that is passed once in a while only must not keep the others waiting for ever.
            if (verdicts.Count(static one => one.Hit) == wanted || verdicts.Count > (wanted * 3) + 50)
            {
                break;
            }
        }

        var report = new Report(verdicts, points);
        output.WriteLine(report.ToString());
        Console.WriteLine(report);
        return report;
    }

    private static string Failures(Report report) => string.Join('\n', report.Verdicts.Where(static verdict => !verdict.Good));
}
