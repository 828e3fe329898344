using System.CommandLine;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Time;
using NodaTime;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary><c>bantz time "…"</c>: which times a text names, or each text of a file; asks no server.</summary>
internal static class TimeCommand
{
    internal static Command Create(Surroundings world)
    {
        var command = new Command("time", "Show the times that a text names. Needs no server.");
        var words = Arguments.Words();
        words.Arity = ArgumentArity.ZeroOrMore;
        var json = Arguments.Json();
        var input = new Option<string?>("--input") { HelpName = "file", Description = "Read texts from a file: one {id, text, lang?, now, tz} a line." };
        var output = new Option<string?>("--output") { HelpName = "file", Description = "Where the answers go, one a line." };
        command.Add(words);
        command.Add(json);
        command.Add(input);
        command.Add(output);
        command.Validators.Add(result =>
        {
            var (from, to) = (result.GetValue(input), result.GetValue(output));
            if (from is null != to is null)
            {
                result.AddError("--input and --output go together.");
            }
            else if (from is null == (result.GetValue(words) is null or []))
            {
                result.AddError("Give a text, or --input and --output.");
            }
        });
        var options = new MomentOptions(world, command);
        command.SetAction(parsed => parsed.GetValue(input) is { } from
            ? Batch(world, from, parsed.GetValue(output)!)
            : One(world, string.Join(' ', parsed.GetRequiredValue(words)), options.MomentOf(parsed), options.LanguageOf(parsed), parsed.GetValue(json)));
        return command;
    }

    internal static TimeLanguage? LanguageOf(Language? language) => language switch
    {
        Language.Turkish => TimeLanguage.Turkish,
        Language.English => TimeLanguage.English,
        _ => null,
    };

    private static int One(Surroundings world, string text, ZonedDateTime moment, Language? language, bool json)
    {
        var context = new TimeContext(moment.LocalDateTime, moment.Zone) { Language = LanguageOf(language) };
        var started = world.Clock.GetTimestamp();
        var reading = TimeReader.Read(text, context);
        var row = TimeRow.Of(text, reading, world.Clock.GetElapsedTime(started));
        if (json)
        {
            world.Out.WriteJson(JsonSerializer.SerializeToElement(row, RowJson.Default.TimeRow));
        }
        else
        {
            Show(world.Out, row, Phrases.Of(language ?? world.Language));
        }

        return ExitCodes.Ok;
    }

    private static int Batch(Surroundings world, string input, string output)
    {
        try
        {
            TimeBatch.Run(input, output, world.Clock);
            return ExitCodes.Ok;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            world.Error.WriteStyled(e.Message);
            return ExitCodes.Usage;
        }
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
