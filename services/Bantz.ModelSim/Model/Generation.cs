namespace Bantz.ModelSim.Model;

/// <summary>What the model says, before anybody is made to wait for it.</summary>
/// <param name="Tokens">The pieces of the answer; together they are its text.</param>
/// <param name="Finish">Why it ends.</param>
/// <param name="PromptTokens">Tokens of the prompt that were read.</param>
/// <param name="CachedTokens">How many of these a prefix cache would have had.</param>
internal sealed record Generation(IReadOnlyList<string> Tokens, FinishReason Finish, int PromptTokens, int CachedTokens)
{
    internal string Text => string.Concat(Tokens);
}

/// <summary>Why an answer ended.</summary>
internal enum FinishReason
{
    Stop,
    Length,
}

/// <summary>Why there is no answer.</summary>
internal sealed record Refusal(RefusalKind Kind, string Message, string? Parameter = null);

/// <summary>Kinds of refusal; each protocol has its own words and status for them.</summary>
internal enum RefusalKind
{
    BadRequest,
    ContextExceeded,
    Unauthorized,
    ModelNotFound,
    RateLimited,
    Busy,
    ServerError,
}
