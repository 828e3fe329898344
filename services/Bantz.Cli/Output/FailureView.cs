using System.Globalization;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary>Says on the error console why there is no answer, and gives the exit code that goes with it.</summary>
internal static class FailureView
{
    internal static int Show(this IAnsiConsole error, TurnOutcome.Refused refused, Phrases phrases)
    {
        var problem = refused.Problem;
        error.WriteStyled(SafeText.Line(problem.Title) is { Length: > 0 } title ? title : phrases.Refused, Color.Red);
        if (SafeText.Lines(problem.Detail) is { Length: > 0 } detail)
        {
            error.WriteStyled(detail);
        }

        if (SafeText.Line(problem.TraceId) is { Length: > 0 } trace)
        {
            error.WriteStyled(Fill(phrases.Trace, trace), Color.Grey);
        }

        return ExitCodes.Refused;
    }

    internal static int Show(this IAnsiConsole error, TurnOutcome.Unanswered unanswered, Uri url, Phrases phrases)
    {
        var sentence = unanswered.Reason switch
        {
            SilenceReason.NotRunning => phrases.NotRunning,
            SilenceReason.Cut => phrases.Cut,
            SilenceReason.Slow => phrases.Slow,
            _ => phrases.Stranger,
        };
        error.WriteStyled(Fill(sentence, url.GetLeftPart(UriPartial.Authority)), Color.Red);
        return ExitCodes.NotReachable;
    }

    internal static string Fill(string phrase, string value) => string.Format(CultureInfo.InvariantCulture, phrase, value);
}
