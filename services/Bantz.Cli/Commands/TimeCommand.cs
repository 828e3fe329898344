using System.CommandLine;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Time;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary><c>bantz time "…"</c>: which times a text names; asks no server.</summary>
internal static class TimeCommand
{
    internal static Command Create(Surroundings world)
    {
        var command = new Command("time", "Show the times that a text names. Needs no server.");
        var words = Arguments.Words();
        var json = Arguments.Json();
        command.Add(words);
        command.Add(json);
        var options = new MomentOptions(world, command);
        command.SetAction(parsed =>
        {
            var text = string.Join(' ', parsed.GetRequiredValue(words));
            var moment = options.MomentOf(parsed);
            var context = new TimeContext(moment.LocalDateTime, moment.Zone)
            {
                Language = options.LanguageOf(parsed) switch
                {
                    Language.Turkish => TimeLanguage.Turkish,
                    Language.English => TimeLanguage.English,
                    _ => null,
                },
            };
            var started = world.Clock.GetTimestamp();
            var reading = TimeReader.Read(text, context);
            var row = TimeRow.Of(text, reading, world.Clock.GetElapsedTime(started));
            if (parsed.GetValue(json))
            {
                world.Out.WriteJson(JsonSerializer.SerializeToElement(row, RowJson.Default.TimeRow));
            }
            else
            {
                Show(world.Out, row, Phrases.Of(options.LanguageOf(parsed) ?? world.Language));
            }

            return ExitCodes.Ok;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, TimeRow row, Phrases phrases)
    {
        if (row.Expressions.Count == 0)
        {
            console.WriteStyled(phrases.NoTime);
            return;
        }

        var table = new Table().AddColumns("text", "kind", "start", "end", "min", "rrule");
        foreach (var item in row.Best is { } best ? [.. row.Expressions, best with { Text = "= " + best.Text }] : row.Expressions)
        {
            table.AddRow(
                new Text(SafeText.Line(item.Text)),
                new Text(item.Kind),
                new Text(item.Start ?? item.Date ?? item.Time ?? ""),
                new Text(item.End ?? ""),
                new Text(item.Minutes?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""),
                new Text(item.Rrule ?? ""));
        }

        console.WriteTable(table);
    }
}
