using Bantz.Contracts;

namespace Bantz.Understanding.Judging;

/// <summary>What the judge tells apart. The order is that of the model's columns.</summary>
internal enum JudgedClass
{
    Create,
    Modify,
    Cancel,
    Query,
    FreeSlots,
    PlanDay,
    Smalltalk,
    Unknown,
}

internal static class JudgedClasses
{
    internal const int Count = 8;

    internal static JudgedClass Of(PlanRoute route, CalendarIntent intent) => (route, intent) switch
    {
        (_, CalendarIntent.Create) => JudgedClass.Create,
        (_, CalendarIntent.Modify) => JudgedClass.Modify,
        (_, CalendarIntent.Cancel) => JudgedClass.Cancel,
        (_, CalendarIntent.Query) => JudgedClass.Query,
        (_, CalendarIntent.FreeSlots) => JudgedClass.FreeSlots,
        (_, CalendarIntent.PlanDay) => JudgedClass.PlanDay,
        (PlanRoute.Smalltalk, _) => JudgedClass.Smalltalk,
        _ => JudgedClass.Unknown,
    };

    internal static CalendarIntent Intent(JudgedClass judged) => judged switch
    {
        JudgedClass.Create => CalendarIntent.Create,
        JudgedClass.Modify => CalendarIntent.Modify,
        JudgedClass.Cancel => CalendarIntent.Cancel,
        JudgedClass.Query => CalendarIntent.Query,
        JudgedClass.FreeSlots => CalendarIntent.FreeSlots,
        JudgedClass.PlanDay => CalendarIntent.PlanDay,
        _ => CalendarIntent.None,
    };
}
