using System.Globalization;
using System.Text;
using Bantz.Contracts;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Bantz.AppHost.Conversation;

/// <summary>Speaking with Bantz from the dashboard.</summary>
internal static class ConversationCommands
{
    internal const string TextArgument = "text";
    internal const string SessionArgument = "session";
    internal const string DefaultSession = "dashboard";

    internal static IResourceBuilder<ProjectResource> WithConversationCommands(this IResourceBuilder<ProjectResource> orchestrator)
    {
        orchestrator.ApplicationBuilder.Services.AddHttpClient();
        return orchestrator
            .WithCommand(Names.Commands.Ask, "Ask Bantz…", Run(orchestrator, AskAsync), new CommandOptions
            {
                Description = "Says something to Bantz, and shows the answer and the plan behind it.",
                IconName = "ChatSparkle",
                IsHighlighted = true,
                Arguments = [Text(TextArgument, "What do you want to say?", "yarın 15:00'e toplantı ekle"), SessionInput()],
                UpdateState = WhenHealthy,
            })
            .WithCommand(Names.Commands.RunScenarios, "Run the five scenarios", Run(orchestrator, RunScenariosAsync), new CommandOptions
            {
                Description = "Says five things in a session of their own, and checks what comes of each. Writes no event.",
                IconName = "TaskListSquareLtr",
                UpdateState = WhenHealthy,
            })
            .WithCommand(Names.Commands.ResetSession, "Reset session", Run(orchestrator, ResetAsync), new CommandOptions
            {
                Description = "Forgets what was said in a session. Events stay.",
                ConfirmationMessage = "Forget this session's memory and what it was asked to confirm?",
                IconName = "ArrowReset",
                Arguments = [SessionInput()],
                UpdateState = WhenHealthy,
            });
    }

    private static async Task<ExecuteCommandResult> AskAsync(Orchestrator orchestrator, ExecuteCommandContext context)
    {
        var text = Argument(context, TextArgument);
        if (text.Length == 0)
        {
            return CommandResults.Failure("Say something.");
        }

        var turn = await orchestrator.SayAsync(SessionOf(context), text, context.CancellationToken);
        return CommandResults.Success(turn.Reply, Describe(turn), CommandResultFormat.Markdown, displayImmediately: true);
    }

    private static async Task<ExecuteCommandResult> ResetAsync(Orchestrator orchestrator, ExecuteCommandContext context)
    {
        var session = SessionOf(context);
        return CommandResults.Success(await orchestrator.ForgetAsync(session, context.CancellationToken)
            ? $"Session '{session}' is forgotten."
            : $"There was no session '{session}'.");
    }

    private static async Task<ExecuteCommandResult> RunScenariosAsync(Orchestrator orchestrator, ExecuteCommandContext context)
    {
        var table = new StringBuilder("| said | answered | |\n|---|---|---|\n");
        var failed = 0;
        await orchestrator.ForgetAsync(Scenario.Session, context.CancellationToken);
        foreach (var scenario in Scenario.Five)
        {
            var turn = await orchestrator.SayAsync(Scenario.Session, scenario.Text, context.CancellationToken);
            var fault = scenario.Judge(turn);
            failed += fault is null ? 0 : 1;
            table.Append(CultureInfo.InvariantCulture, $"| {Cell(scenario.Text)} | {Cell(turn.Reply)} | {fault ?? "✓"} |\n");
            if (turn.PendingConfirmation is not null)
            {
                await orchestrator.SayAsync(Scenario.Session, Scenario.No, context.CancellationToken);
            }
        }

        return failed == 0
            ? CommandResults.Success("All five did what they must.", table.ToString(), CommandResultFormat.Markdown, displayImmediately: true)
            : CommandResults.Failure($"{failed} of {Scenario.Five.Count} did not do what they must.", table.ToString(), CommandResultFormat.Markdown);
    }

    private static string Describe(TurnResult turn)
    {
        var text = new StringBuilder(turn.Reply).Append("\n\n");
        if (turn.Plan is { } plan)
        {
            text.Append(CultureInfo.InvariantCulture, $"- plan: {plan.Route} / {plan.CalendarIntent}, confidence {plan.Confidence:0.00}, by {plan.Trace.Backend}\n");
        }

        foreach (var result in turn.ToolResults)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {result.Tool}: {(result.Ok ? "done" : result.Error?.Code)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"- {turn.Timings.TotalMs:0} ms, trace {turn.TraceId}\n").ToString();
    }

    private static Func<ExecuteCommandContext, Task<ExecuteCommandResult>> Run(
        IResourceBuilder<ProjectResource> orchestrator, Func<Orchestrator, ExecuteCommandContext, Task<ExecuteCommandResult>> command) => async context =>
    {
        try
        {
            return await command(new Orchestrator(orchestrator.GetEndpoint(Names.Http), context.Services.GetRequiredService<IHttpClientFactory>()), context);
        }
        catch (HttpRequestException failure)
        {
            return CommandResults.Failure(failure.Message);
        }
    };

    private static string SessionOf(ExecuteCommandContext context) =>
        Argument(context, SessionArgument) is { Length: > 0 } session ? session : DefaultSession;

    /// <summary>Whoever runs a command without the dashboard may leave arguments out.</summary>
    private static string Argument(ExecuteCommandContext context, string name) =>
        context.Arguments.TryGetByName(name, out var argument) ? argument.Value?.Trim() ?? "" : "";

    private static InteractionInput Text(string name, string label, string placeholder) =>
        new() { Name = name, Label = label, Placeholder = placeholder, InputType = InputType.Text, Required = true };

    private static InteractionInput SessionInput() =>
        new() { Name = SessionArgument, Label = "Session", Value = DefaultSession, InputType = InputType.Text };

    private static ResourceCommandState WhenHealthy(UpdateCommandStateContext context) =>
        context.ResourceSnapshot.HealthStatus == HealthStatus.Healthy ? ResourceCommandState.Enabled : ResourceCommandState.Disabled;

    /// <summary>What people and models say may hold what a table takes for its own.</summary>
    private static string Cell(string text) => text.ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
}
