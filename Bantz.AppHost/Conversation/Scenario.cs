using Bantz.Contracts;

namespace Bantz.AppHost.Conversation;

/// <summary>Something a person says, and what must come of it.</summary>
internal sealed record Scenario(string Text, PlanRoute Route, CalendarIntent Intent, bool Asks = false)
{
    internal const string Session = "dashboard-scenarios";

    /// <summary>The five things that Bantz understood first. Nothing is written: the one that would create is never said yes to.</summary>
    internal static IReadOnlyList<Scenario> Five { get; } =
    [
        new("hey bantz nasılsın", PlanRoute.Smalltalk, CalendarIntent.None),
        new("bugün neler yapacağız bakalım", PlanRoute.Calendar, CalendarIntent.Query),
        new("saat 4 için bir toplantı oluştur", PlanRoute.Calendar, CalendarIntent.Create, Asks: true),
        new("bu akşam neler yapacağız", PlanRoute.Calendar, CalendarIntent.Query),
        new("bu hafta planımda önemli işler var mı?", PlanRoute.Calendar, CalendarIntent.Query),
    ];

    /// <summary>Said to make nothing of what a scenario asked.</summary>
    internal const string No = "hayır";

    /// <returns>What is wrong with it, or null.</returns>
    internal string? Judge(TurnResult turn)
    {
        var plan = turn.Plan;
        return plan is null ? "no plan"
            : plan.Route != Route ? $"route {plan.Route}, not {Route}"
            : plan.CalendarIntent != Intent ? $"intent {plan.CalendarIntent}, not {Intent}"
            : turn.PendingConfirmation is null == Asks ? Asks ? "did not ask" : "asked"
            : turn.ToolResults.Any(static result => !result.Ok) ? "a tool failed"
            : turn.Reply.Length == 0 ? "no reply"
            : null;
    }
}
