using System.Text.Json;

namespace Bantz.Llm.Http;

/// <summary>Reads what servers say went wrong; vLLM, llama-server and Ollama each say it in their own way.</summary>
internal static class ServerErrors
{
    private static readonly string[] TooLong =
        ["context length", "context size", "exceed_context", "context window", "prompt is too long", "input length", "too many tokens", "maximum model length", "num_ctx"];

    private static readonly string[] Waiting = ["server busy", "pending requests", "loading model", "no slot", "overloaded", "rate limit"];

    internal static LlmException Of(int status, string body)
    {
        var message = Message(body);
        var kind = status switch
        {
            401 or 403 => LlmErrorKind.Unauthorized,
            404 when Says(message, "model") => LlmErrorKind.ModelNotFound,
            404 or 405 => LlmErrorKind.InvalidResponse,
            408 or 504 => LlmErrorKind.Timeout,
            429 or 503 => LlmErrorKind.Busy,
            _ when SaysAny(body, TooLong) => LlmErrorKind.ContextTooLong,
            >= 400 and < 500 => LlmErrorKind.Rejected,
            >= 500 => LlmErrorKind.Server,
            _ => LlmErrorKind.InvalidResponse,
        };
        return new LlmException(kind, $"HTTP {status}: {message}") { Status = status };
    }

    /// <summary>An error that came under HTTP 200.</summary>
    internal static LlmException InStream(string body)
    {
        var message = Message(body);
        var kind = SaysAny(body, TooLong) ? LlmErrorKind.ContextTooLong
            : SaysAny(body, Waiting) ? LlmErrorKind.Busy
            : Says(message, "not found") && Says(message, "model") ? LlmErrorKind.ModelNotFound
            : LlmErrorKind.Server;
        return new LlmException(kind, $"Error in the stream: {message}");
    }

    private static string Message(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                if (root.TryGetProperty("error", out var error))
                {
                    return error.ValueKind == JsonValueKind.Object && error.TryGetProperty("message", out var inner) ? inner.ToString() : error.ToString();
                }

                foreach (var name in (ReadOnlySpan<string>)["message", "detail"])
                {
                    if (root.TryGetProperty(name, out var flat))
                    {
                        return flat.ToString();
                    }
                }
            }
        }
        catch (JsonException)
        {
            // A proxy's page, or a body cut short: its text is all there is.
        }

        return body.Trim();
    }

    private static bool Says(string message, string part) => message.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool SaysAny(string message, string[] parts) => parts.Any(part => Says(message, part));
}
