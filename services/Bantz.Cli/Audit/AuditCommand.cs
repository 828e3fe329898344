using System.CommandLine;
using System.Globalization;

namespace Bantz.Cli;

/// <summary><c>bantz audit</c>: what was decided about calls of tools, and by whom.</summary>
internal static class AuditCommand
{
    private const int DefaultLimit = 20;

    /// <summary>Options that are filters of the service, by the names it has for them.</summary>
    private static readonly (string Option, string Query, string Help, string Description)[] Filters =
    [
        ("--session", "session_id", "name", "Of this conversation."),
        ("--turn", "turn_id", "id", "Of this turn."),
        ("--tool", "tool", "name", "About this tool, as in calendar.create_event."),
        ("--decision", "decision", "word", "allowed, asked, accepted, refused, edited, expired, denied, executed or failed."),
        ("--by", "decided_by", "who", "Decided by policy, person, clock or tool."),
        ("--hash", "arguments_hash", "sha256", "About exactly these arguments."),
        ("--from", "from", "time", "Not before, as in 2026-01-30T00:00:00+03:00."),
        ("--to", "to", "time", "Before."),
        ("--after", "after", "id", "The page behind this entry."),
    ];

    internal static Command Create(Surroundings world)
    {
        var command = new Command("audit", "What was allowed, asked, accepted, refused, denied and done, newest first.");
        var options = Filters.Select(static filter => new Option<string?>(filter.Option) { HelpName = filter.Help, Description = filter.Description }).ToList();
        options.ForEach(command.Add);
        var limit = new Option<int>("--limit") { HelpName = "n", Description = "Entries a page, at most 1000.", DefaultValueFactory = static _ => DefaultLimit };
        var json = Arguments.Json();
        var lines = new Option<bool>("--jsonl") { Description = "All that fit, as JSON lines: for keeping, and for other programs." };
        var output = new Option<FileInfo?>("--output") { HelpName = "file", Description = "Writes the JSON lines into this file." };
        command.Add(limit);
        command.Add(json);
        command.Add(lines);
        command.Add(output);
        var server = new ServerAddress(world, command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var filters = Filters.Zip(options).Select(pair => (pair.First.Query, Value: parsed.GetValue(pair.Second)))
                .Where(static filter => filter.Value is not null)
                .Select(static filter => $"{filter.Query}={Uri.EscapeDataString(filter.Value!)}")
                .ToList();
            var address = server.Of(parsed);
            using var http = TurnClient.Connect(address, world.Transport(address));
            var client = new AuditClient(http, world);
            if (parsed.GetValue(lines) || parsed.GetValue(output) is not null)
            {
                return await client.ExportAsync(filters, parsed.GetValue(output), cancellationToken);
            }

            filters.Add($"limit={parsed.GetValue(limit).ToString(CultureInfo.InvariantCulture)}");
            return await client.ShowAsync(filters, parsed.GetValue(json), cancellationToken);
        });
        return command;
    }
}
