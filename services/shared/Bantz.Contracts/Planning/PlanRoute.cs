using System.Text.Json.Serialization;

namespace Bantz.Contracts;

/// <summary>Which domain an utterance belongs to.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PlanRoute>))]
public enum PlanRoute
{
    Calendar,
    Smalltalk,
    Unknown,
}

/// <summary>What is wanted of the calendar.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<CalendarIntent>))]
public enum CalendarIntent
{
    None,
    Create,
    Modify,
    Cancel,
    Query,
    FreeSlots,
    PlanDay,
}

/// <summary>A named part of a local day; bounds are those of docs/time.md.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<PartOfDay>))]
public enum PartOfDay
{
    Morning,
    Noon,
    Afternoon,
    LateAfternoon,
    Evening,
    Night,
    Midnight,
}

/// <summary>Who made a plan.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<RouteSource>))]
public enum RouteSource
{
    Llm,
    Embedded,
}
