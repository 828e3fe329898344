using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Holds an answer against the gold.</summary>
internal static class Judge
{
    private const string Calendar = "calendar";

    internal static Verdict Of(GoldRow row, UnderstandingRow said, Outcome outcome)
    {
        var expect = row.Expect;
        var made = outcome == Outcome.Made;
        bool? Right(bool judged, Func<bool> isRight) => judged ? made && isRight() : null;

        // yes, no and edits are read by code, whoever plans; the plan of an answered row is nobody's.
        bool? confirmation = expect.Confirmation is { } answers ? IsAnswer(answers, expect, said) : null;
        if (expect.Confirmation is not null && !expect.Confirmation.Contains("unrelated", StringComparer.Ordinal))
        {
            return new Verdict { Row = row, Outcome = outcome, Said = said, Confirmation = confirmation };
        }

        var calendarOnly = expect.Route is [Calendar];
        var accepted = Accepted(expect);
        var saidIntent = made ? said.Intent : null;
        var intent = accepted is null ? null : saidIntent is not null && accepted.Contains(saidIntent, StringComparer.Ordinal) ? saidIntent : accepted[0];
        // Who rightly leaves an alarm to others reads no time from it.
        var timed = calendarOnly || said.Route == PlanRoute.Calendar;
        var time = Right(timed && expect.When is { NamesTime: true }, () => TimeJudge.IsExact(expect.When!, said));
        var noFalseTime = Right(timed && expect.When is { Judge: true, NoTime: true }, () => !TimeJudge.NamesTime(said));
        return new Verdict
        {
            Row = row,
            Outcome = outcome,
            Said = said,
            Route = Right(expect.Route is { Count: < 3 }, () => expect.Route!.Contains(Name(said.Route), StringComparer.Ordinal)),
            Calendar = Right(
                expect.Route is { Count: > 0 } routes && (calendarOnly || !routes.Contains(Calendar, StringComparer.Ordinal)),
                () => calendarOnly == (said.Route == PlanRoute.Calendar)),
            GoldIntent = intent,
            SaidIntent = saidIntent,
            Time = time,
            NoFalseTime = noFalseTime,
            Joint = calendarOnly && intent is not null && (time ?? noFalseTime) is { } inTime ? intent == saidIntent && inTime : null,
            Title = timed && expect.Title is { } titles ? made ? TitleScore.Of(titles, said.Title) : 0 : null,
            Attendees = Right(expect.Attendees is not null, () => Same(expect.Attendees!, said.Attendees)),
            Location = Right(expect.Location is not null, () => Same([expect.Location!], said.Location is { } place ? [place] : [])),
            Confirmation = confirmation,
        };
    }

    internal static Verdict Failed(GoldRow row, string reason) =>
        Of(row, new UnderstandingRow { Route = PlanRoute.Unknown, Intent = Intents.Other, Recurring = false, Confidence = 0, Us = 0 }, Outcome.Failed)
            with { Said = null, Faults = [reason] };

    /// <summary>An edit is right where it leads to what was meant.</summary>
    private static bool IsAnswer(IReadOnlyList<string> accepted, GoldExpectation expect, UnderstandingRow said) =>
        said.Confirmation is { } answer && accepted.Contains(answer, StringComparer.Ordinal)
        && (answer != "edit"
            || ((expect.When is not { NamesTime: true } to || TimeJudge.Meets(to, said))
                && (expect.Title is not { } titles || TitleScore.Of(titles, said.Title) > 0.999)));

    /// <summary>Null where no intent is judged. A row that is not the calendar's wants nothing of it, whether or not it says so.</summary>
    private static List<string>? Accepted(GoldExpectation expect)
    {
        if (expect.Intent is { } intents)
        {
            return [.. intents.Where(Intents.Names.Contains)];
        }

        return expect.Route is { Count: > 0 } routes && !routes.Contains(Calendar, StringComparer.Ordinal) ? [Intents.Other] : null;
    }

    private static bool Same(IReadOnlyList<string> gold, IReadOnlyList<string>? said) =>
        said is not null && gold.Count == said.Count && gold.All(one => said.Any(other => TitleScore.Of([one], other) > 0.999));

    private static string Name(PlanRoute route) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(route.ToString());
}
