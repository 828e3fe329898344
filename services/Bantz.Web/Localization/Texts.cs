using System.Globalization;
using Bantz.Contracts;
using Bantz.Web.Conversations;
using Bantz.Web.Orchestration;

namespace Bantz.Web.Localization;

/// <summary>Everything the page itself says. One instance a language; the compiler sees that none lacks a sentence.</summary>
internal sealed partial record Texts
{
    public required Language Language { get; init; }

    /// <summary>For dates and for the <c>lang</c> attribute.</summary>
    public required CultureInfo Culture { get; init; }

    public required string OtherLanguage { get; init; }
    public required string SkipToInput { get; init; }
    public required string NewConversation { get; init; }
    public required string Conversation { get; init; }
    public required string You { get; init; }

    public required string WelcomeTitle { get; init; }
    public required string WelcomeText { get; init; }
    public required string ExamplesTitle { get; init; }
    public required IReadOnlyList<string> Examples { get; init; }

    public required string InputLabel { get; init; }
    public required string InputPlaceholder { get; init; }
    public required string InputHint { get; init; }
    public required string Send { get; init; }
    public required string CharactersLeft { get; init; }

    public required string Sent { get; init; }
    public required string Planning { get; init; }
    public required string Working { get; init; }
    public required string Retry { get; init; }
    public required string RestoreFailed { get; init; }

    public required string SignInLabel { get; init; }
    public required string SignInHint { get; init; }
    public required string SignIn { get; init; }
    public required string SignInRefused { get; init; }
    public required string SignInAgain { get; init; }
    public required string SignInTooOften { get; init; }

    public required string Asked { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string TimeLeft { get; init; }
    public required string Answering { get; init; }
    public required string Accepted { get; init; }
    public required string Refused { get; init; }
    public required string Replaced { get; init; }
    public required string Expired { get; init; }
    public required string Closed { get; init; }

    public required string Agenda { get; init; }
    public required string AgendaEmpty { get; init; }
    public required string AgendaLoading { get; init; }
    public required string AgendaFailed { get; init; }
    public required string AllDay { get; init; }
    public required string Untitled { get; init; }

    public required string Details { get; init; }
    public required string DetailsOf { get; init; }
    public required string Close { get; init; }
    public required string Reasoning { get; init; }
    public required string Plan { get; init; }
    public required string NoPlan { get; init; }
    public required string PlanNotKept { get; init; }
    public required string ToolResults { get; init; }
    public required string NoTools { get; init; }
    public required string Timings { get; init; }
    public required string Times { get; init; }
    public required string Phases { get; init; }
    public required string TraceId { get; init; }
    public required string Copy { get; init; }
    public required string Copied { get; init; }

    public required string Reconnecting { get; init; }
    public required string ConnectionLost { get; init; }
    public required string PageFailed { get; init; }
    public required string Reload { get; init; }

    public required string Unreachable { get; init; }
    public required string Cut { get; init; }
    public required string Silent { get; init; }
    public required string Busy { get; init; }
    public required string Unavailable { get; init; }
    public required string NotTaken { get; init; }
    public required string Broken { get; init; }

    /// <summary>The texts of a language.</summary>
    public static Texts Of(Language language) => language is Language.English ? English : Turkish;

    /// <summary>What happened, honestly, and what to do.</summary>
    public string Of(FailureKind kind) => kind switch
    {
        FailureKind.Unreachable => Unreachable,
        FailureKind.Cut => Cut,
        FailureKind.Silent => Silent,
        FailureKind.Busy => Busy,
        FailureKind.Unavailable => Unavailable,
        FailureKind.Refused => NotTaken,
        _ => Broken,
    };

    /// <summary>What a card says of itself.</summary>
    public string Of(CardState state) => state switch
    {
        CardState.Open => Asked,
        CardState.Answering => Answering,
        CardState.Accepted => Accepted,
        CardState.Refused => Refused,
        CardState.Replaced => Replaced,
        CardState.Expired => Expired,
        _ => Closed,
    };

    /// <summary>What the person gave, as words.</summary>
    public string Of(Ask ask) => ask switch
    {
        Ask.Words words => words.Text,
        Ask.Button { Decision: ConfirmationDecision.Yes } => Yes,
        _ => No,
    };

    /// <summary>A sentence with a value in it.</summary>
    public string Format(string sentence, object value) => string.Format(Culture, sentence, value);
}
