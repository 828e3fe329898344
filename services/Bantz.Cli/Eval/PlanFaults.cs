using System.Text.Json;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary>Where a plan breaks the contract (docs/understanding.md): what no plan may say, whoever made it.</summary>
internal static class PlanFaults
{
    private const int MostReasons = 3;

    internal static IReadOnlyList<string> Of(Plan plan, PlanRequest request)
    {
        var faults = new List<string>();
        void Fault(bool broken, string what)
        {
            if (broken)
            {
                faults.Add(what);
            }
        }

        Fault(plan.Route == PlanRoute.Calendar != (plan.CalendarIntent != CalendarIntent.None), "route and intent disagree");
        Fault(plan.Route != PlanRoute.Calendar && plan.ToolPlan.Count > 0, "calls without a calendar route");
        Fault(!double.IsFinite(plan.Confidence) || plan.Confidence is < 0 or > 1, "confidence outside 0 to 1");
        Fault(plan.Confidence < PlanGrounder.ConfidenceThreshold && plan.ToolPlan.Count > 0, "calls below the threshold");
        Fault(plan.AskUser != !string.IsNullOrWhiteSpace(plan.Question), "asks without a question, or the other way round");
        Fault(plan.AskUser && plan.ToolPlan.Count > 0, "asks and runs");
        Fault(plan.Route != PlanRoute.Calendar && string.IsNullOrWhiteSpace(plan.AssistantReply), "says nothing");
        Fault(plan.ReasoningSummary.Count is 0 or > MostReasons, "not one to three reasons");
        Fault(plan.Trace.ToolPlanLen != plan.ToolPlan.Count, "trace miscounts the calls");
        Fault(plan.ToolPlan.Any(static call => Writes(call.Tool)) && !plan.RequiresConfirmation, "writes without a yes");
        foreach (var call in plan.ToolPlan)
        {
            Fault(!request.Tools.Contains(call.Tool, StringComparer.Ordinal), $"no tool {call.Tool}");
            // Of several requests the intent is that of the first.
            Fault(call == plan.ToolPlan[0] && !Fits(call, plan.CalendarIntent), $"{call.Tool} does not fit the intent");
            Fault(!IsWhole(call), $"arguments of {call.Tool}");
        }

        return faults;
    }

    private static bool Writes(string tool) => tool is ToolNames.CreateEvent or ToolNames.UpdateEvent or ToolNames.DeleteEvent;

    private static bool Fits(ToolCall call, CalendarIntent intent) => call.Tool switch
    {
        ToolNames.CreateEvent => intent is CalendarIntent.Create or CalendarIntent.PlanDay,
        ToolNames.UpdateEvent => intent == CalendarIntent.Modify,
        ToolNames.DeleteEvent => intent == CalendarIntent.Cancel,
        ToolNames.FindFreeSlots => intent is CalendarIntent.FreeSlots or CalendarIntent.PlanDay or CalendarIntent.Query,
        _ => true,
    };

    /// <summary>An event that is still to be found is named by <c>event_ref</c>; everything else is as the tool wants it.</summary>
    private static bool IsWhole(ToolCall call)
    {
        try
        {
            return call.Tool switch
            {
                ToolNames.CreateEvent => call.Arguments.Deserialize(BantzJson.Wire.CreateEventArguments) is { Title.Length: > 0 } create && create.Start < create.End,
                ToolNames.ListEvents => call.Arguments.Deserialize(BantzJson.Wire.ListEventsArguments) is { } list && list.Start < list.End,
                ToolNames.FindFreeSlots => call.Arguments.Deserialize(BantzJson.Wire.FindFreeSlotsArguments) is { DurationMinutes: > 0 } free && free.Start < free.End,
                ToolNames.UpdateEvent or ToolNames.DeleteEvent => call.Arguments.ContainsKey("event_ref") || call.Arguments.ContainsKey("event_id"),
                _ => true,
            };
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
