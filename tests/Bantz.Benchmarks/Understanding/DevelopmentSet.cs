using System.Text.Json;
using Bantz.Contracts;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Benchmarks.Understanding;

/// <summary>The utterances of tests/Bantz.Understanding.Tests/DevelopmentSet that ask for a plan, each at its own moment; yes and no to a waiting step are left out.</summary>
internal static class DevelopmentSet
{
    private const string Folder = "tests/Bantz.Understanding.Tests/DevelopmentSet";

    public static IReadOnlyList<PlanRequest> Requests() =>
        [.. ((string[])["tr.jsonl", "en.jsonl"]).SelectMany(static file => File.ReadLines(Path.Combine(Root(), Folder, file))).Select(Read).OfType<PlanRequest>()];

    private static PlanRequest? Read(string line)
    {
        using var row = JsonDocument.Parse(line);
        if (row.RootElement.TryGetProperty("pending", out _))
        {
            return null;
        }

        var open = row.RootElement.TryGetProperty("open_request", out var asked) ? asked.Deserialize(BantzJson.Wire.OpenRequest) : null;

        var zone = row.RootElement.GetProperty("tz").GetString()!;
        var now = LocalDateTimePattern.GeneralIso.Parse(row.RootElement.GetProperty("now").GetString()!).GetValueOrThrow();
        return new PlanRequest
        {
            Text = row.RootElement.GetProperty("text").GetString()!,
            Now = now.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToDateTimeOffset(),
            TimeZone = zone,
            OpenRequest = open,
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
