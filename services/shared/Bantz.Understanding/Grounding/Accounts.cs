using System.Globalization;
using Bantz.Contracts;
using Bantz.Understanding.Slots;

namespace Bantz.Understanding.Grounding;

/// <summary>What a plan tells about itself: a line to remember, and one to three points of why.</summary>
internal static class Accounts
{
    internal static string? Memory(Plan plan, Sentences say)
    {
        var slots = plan.Slots;
        var when = When(plan);
        return plan.CalendarIntent switch
        {
            CalendarIntent.Create when plan.ToolPlan.Count > 0 => say.Say($"{when} için “{EventNames.Of(slots.Title!)}” eklemek istedi.", $"Wanted to add “{EventNames.Of(slots.Title!)}” on {when}."),
            CalendarIntent.Cancel when plan.ToolPlan.Count > 0 => say.Say($"“{slots.EventRef}” iptal etmek istedi.", $"Wanted to cancel “{slots.EventRef}”."),
            CalendarIntent.Modify when plan.ToolPlan.Count > 0 => say.Say($"“{slots.EventRef}” değiştirmek istedi.", $"Wanted to change “{slots.EventRef}”."),
            CalendarIntent.Query when plan.ToolPlan.Count > 0 => say.Say($"Takvimini sordu{Colon(when)}.", $"Asked about the calendar{Colon(when)}."),
            CalendarIntent.FreeSlots or CalendarIntent.PlanDay when plan.ToolPlan.Count > 0 => say.Say($"Boş vakit sordu{Colon(when)}.", $"Asked for free time{Colon(when)}."),
            _ => null,
        };
    }

    internal static IReadOnlyList<string> Reasons(Plan plan, Sentences say)
    {
        var points = new List<string> { Subject(plan, say) };
        if (When(plan) is { Length: > 0 } when)
        {
            points.Add(say.Say($"Zaman: {when}", $"Time: {when}"));
        }

        if (plan.AskUser)
        {
            points.Add(say.Say("Eksik bir bilgi var, soruyorum", "Something is missing, so I ask"));
        }
        else if ((plan.Slots.EventRef ?? plan.Slots.Title) is { } name)
        {
            points.Add(say.Say($"Konu: {name}", $"Subject: {name}"));
        }

        return points;
    }

    private static string Subject(Plan plan, Sentences say) => (plan.Route, plan.CalendarIntent) switch
    {
        (PlanRoute.Smalltalk, _) => say.Say("Sohbet; takvimle işi yok", "Small talk; nothing for the calendar"),
        (PlanRoute.Calendar, CalendarIntent.Create) => say.Say("Takvime ekleme isteği", "A request to add to the calendar"),
        (PlanRoute.Calendar, CalendarIntent.Modify) => say.Say("Bir etkinliği değiştirme isteği", "A request to change an event"),
        (PlanRoute.Calendar, CalendarIntent.Cancel) => say.Say("Bir etkinliği iptal isteği", "A request to cancel an event"),
        (PlanRoute.Calendar, CalendarIntent.FreeSlots) => say.Say("Boş vakit sorusu", "A question about free time"),
        (PlanRoute.Calendar, CalendarIntent.PlanDay) => say.Say("Gün planlama isteği", "A request to plan a day"),
        (PlanRoute.Calendar, _) => say.Say("Takvim sorusu", "A question about the calendar"),
        _ => say.Say("Bantz'ın yapabildiği bir iş değil", "Nothing that Bantz does"),
    };

    private static string When(Plan plan)
    {
        var slots = plan.Slots;
        if (slots.Window is { Start: { } start, End: { } end })
        {
            return string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd HH:mm} – {end:yyyy-MM-dd HH:mm}");
        }

        var (date, time) = (slots.Date ?? slots.Changes?.Date, slots.Time ?? slots.Changes?.Time);
        return string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} {time:HH:mm}").Trim();
    }

    private static string Colon(string when) => when.Length > 0 ? $" ({when})" : "";
}
