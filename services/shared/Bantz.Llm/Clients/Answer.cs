using System.Text;
using Microsoft.Extensions.AI;

namespace Bantz.Llm.Clients;

/// <summary>An answer as it grows.</summary>
internal sealed class Answer(ModelEndpoint endpoint, TimeProvider clock)
{
    private readonly long _sent = clock.GetTimestamp();
    private readonly StringBuilder _text = new();
    private TimeSpan? _first;
    private ChatFinishReason? _finish;
    private string? _model;
    private long? _input;
    private long? _output;

    /// <summary>Something with content has come; a role alone is none.</summary>
    internal bool Started => _first is not null;

    internal int Length => _text.Length;

    /// <summary>Takes the next piece and returns its text.</summary>
    internal string Add(ChatResponseUpdate update)
    {
        var piece = update.Text;
        if (piece.Length > 0)
        {
            _first ??= clock.GetElapsedTime(_sent);
            _text.Append(piece);
        }

        _finish = update.FinishReason ?? _finish;
        _model = update.ModelId is { Length: > 0 } named ? named : _model;
        foreach (var content in update.Contents)
        {
            if (content is UsageContent { Details: { } usage })
            {
                _input = usage.InputTokenCount ?? _input;
                _output = usage.OutputTokenCount ?? _output;
            }
        }

        return piece;
    }

    /// <exception cref="LlmException">It was cut, or there is nothing in it.</exception>
    internal LlmResult End()
    {
        if (_finish is not { } finish)
        {
            throw new LlmException(LlmErrorKind.InvalidResponse, "The stream ended before the answer did.");
        }

        if (string.IsNullOrWhiteSpace(_text.ToString()))
        {
            throw new LlmException(LlmErrorKind.InvalidResponse, $"The answer is empty ({finish.Value}).");
        }

        return new LlmResult
        {
            Text = _text.ToString(),
            Backend = endpoint.Backend,
            Model = _model ?? endpoint.Model,
            InputTokens = (int?)_input,
            OutputTokens = (int?)_output,
            Finish = finish == ChatFinishReason.Stop ? LlmFinish.Stop : finish == ChatFinishReason.Length ? LlmFinish.Length : LlmFinish.Other,
            TimeToFirstToken = _first,
            Elapsed = clock.GetElapsedTime(_sent),
        };
    }
}
