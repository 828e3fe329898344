namespace Bantz.ModelSim.Serving;

/// <summary>One request as the server saw it, to its end.</summary>
/// <param name="Path">Where it came in.</param>
/// <param name="Model">Which model was asked, where one was.</param>
/// <param name="Outcome"><c>stop</c>, <c>length</c>, <c>abort</c> (the client went away), <c>refused</c>, or the fault's name.</param>
/// <param name="Status">The status that was sent.</param>
/// <param name="PromptTokens">Tokens that were read.</param>
/// <param name="CompletionTokens">Tokens that were written before it ended.</param>
internal sealed record ServedRequest(string Path, string? Model, string Outcome, int Status, int PromptTokens, int CompletionTokens);

/// <summary>The latest requests, oldest first. Thread-safe; of what was said it keeps nothing.</summary>
internal sealed class RequestLog
{
    private const int Longest = 1_000;

    private readonly Lock _gate = new();
    private readonly Queue<ServedRequest> _requests = new();

    internal IReadOnlyList<ServedRequest> Recent
    {
        get
        {
            lock (_gate)
            {
                return [.. _requests];
            }
        }
    }

    internal void Add(ServedRequest request)
    {
        lock (_gate)
        {
            _requests.Enqueue(request);
            if (_requests.Count > Longest)
            {
                _requests.Dequeue();
            }
        }
    }
}
