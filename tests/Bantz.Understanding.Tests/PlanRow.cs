using System.Globalization;
using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

/// <summary>One line of a table: <c>utterance | intent or route | title | start | window</c>; an empty field means that there is none.</summary>
internal sealed record PlanRow(string Text, string Intent, string Title, string Start, string Window)
{
    private const string Moment = "MM-dd HH:mm";

    internal static IEnumerable<PlanRow> Read(string table) => table
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(static fields => new PlanRow(fields[0], fields[1], fields.ElementAtOrDefault(2) ?? "", fields.ElementAtOrDefault(3) ?? "", fields.ElementAtOrDefault(4) ?? ""));

    /// <summary>What a plan says, in the table's words.</summary>
    internal static PlanRow Of(string text, Plan plan) => new(
        text,
        plan.Route == PlanRoute.Calendar ? Snake(plan.CalendarIntent.ToString()) + (plan.AskUser ? "?" : "") : Snake(plan.Route.ToString()),
        (plan.CalendarIntent == CalendarIntent.Modify ? plan.Slots.Title ?? plan.Slots.Changes?.Title : plan.Slots.Title) ?? "",
        StartOf(plan),
        plan.Slots.Window is { Start: { } start, End: { } end } ? Invariant($"{start:MM-dd HH:mm}..{end:MM-dd HH:mm}") : "");

    private static string StartOf(Plan plan) => plan.CalendarIntent switch
    {
        CalendarIntent.Create when plan.ToolPlan.Count > 0 => Speech.Created(plan).Start.ToString(Moment, CultureInfo.InvariantCulture),
        CalendarIntent.Create => Invariant($"{plan.Slots.Date:MM-dd} {plan.Slots.Time:HH:mm}").Trim(),
        CalendarIntent.Modify => Invariant($"{plan.Slots.Changes?.Date:MM-dd} {plan.Slots.Changes?.Time:HH:mm}").Trim(),
        CalendarIntent.Cancel when plan.ToolPlan.Count > 0 => Speech.Reference(plan) is { Start: { } start } ? start.ToString(Moment, CultureInfo.InvariantCulture) : "",
        _ => "",
    };

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static string Snake(string member) => System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(member);

    public override string ToString() => $"{Text} | {Intent} | {Title} | {Start} | {Window}";
}
