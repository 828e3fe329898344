using Bantz.Contracts;
using Bantz.Llm;
using Bantz.Router.Prompts;
using Bantz.Understanding;

namespace Bantz.Router.Models;

/// <summary>A plan by one model: asked, read, mended, asked once more where that did not serve, and grounded.</summary>
internal sealed class ModelPlanner(LlmOptions options, AnswerCache cache, ModelTelemetry telemetry)
{
    private const int MostAttempts = 2;

    /// <summary>A grounded plan.</summary>
    /// <param name="client">The model.</param>
    /// <param name="request">A valid request.</param>
    /// <param name="asked">How often planners were asked before.</param>
    /// <param name="remaining">Time left for all attempts.</param>
    /// <param name="cancellationToken">Reaches the server.</param>
    /// <exception cref="LlmException">The model gave no plan.</exception>
    internal async ValueTask<Plan> PlanAsync(ILlmClient client, PlanRequest request, Attempts asked, Func<TimeSpan> remaining, CancellationToken cancellationToken)
    {
        BadAnswer? bad = null;
        var (spent, input, output) = (TimeSpan.Zero, 0, 0);
        for (var attempt = 1; ; attempt++)
        {
            var prompt = PlanPrompt.Write(request, options.ContextTokens, bad) ?? throw new LlmException(LlmErrorKind.ContextTooLong, "The message alone does not fit the context.");
            if (bad is null && cache.Find(client, prompt) is { } kept)
            {
                return Ground(PlanReader.Read(kept, Trace(client, asked.Count + 1)), request)!;
            }

            asked.Count++;
            var result = await AskAsync(client, prompt, remaining(), cancellationToken);
            (spent, input, output) = (spent + result.Elapsed, input + (result.InputTokens ?? 0), output + (result.OutputTokens ?? 0));
            var reading = PlanReader.Read(result.Text, Trace(client, asked.Count) with
            {
                Model = result.Model,
                InputTokens = result.InputTokens is null ? null : input,
                OutputTokens = result.OutputTokens is null ? null : output,
                TtftMs = result.TimeToFirstToken?.TotalMilliseconds,
                ElapsedMs = spent.TotalMilliseconds,
            });
            telemetry.Repaired(client.Backend, reading.Repairs);
            if (Ground(reading, request) is { } plan)
            {
                cache.Keep(client, prompt, result.Text);
                return plan;
            }

            telemetry.Refused(client.Backend, last: attempt == MostAttempts);
            if (attempt == MostAttempts)
            {
                throw new LlmException(LlmErrorKind.InvalidResponse, $"No plan in {MostAttempts} answers: {reading.Problem}.");
            }

            bad = new BadAnswer(result.Text, reading.Problem!);
        }
    }

    private static Plan? Ground(PlanReading reading, PlanRequest request) => reading.Draft is { } draft ? PlanGrounder.Ground(draft, request) : null;

    private async Task<LlmResult> AskAsync(ILlmClient client, LlmRequest prompt, TimeSpan remaining, CancellationToken cancellationToken)
    {
        if (remaining <= TimeSpan.Zero)
        {
            throw new LlmException(LlmErrorKind.Timeout, "No time left for another answer.");
        }

        var started = telemetry.Start();
        try
        {
            var result = await client.CompleteAsync(prompt with { Timeout = remaining < options.Timeout ? remaining : options.Timeout }, cancellationToken);
            telemetry.Answered(ModelTelemetry.Plan, result);
            return result;
        }
        catch (LlmException error)
        {
            telemetry.Failed(ModelTelemetry.Plan, client, error.Kind, started);
            throw;
        }
    }

    private static PlanTrace Trace(ILlmClient client, int attempts) => new()
    {
        RouteSource = RouteSource.Llm,
        Backend = client.Backend,
        Model = client.Model,
        PromptVersion = PlanPrompt.Version,
        Attempts = attempts,
    };
}

/// <summary>How often planners were asked for one plan, over all backends.</summary>
internal sealed class Attempts
{
    internal int Count { get; set; }
}
