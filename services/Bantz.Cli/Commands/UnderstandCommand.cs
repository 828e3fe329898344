using System.CommandLine;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary><c>bantz understand "…"</c>: what the embedded planner makes of a text; asks no server.</summary>
internal static class UnderstandCommand
{
    internal static Command Create(Surroundings world)
    {
        var command = new Command("understand", "Show what the embedded planner makes of a text. Needs no server.");
        var words = Arguments.Words();
        var json = Arguments.Json();
        command.Add(words);
        command.Add(json);
        var options = new MomentOptions(world, command);
        command.SetAction(parsed =>
        {
            var moment = options.MomentOf(parsed);
            var request = new PlanRequest
            {
                Text = string.Join(' ', parsed.GetRequiredValue(words)),
                Now = moment.ToDateTimeOffset(),
                TimeZone = moment.Zone.Id,
                Language = options.LanguageOf(parsed),
            };
            var started = world.Clock.GetTimestamp();
            var plan = EmbeddedPlanner.Plan(request);
            var elapsed = world.Clock.GetElapsedTime(started);
            if (parsed.GetValue(json))
            {
                var row = UnderstandingRow.Of(request.Text, plan, elapsed);
                world.Out.WriteJson(JsonSerializer.SerializeToElement(row, RowJson.Default.UnderstandingRow));
            }
            else
            {
                world.Out.WritePlan(plan);
            }

            return ExitCodes.Ok;
        });
        return command;
    }
}
