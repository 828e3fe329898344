using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary><c>bantz doctor</c>: what is reachable, how fast it is, and what to do about what is not.</summary>
internal static class DoctorCommand
{
    internal static Command Create(Surroundings world)
    {
        var command = new Command("doctor", "See what Bantz can reach: itself, models, the GPU; and what to do about what it cannot.");
        var json = Arguments.Json();
        var language = Arguments.Lang();
        command.Add(json);
        command.Add(language);
        var address = new ServerAddress(world, command);
        var models = new ModelOptions(world, command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var phrases = DoctorPhrases.Of(Arguments.LanguageOf(parsed.GetValue(language)) ?? world.Language);
            var examination = new Examination(world, phrases);
            Finding[] findings =
            [
                await examination.BantzAsync(address.Of(parsed), cancellationToken),
                examination.Embedded(),
                .. await examination.ModelAsync(models.Vllm(parsed), cancellationToken),
                .. await examination.ModelAsync(models.Ollama(parsed), cancellationToken),
                .. await examination.GpuAsync(cancellationToken),
            ];
            if (parsed.GetValue(json))
            {
                world.Out.WriteJson(JsonSerializer.SerializeToElement(Document(findings), RowJson.Default.JsonArray));
            }
            else
            {
                Show(world.Out, findings);
            }

            return findings.Any(static finding => finding.State == FindingState.Bad) ? ExitCodes.Refused : ExitCodes.Ok;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, IReadOnlyList<Finding> findings)
    {
        foreach (var (what, state, found, advice) in findings)
        {
            var (mark, colour) = state switch
            {
                FindingState.Good => ("✓", Color.Green),
                FindingState.Absent => ("-", Color.Grey),
                FindingState.Doubtful => ("!", Color.Yellow),
                _ => ("✗", Color.Red),
            };
            console.WriteStyled($"{mark} {what}: {SafeText.Line(found)}", colour);
            if (advice is not null)
            {
                console.WriteStyled($"  → {SafeText.Line(advice)}");
            }
        }
    }

    private static JsonArray Document(IEnumerable<Finding> findings) =>
    [
        .. findings.Select(static finding => new JsonObject
        {
            ["what"] = finding.What,
            ["state"] = JsonNamingPolicy.SnakeCaseLower.ConvertName(finding.State.ToString()),
            ["found"] = finding.Found,
            ["advice"] = finding.Advice,
        }),
    ];
}
