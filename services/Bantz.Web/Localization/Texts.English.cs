using System.Globalization;
using Bantz.Contracts;

namespace Bantz.Web.Localization;

internal sealed partial record Texts
{
    public static Texts English { get; } = new()
    {
        Language = Language.English,
        Culture = CultureInfo.GetCultureInfo("en-GB"),
        OtherLanguage = "Türkçe",
        SkipToInput = "Skip to the message field",
        NewConversation = "New conversation",
        Conversation = "Conversation",
        You = "You",

        WelcomeTitle = "Hello, I’m Bantz.",
        WelcomeText = "Keep your calendar by talking to me. Before I change anything, I ask.",
        ExamplesTitle = "You could begin with",
        Examples = ["What's on today?", "Add a meeting tomorrow at 3pm", "Anything important this week?"],

        InputLabel = "Write to Bantz",
        InputPlaceholder = "Write something…",
        InputHint = "Enter sends, Shift+Enter starts a new line",
        Send = "Send",
        CharactersLeft = "{0:N0} characters left",

        Sent = "Sending…",
        Planning = "Working out what you want…",
        Working = "Looking at the calendar…",
        Retry = "Try again",
        RestoreFailed = "The earlier conversation could not be fetched.",

        Asked = "Waiting for your yes",
        Yes = "Yes",
        No = "No",
        TimeLeft = "{0} left",
        Answering = "Passing on your answer…",
        Accepted = "You said yes",
        Refused = "You said no",
        Replaced = "Another question took its place",
        Expired = "Expired; you can ask again",
        Closed = "This question is no longer open",

        Agenda = "The day’s agenda",
        AgendaEmpty = "Nothing on your calendar today.",
        AgendaLoading = "Fetching the agenda…",
        AgendaFailed = "The agenda could not be fetched.",
        AllDay = "all day",
        Untitled = "(untitled)",

        Details = "Details",
        DetailsOf = "Details: {0}",
        Close = "Close",
        Reasoning = "Why I read it this way",
        Plan = "Plan",
        NoPlan = "No plan was needed: code read the answer.",
        PlanNotKept = "A turn from before this page was loaded; its plan is not kept.",
        ToolResults = "Tool results",
        NoTools = "No tool ran.",
        Timings = "Timings",
        Times = "Times in your words",
        Phases = "plan,execute,finalise,remember,total",
        TraceId = "Trace id",
        Copy = "Copy",
        Copied = "Copied",

        Reconnecting = "Connection lost, reconnecting…",
        ConnectionLost = "Could not reconnect. Your conversation is kept; reload the page.",
        PageFailed = "Something went wrong on this page. Your conversation is kept; reload it.",
        Reload = "Reload",

        Unreachable = "I can’t reach Bantz. Make sure it is running, then try again.",
        Cut = "The answer broke off. Trying again will not do anything twice.",
        Silent = "No answer for a long time. Trying again will not do anything twice.",
        Busy = "Another turn of this conversation is still running. Try again in a moment.",
        Unavailable = "Something I need is not answering right now. Try again in a moment.",
        NotTaken = "This request was not accepted.",
        Broken = "Something went wrong on our side. You can try again.",

        SignInLabel = "Your key",
        SignInHint = "Whoever set Bantz up has it (Bantz:ApiKeys).",
        SignIn = "Sign in",
        SignInRefused = "This is no key that I know.",
        SignInAgain = "The form was open for too long, or came from elsewhere. Try again.",
        SignInTooOften = "That was too often. Wait a moment, then try again.",
    };
}
