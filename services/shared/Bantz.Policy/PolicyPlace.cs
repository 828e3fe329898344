using System.Text.Json;

namespace Bantz.Policy;

/// <summary>A value in the policy file, and where it stands.</summary>
internal sealed record PolicyPlace(JsonElement Value, string Path)
{
    /// <summary>What is wrong here and what to do, with the value as it was written.</summary>
    internal PolicyMistake Says(string what) => new($"{Path} ({Value.GetRawText()}) {what}");

    internal void KnowsOnly(params string[] names)
    {
        foreach (var (name, place) in Members())
        {
            if (!names.Contains(name, StringComparer.Ordinal))
            {
                throw place.Says($"is not known here. What can stand here: {string.Join(", ", names.Order(StringComparer.Ordinal))}.");
            }
        }
    }

    /// <summary>A member that may be absent.</summary>
    internal PolicyPlace? Find(string name) =>
        Value.TryGetProperty(name, out var member) ? new(member, $"{Path}.{name}") : null;

    internal PolicyPlace Get(string name) => Find(name) ?? throw Says($"lacks \"{name}\".");

    internal IEnumerable<(string Name, PolicyPlace Place)> Members() => Value.ValueKind is JsonValueKind.Object
        ? Value.EnumerateObject().Select(member => (member.Name, new PolicyPlace(member.Value, $"{Path}.{member.Name}")))
        : throw Says("is no object. Write {…}.");

    internal IEnumerable<PolicyPlace> Items() => Value.ValueKind is JsonValueKind.Array
        ? Value.EnumerateArray().Select((item, index) => new PolicyPlace(item, $"{Path}[{index}]"))
        : throw Says("is no list. Write […].");

    internal string Text() => Value.ValueKind is JsonValueKind.String ? Value.GetString()! : throw Says("is no text. Write it in quotation marks.");

    internal int Number(int least, int most) =>
        Value.ValueKind is JsonValueKind.Number && Value.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Says($"is no whole number from {least} to {most}.");
}

/// <summary>A mistake in the policy file; its message is for whoever wrote it.</summary>
internal sealed class PolicyMistake(string message) : Exception(message);
