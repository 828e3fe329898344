using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bantz.ModelSim.Faults;

/// <summary>What a fault of speech makes of an answer.</summary>
internal static class Spoiling
{
    /// <summary>Stands in an answer where broken bytes go: the rarest of letters, which no encoder escapes.</summary>
    internal const char BrokenBytes = '\uA66E';

    internal const string UnknownValue = "teleport";

    private const int Excess = 100_000;

    internal static string Spoil(string answer, Fault? fault) => fault?.Kind switch
    {
        FaultKind.Fenced => $"```json\n{answer}\n```",
        FaultKind.Prose => "Tabii, takviminize hemen bakıyorum. Of course, let me look at your calendar.",
        FaultKind.TrailingComma => answer.TrimEnd() is [.., '}' or ']'] whole ? $"{whole[..^1]},{whole[^1]}" : answer + ",",
        FaultKind.Truncated => answer[..(answer.Length / 2)],
        FaultKind.WrongEnum => WithUnknownValue(answer),
        FaultKind.DoubleJson => answer + answer,
        FaultKind.InvalidUtf8 => answer.Insert(answer.Length / 2, BrokenBytes.ToString()),
        FaultKind.Overlong => answer + new string('x', Excess),
        _ => answer,
    };

    /// <summary>Replaces the bytes of <see cref="BrokenBytes"/> by some that no UTF-8 text has.</summary>
    internal static byte[] Break(byte[] utf8)
    {
        ReadOnlySpan<byte> stand = [0xEA, 0x99, 0xAE];
        for (var at = utf8.AsSpan().IndexOf(stand); at >= 0; at = utf8.AsSpan().IndexOf(stand))
        {
            utf8[at] = 0xFF;
            utf8[at + 1] = 0xC3;
            utf8[at + 2] = 0x28;
        }

        return utf8;
    }

    private static string WithUnknownValue(string answer)
    {
        try
        {
            if (JsonNode.Parse(answer) is JsonObject document
                && document.FirstOrDefault(static pair => pair.Value?.GetValueKind() == JsonValueKind.String) is { Key: { } name })
            {
                document[name] = UnknownValue;
                return document.ToJsonString(SimJson.Relaxed);
            }
        }
        catch (JsonException)
        {
            // No JSON, so no value of it.
        }

        return UnknownValue;
    }
}
