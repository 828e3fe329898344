using Bantz.ModelSim.Faults;
using Bantz.ModelSim.Metrics;
using Bantz.ModelSim.Schemas;

namespace Bantz.ModelSim.Model;

/// <summary>A model server's inside: it fits the prompt into the context, thinks, and cuts the answer where it must end.</summary>
internal sealed class SimulatedModel(Brain brain, PrefixCache cache)
{
    /// <param name="prompt">What is asked.</param>
    /// <param name="fault">May make something else of the answer before it is cut into tokens.</param>
    internal (Generation? Generation, Refusal? Refusal) Run(ChatPrompt prompt, Fault? fault)
    {
        if (prompt.Shape is AnswerShape.BySchema { Schema: var schema } && SchemaRules.Problem(schema) is { } problem)
        {
            return (null, new Refusal(RefusalKind.BadRequest, problem, "response_format"));
        }

        var (messages, promptTokens) = Fit(prompt);
        if (Overflow(prompt, promptTokens) is { } overflow)
        {
            return (null, overflow);
        }

        var room = prompt.ContextSize - promptTokens;
        var limit = fault?.Kind == FaultKind.Overlong ? int.MaxValue : Math.Min(prompt.MaxTokens ?? room, room);
        var text = Spoiling.Spoil(Cut(brain.Answer(prompt with { Messages = messages }), prompt.Stop), fault);
        var tokens = Tokens.Split(text);
        var cached = cache.Read(messages);
        return tokens.Count > limit
            ? (new Generation([.. tokens.Take(limit)], FinishReason.Length, promptTokens, cached), null)
            : (new Generation(tokens, FinishReason.Stop, promptTokens, cached), null);
    }

    private static (IReadOnlyList<ChatMessage> Messages, int Tokens) Fit(ChatPrompt prompt)
    {
        List<ChatMessage> kept = [.. prompt.Messages];
        var tokens = Tokens.Count(kept);
        while (prompt.Truncates && tokens >= prompt.ContextSize && kept.Count > 1 && kept.FindIndex(static message => message.Role != "system") is >= 0 and var oldest && oldest < kept.Count - 1)
        {
            kept.RemoveAt(oldest);
            tokens = Tokens.Count(kept);
        }

        return (kept, tokens);
    }

    private static Refusal? Overflow(ChatPrompt prompt, int promptTokens)
    {
        if (promptTokens >= prompt.ContextSize)
        {
            return new Refusal(
                RefusalKind.ContextExceeded,
                $"This model's maximum context length is {prompt.ContextSize} tokens. However, your request has {promptTokens} input tokens. Please reduce the length of the input messages.",
                "input_tokens");
        }

        return prompt is { MaxTokens: { } wanted, ClampsAnswer: false } && promptTokens + wanted > prompt.ContextSize
            ? new Refusal(
                RefusalKind.ContextExceeded,
                $"'max_tokens' or 'max_completion_tokens' is too large: {wanted}. This model's maximum context length is {prompt.ContextSize} tokens and your request has {promptTokens} input tokens ({wanted} > {prompt.ContextSize} - {promptTokens}).",
                "max_tokens")
            : null;
    }

    private static string Cut(string text, IReadOnlyList<string> stops)
    {
        var end = stops.Select(stop => text.IndexOf(stop, StringComparison.Ordinal)).Where(static at => at >= 0).DefaultIfEmpty(text.Length).Min();
        return text[..end];
    }
}
