using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary><c>bantz understand "…"</c>: what the embedded planner makes of a text, or of each text of a file; asks no server.</summary>
internal static class UnderstandCommand
{
    internal static Command Create(Surroundings world)
    {
        var command = new Command("understand", "Show what the embedded planner makes of a text. Needs no server.");
        var words = Arguments.Words();
        words.Arity = ArgumentArity.ZeroOrMore;
        var json = Arguments.Json();
        var input = new Option<string?>("--input") { HelpName = "file", Description = "Read texts from a file: one {id, text, lang?, now, tz?, pending?, open_request?} a line." };
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
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(input) is { } from)
            {
                return Batch(world, from, parsed.GetValue(output)!);
            }

            var moment = options.MomentOf(parsed);
            return One(world, parsed.GetValue(json), new PlanRequest
            {
                Text = string.Join(' ', parsed.GetRequiredValue(words)),
                Now = moment.ToDateTimeOffset(),
                TimeZone = moment.Zone.Id,
                Language = options.LanguageOf(parsed),
            });
        });
        return command;
    }

    private static int One(Surroundings world, bool json, PlanRequest request)
    {
        var started = world.Clock.GetTimestamp();
        var plan = EmbeddedPlanner.Plan(request);
        var elapsed = world.Clock.GetElapsedTime(started);
        if (json)
        {
            var row = UnderstandingRow.Of(request.Text, plan, elapsed);
            world.Out.WriteJson(JsonSerializer.SerializeToElement(row, RowJson.Default.UnderstandingRow));
        }
        else
        {
            world.Out.WritePlan(plan);
        }

        return ExitCodes.Ok;
    }

    private static int Batch(Surroundings world, string input, string output)
    {
        try
        {
            var failed = UnderstandBatch.Run(input, output, world);
            if (failed > 0)
            {
                world.Error.WriteStyled(string.Create(CultureInfo.InvariantCulture, $"{failed} of the rows failed; each says why."));
            }

            return ExitCodes.Ok;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            world.Error.WriteStyled(e.Message);
            return ExitCodes.Usage;
        }
    }
}
