using System.Text.Json;
using Bantz.Contracts;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Benchmarks.Understanding;

/// <summary>The utterances of tests/Bantz.Understanding.Tests/DevelopmentSet that ask for a plan, each at its own moment; answers to a waiting question are left out.</summary>
internal static class DevelopmentSet
{
    private const string Folder = "tests/Bantz.Understanding.Tests/DevelopmentSet";

    public static IReadOnlyList<PlanRequest> Requests() =>
        [.. ((string[])["tr.jsonl", "en.jsonl"]).SelectMany(static file => File.ReadLines(Path.Combine(Root(), Folder, file))).Select(Read).OfType<PlanRequest>()];

    private static PlanRequest? Read(string line)
    {
        using var row = JsonDocument.Parse(line);
        if (row.RootElement.TryGetProperty("pending", out _) || row.RootElement.TryGetProperty("open_request", out _))
        {
            return null;
        }

        var zone = row.RootElement.GetProperty("tz").GetString()!;
        var now = LocalDateTimePattern.GeneralIso.Parse(row.RootElement.GetProperty("now").GetString()!).GetValueOrThrow();
        return new PlanRequest
        {
            Text = row.RootElement.GetProperty("text").GetString()!,
            Now = now.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeOffset(),
            TimeZone = zone,
        };
    }

    private static string Root()
    {
        var folder = Directory.GetCurrentDirectory();
        while (!File.Exists(Path.Combine(folder, "Bantz.Aspire.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run this within the repository.");
        }

        return folder;
    }
}
