using Bantz.Contracts;

namespace Bantz.Understanding.Intents;

/// <summary>What an utterance wants, how sure the reading is, and the word that says so.</summary>
internal sealed record IntentReading(PlanRoute Route, CalendarIntent Intent, double Confidence)
{
    /// <summary>The deed that decided, where one did.</summary>
    internal Deed? Deed { get; init; }

    /// <summary>The reply's subject, where the route is smalltalk.</summary>
    internal TalkTopic Topic { get; init; }

    internal static IntentReading Calendar(CalendarIntent intent, double confidence, Deed? deed = null) =>
        new(PlanRoute.Calendar, intent, confidence) { Deed = deed };

    internal static IntentReading Talk(TalkTopic topic, double confidence = Certain) =>
        new(PlanRoute.Smalltalk, CalendarIntent.None, confidence) { Topic = topic };

    internal static IntentReading Unknown(double confidence = Certain) => new(PlanRoute.Unknown, CalendarIntent.None, confidence);

    /// <summary>Two independent signs agree.</summary>
    internal const double Certain = 0.95;

    /// <summary>One clear sign.</summary>
    internal const double Likely = 0.85;

    /// <summary>One weak sign: enough to propose, since what changes anything is confirmed.</summary>
    internal const double Plausible = 0.75;

    /// <summary>Below the threshold: asks.</summary>
    internal const double Doubtful = 0.55;
}

/// <summary>What smalltalk is about.</summary>
internal enum TalkTopic
{
    None,
    Greeting,
    HowAreYou,
    Thanks,
    Goodbye,
    WhoAreYou,
    Abilities,
    Clock,
    Date,
    Praise,
    Nothing,
}
