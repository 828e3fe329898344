using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Microsoft.Extensions.Options;

namespace Bantz.ModelSim.Ollama;

/// <summary>Which models are there, which are loaded, and until when. Thread-safe.</summary>
internal sealed class ModelShelf(IOptions<ModelSimOptions> options, TimeProvider clock)
{
    /// <summary>What a pulled model pretends to weigh, in bytes.</summary>
    internal const long Size = 2_500_000_000;

    private static readonly TimeSpan DefaultStay = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<string, byte> _pulled = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _loaded = new(StringComparer.Ordinal);

    internal IReadOnlyList<string> Names => [.. options.Value.ModelNames.Concat(_pulled.Keys.Order(StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)];

    internal IReadOnlyList<(string Name, DateTimeOffset Until)> Loaded =>
        [.. _loaded.Where(pair => pair.Value > clock.GetUtcNow()).Select(static pair => (pair.Key, pair.Value)).OrderBy(static pair => pair.Key, StringComparer.Ordinal)];

    internal bool Has(string name) => Find(name) is not null;

    internal bool CanPull(string name) => Has(name) || options.Value.PullableNames.Contains(name);

    internal void Pulled(string name) => _pulled.TryAdd(name, 0);

    /// <summary>Loads a model for as long as asked; zero unloads it.</summary>
    internal void Use(string name, JsonNode? keepAlive)
    {
        var known = Find(name)!;
        var stay = Stay(keepAlive);
        if (stay == TimeSpan.Zero)
        {
            _loaded.TryRemove(known, out _);
        }
        else
        {
            _loaded[known] = stay < TimeSpan.Zero ? DateTimeOffset.MaxValue : clock.GetUtcNow() + stay;
        }
    }

    internal static JsonObject Card(string name) => new()
    {
        ["name"] = name,
        ["model"] = name,
        ["modified_at"] = "2026-01-01T00:00:00Z",
        ["size"] = Size,
        ["digest"] = CanonicalJson.Hash([name]),
        ["details"] = Details(),
    };

    internal static JsonObject Details() => new()
    {
        ["parent_model"] = "",
        ["format"] = "gguf",
        ["family"] = "modelsim",
        ["families"] = new JsonArray("modelsim"),
        ["parameter_size"] = "0B",
        ["quantization_level"] = "simulated",
    };

    /// <summary>A name without a tag means <c>latest</c>, as with Ollama.</summary>
    private string? Find(string name) => Names.FirstOrDefault(known => known == name || known == name + ":latest" || known + ":latest" == name);

    private static TimeSpan Stay(JsonNode? keepAlive)
    {
        if (keepAlive is not JsonValue value)
        {
            return DefaultStay;
        }

        if (value.TryGetValue(out double seconds))
        {
            return TimeSpan.FromSeconds(Math.Clamp(seconds, -1, TimeSpan.FromDays(365).TotalSeconds));
        }

        return value.TryGetValue(out string? text) && text.Length > 1 && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
            ? text[^1] switch
            {
                's' => TimeSpan.FromSeconds(count),
                'm' => TimeSpan.FromMinutes(count),
                'h' => TimeSpan.FromHours(count),
                _ => DefaultStay,
            }
            : DefaultStay;
    }
}
