using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bantz.Orchestrator.Redaction;

/// <summary>Takes personal data out of what is remembered: e-mail, IBAN, cards, Turkish identity numbers, phone numbers. Pure.</summary>
/// <remarks>Numbers go only where their checksum holds: eleven digits alone are no identity number.</remarks>
internal static partial class Redactor
{
    private const int TimeoutMs = 250;

    public static string Redact(string text)
    {
        text = Email().Replace(text, "[email]");
        text = Iban().Replace(text, static match => Checksums.IsIban(match.Value) ? "[iban]" : match.Value);
        text = Digits().Replace(text, static match => Checksums.IsCard(match.Value)
            ? "[card]"
            : Checksums.IsIdentityNumber(match.Value) ? "[identity number]" : match.Value);
        return Phone().Replace(text, "[phone]");
    }

    /// <summary>The same document with every text in it redacted.</summary>
    public static JsonObject Redact(JsonObject document) => (JsonObject)Walk(document)!;

    private static JsonNode? Walk(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, Walk(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Walk)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Redact(text)),
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,4})?\b", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\d+])\d(?:[ -]?\d){10,18}(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Digits();

    // +90 532 123 45 67, 0532 123 45 67, 532 123 45 67, 0212-123-4567, +44 20 7946 0958: a country or trunk prefix, or a Turkish mobile.
    [GeneratedRegex(@"(?<![\d:.])(?:(?:\+|00)\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){6,11}|0?[ ]?\(?[2-5]\d{2}\)?[ .-]?\d{3}[ .-]?\d{2}[ .-]?\d{2})(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Phone();
}
