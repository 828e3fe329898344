using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

/// <summary>Things said on Friday 30 January 2026 at 10:00 in Istanbul, unless the test says otherwise.</summary>
internal static class Speech
{
    internal const string Zone = "Europe/Istanbul";

    internal static readonly DateTimeOffset Friday = At("2026-01-30T10:00");

    internal static readonly FocusEvent Meeting = new() { Id = "e1", Title = "toplantı", Start = At("2026-01-31T15:00"), End = At("2026-01-31T16:00") };

    internal static DateTimeOffset At(string local) => DateTimeOffset.Parse(local + "+03:00", CultureInfo.InvariantCulture);

    internal static PlanRequest Request(string text, Language? language = null) => new() { Text = text, Now = Friday, TimeZone = Zone, Language = language };

    internal static PlanRequest AfterMeeting(string text) => Request(text) with { Focus = [Meeting] };

    internal static Plan Plan(string text) => EmbeddedPlanner.Plan(Request(text));

    /// <summary>What the orchestrator keeps of a plan that asks.</summary>
    internal static OpenRequest Open(Plan plan) => new() { CalendarIntent = plan.CalendarIntent, Slots = plan.Slots, Question = plan.Question!, Waiting = plan.Waiting };

    internal static Plan Answer(Plan asked, string text) => EmbeddedPlanner.Plan(Request(text) with { OpenRequest = Open(asked) });

    internal static string Bytes(Plan plan) => JsonSerializer.Serialize(plan, BantzJson.Wire.Plan);

    internal static JsonObject Arguments(Plan plan) => plan.ToolPlan.ShouldHaveSingleItem().Arguments;

    internal static EventReference Reference(Plan plan) => Arguments(plan)["event_ref"].Deserialize(BantzJson.Wire.EventReference)!;

    internal static CreateEventArguments Created(Plan plan) => Arguments(plan).Deserialize(BantzJson.Wire.CreateEventArguments)!;
}
