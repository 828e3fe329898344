using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.ModelSim.Model;

/// <summary>
/// What the person said, and in which situation, as the chat's last user message carries it. A prompt of Bantz puts it there as a
/// JSON object with the names of <see cref="PlanRequest"/>; of any other chat the message itself is what was said. System messages
/// and examples are never read: a simulator that answers to the prompt's examples says the same to everybody.
/// </summary>
/// <param name="Said">The utterance.</param>
/// <param name="Situation">The object it was found in; empty where there is none.</param>
internal sealed record PromptFrame(string Said, JsonObject Situation)
{
    private static readonly string[] UtteranceNames = ["text", "utterance"];

    /// <summary>From the latest user message that carries an utterance: a second try after a bad answer says what was wrong with it instead.</summary>
    internal static PromptFrame Read(IReadOnlyList<ChatMessage> messages)
    {
        var said = messages.Where(static message => message.Role == "user").Select(static message => message.Content).Reverse().ToArray();
        return said.Select(Find).FirstOrDefault(static frame => frame is not null)
            ?? new PromptFrame(said.FirstOrDefault() ?? "", []);
    }

    /// <summary>The first JSON object in a text that has an utterance.</summary>
    private static PromptFrame? Find(string content)
    {
        for (var brace = content.IndexOf('{', StringComparison.Ordinal); brace >= 0; brace = content.IndexOf('{', brace + 1))
        {
            if (ObjectAt(content, brace) is { } found && Utterance(found) is { } said)
            {
                return new PromptFrame(said, found);
            }
        }

        return null;
    }

    private static string? Utterance(JsonObject found) => UtteranceNames
        .Select(name => found[name] is JsonValue value && value.TryGetValue(out string? said) ? said : null)
        .FirstOrDefault(static said => !string.IsNullOrWhiteSpace(said));

    private static JsonObject? ObjectAt(string content, int start)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(content[start..]), isFinalBlock: true, state: default);
        try
        {
            return JsonNode.Parse(ref reader) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
