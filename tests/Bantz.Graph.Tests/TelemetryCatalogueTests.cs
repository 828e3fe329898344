using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text.RegularExpressions;

namespace Bantz.Graph.Tests;

/// <summary>docs/telemetry.md tells exactly what the house tells.</summary>
public sealed partial class TelemetryCatalogueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_instrument_and_span_stands_in_the_catalogue_and_the_other_way_round()
    {
        ConcurrentDictionary<string, string> instruments = new();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, _) =>
            {
                if (instrument.Meter.Name.StartsWith("Bantz.", StringComparison.Ordinal))
                {
                    instruments[instrument.Name] = instrument.Unit ?? "";
                }
            },
        };
        listener.Start();
        await using var house = new House();
        await house.StartAsync();
        var person = house.Person();
        foreach (var text in new[] { "yarın 15:00'e toplantı ekle", "evet", "yarın neler var", "onu iptal et", "evet" })
        {
            await person.SayAsync(text, Cancel);
        }

        var page = await File.ReadAllTextAsync(Path.Combine(Root(), "docs", "telemetry.md"), Cancel);
        var documented = InstrumentRow().Matches(page).Select(row => $"{row.Groups["name"].Value} {row.Groups["unit"].Value}");
        documented.Order().ShouldBe(instruments.Select(pair => $"{pair.Key} {pair.Value}").Order());

        var patterns = SpanRow().Matches(page)
            .Select(row => (Source: row.Groups["source"].Value, Name: new Regex($"^{Regex.Replace(Regex.Escape(row.Groups["name"].Value), @"\\\{\w+}", @"[\w.]+", RegexOptions.None, TimeSpan.FromSeconds(1))}$", RegexOptions.None, TimeSpan.FromSeconds(1))))
            .ToList();
        var seen = house.Spans.Where(span => span.Source.Name.StartsWith("Bantz.", StringComparison.Ordinal)).Select(span => (Source: span.Source.Name, span.DisplayName)).Distinct().ToList();
        seen.ShouldAllBe(span => patterns.Any(pattern => pattern.Source == span.Source && pattern.Name.IsMatch(span.DisplayName)));

        // No turn of the embedded planner has a reply phrased by a model.
        patterns.Where(pattern => !seen.Exists(span => span.Source == pattern.Source && pattern.Name.IsMatch(span.DisplayName)))
            .Select(pattern => pattern.Name.ToString()).ShouldBe(["^reply$"]);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Bantz.Aspire.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\| `(?<name>bantz\.[\w.]+)` \| `(?<unit>[^`]*)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InstrumentRow();

    [GeneratedRegex(@"^\| `(?<source>Bantz\.\w+)` \| `(?<name>[^`]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex SpanRow();
}
