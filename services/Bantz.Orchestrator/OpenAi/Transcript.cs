using Bantz.Contracts;

namespace Bantz.Orchestrator.OpenAi;

/// <summary>
/// What was said in a conversation so far, as a hash. A chat front end sends the whole conversation each time and no name for it:
/// the conversation that ended so is the one that goes on. White space is folded, because front ends trim; system messages are left
/// out, because front ends put the date into them.
/// </summary>
/// <param name="Hash">64 hexadecimal digits; nothing said can be read back from it.</param>
internal readonly record struct Transcript(string Hash)
{
    /// <param name="person">Who speaks, where the client says so.</param>
    public static Transcript Begin(string? person) => new(CanonicalJson.Hash("openai", person ?? ""));

    public Transcript Add(string role, string text) =>
        new(CanonicalJson.Hash(Hash, role, string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));
}
