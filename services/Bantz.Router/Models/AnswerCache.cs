using Bantz.Contracts;
using Bantz.Llm;
using Bantz.Router.Prompts;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Bantz.Router.Models;

/// <summary>Answers of models to the very same prompt. Off unless its size is set.</summary>
/// <remarks>Kept is what the model wrote, and it holds words, no dates: it is grounded anew with each request's own clock, so the clock is in no key.</remarks>
internal sealed class AnswerCache(IOptions<RouterOptions> options) : IDisposable
{
    private readonly MemoryCache? _kept = options.Value.PlanCacheSize is > 0 and var size ? new MemoryCache(new MemoryCacheOptions { SizeLimit = size }) : null;

    public void Dispose() => _kept?.Dispose();

    internal string? Find(ILlmClient client, LlmRequest prompt) => _kept?.Get<string>(Key(client, prompt));

    internal void Keep(ILlmClient client, LlmRequest prompt, string answer) =>
        _kept?.Set(Key(client, prompt), answer, new MemoryCacheEntryOptions { Size = 1 });

    private static string Key(ILlmClient client, LlmRequest prompt) =>
        CanonicalJson.Hash([client.Backend, client.Model, PlanPrompt.Version, .. prompt.Messages.Select(static message => message.Text)]);
}
