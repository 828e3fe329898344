using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bantz.Orchestrator.Redaction;

/// <summary>Takes personal data out of what is remembered: e-mail, IBAN, cards, Turkish identity numbers, phone numbers, street addresses, number plates. Pure.</summary>
/// <remarks>Numbers go only where their checksum holds: eleven digits alone are no identity number.</remarks>
internal static partial class Redactor
{
    // A wall clock: on a machine that is busy with other things a quarter of a second passes in no work at all.
    internal const int TimeoutMs = 5_000;

    // Cards and identity numbers have more.
    private const int FewestInPhone = 7;

    /// <summary>What cannot be looked through in time is kept not at all.</summary>
    public static string Redact(string text)
    {
        try
        {
            return Looked(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return "[…]";
        }
    }

    private static string Looked(string text)
    {
        if (text.Contains('@', StringComparison.Ordinal))
        {
            text = Email().Replace(text, "[email]");
        }

        // Most of what is said holds no number, and everything else that is looked for has one.
        var digits = text.Count(char.IsDigit);
        if (digits is 0)
        {
            return text;
        }

        text = Iban().Replace(text, static match => Checksums.IsIban(match.Value) ? "[iban]" : match.Value);
        if (digits >= FewestInPhone)
        {
            text = Digits().Replace(text, static match => Numbers(match.Value));
            text = Phone().Replace(text, "[phone]");
        }

        return Places.Redact(text);
    }

    /// <summary>The same document with every text in it redacted.</summary>
    public static JsonObject Redact(JsonObject document) => (JsonObject)Walk(document)!;

    /// <summary>Numbers often stand side by side: of each run of groups, the longest stretch that adds up to something goes.</summary>
    private static string Numbers(string run)
    {
        var groups = Group().Matches(run);
        var kept = new StringBuilder();
        for (var first = 0; first < groups.Count; first++)
        {
            var last = groups.Count - 1;
            while (last > first && Kind(run, groups[first], groups[last]) is null)
            {
                last--;
            }

            kept.Append(first is 0 ? "" : run[groups[first].Index - 1]);
            if (Kind(run, groups[first], groups[last]) is { } kind)
            {
                kept.Append(kind);
                first = last;
            }
            else
            {
                kept.Append(groups[first].Value);
            }
        }

        return kept.ToString();
    }

    private static string? Kind(string run, Match first, Match last)
    {
        var number = run[first.Index..(last.Index + last.Length)];
        return Checksums.IsCard(number) ? "[card]" : Checksums.IsIdentityNumber(number) ? "[identity number]" : null;
    }

    private static JsonNode? Walk(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Select(static member => KeyValuePair.Create(member.Key, Walk(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Walk)]),
        JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(OfOurs().IsMatch(text) ? text : Redact(text)),
        _ => node?.DeepClone(),
    };

    // Ids and moments as we write them; no number that means a person has this form.
    [GeneratedRegex("^(?:[0-9a-f]{32}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(?:Z|[+-][0-9]{2}:[0-9]{2}))$", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex OfOurs();

    [GeneratedRegex(@"[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Za-z]{2}\d{2}(?: ?[A-Za-z0-9]{4}){2,7}(?: ?[A-Za-z0-9]{1,4})?\b", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Iban();

    [GeneratedRegex(@"(?<![\d+])\d+(?:[ -]\d+)*", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Digits();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Group();

    // +90 532 123 45 67, 0532 123 45 67, 532 123 45 67, 0212-123-4567, +44 20 7946 0958: a country or trunk prefix, or a Turkish mobile; 123 45 67, what a planner may leave of one.
    [GeneratedRegex(@"(?<![\d:.])(?:\(?(?:\+|00)\d{1,3}\)?[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d(?:[ .-]?\d){6,11}|(?:90[ .-]?|0)?[ ]?\(?[2-5]\d{2}\)?[ ./-]?\d{3}[ .-]?\d{2}[ .-]?\d{2}|\d{3}[ .-]\d{2}[ .-]\d{2})(?!\d)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Phone();
}
