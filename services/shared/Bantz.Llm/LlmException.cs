namespace Bantz.Llm;

/// <summary>How a model failed.</summary>
public enum LlmErrorKind
{
    /// <summary>Refused, unreachable, or cut before it answered.</summary>
    Connection,

    ModelNotFound,

    /// <summary>No first token, no next token, or no end in time.</summary>
    Timeout,

    /// <summary>Prompt and answer do not fit the model's context.</summary>
    ContextTooLong,

    /// <summary>Rate limited, or too many requests waiting (429, 503).</summary>
    Busy,

    /// <summary>The key is missing, wrong or not allowed (401, 403).</summary>
    Unauthorized,

    /// <summary>The server understood and refuses: a schema or parameter that it does not take (400, 422).</summary>
    Rejected,

    /// <summary>The server failed (5xx, or an error in mid-stream).</summary>
    Server,

    /// <summary>An answer that is none: cut, empty, overlong, or not of its protocol.</summary>
    InvalidResponse,
}

/// <summary>A model gave no answer. The message says what was wrong and may hold the server's own words: not for the person's eyes.</summary>
public sealed class LlmException : Exception
{
    private const int LongestMessage = 400;

    public LlmException(LlmErrorKind kind, string message, Exception? cause = null)
        : base(message.Length <= LongestMessage ? message : message[..LongestMessage], cause) => Kind = kind;

    public LlmErrorKind Kind { get; }

    /// <summary>The server's HTTP status, where there was one.</summary>
    public int? Status { get; init; }

    /// <summary>It lies at this request, not at the backend: another request may well succeed.</summary>
    public bool IsOfRequest => Kind is LlmErrorKind.ContextTooLong or LlmErrorKind.Rejected;
}
