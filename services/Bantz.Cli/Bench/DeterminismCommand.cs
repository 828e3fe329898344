using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary><c>bantz bench determinism</c>: the same request, again and again; how many plans are the same to the byte.</summary>
internal static class DeterminismCommand
{
    private const string Embedded = "embedded";
    private const string Router = "router";
    private const string DefaultRouter = "http://127.0.0.1:5082";

    internal static Command Create(Surroundings world)
    {
        var command = new Command("determinism", "Send identical requests, cold and warm, one and eight at a time, and count the plans that are the same byte for byte.");
        var backend = new Option<string>("--backend") { HelpName = $"{Embedded}|{Router}|{ModelServer.Vllm}|{ModelServer.Ollama}", Description = "Who plans: the code, Bantz's router with whatever is behind it, or a model asked directly.", DefaultValueFactory = static _ => Embedded };
        backend.AcceptOnlyFromAmong(Embedded, Router, ModelServer.Vllm, ModelServer.Ollama);
        var requests = new Option<int>("--requests", "-n") { HelpName = "number", Description = "Requests for each utterance in each phase.", DefaultValueFactory = static _ => 20 };
        requests.Validators.Add(static result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > 10_000)
            {
                result.AddError("--requests: 2 to 10000.");
            }
        });
        var router = new Option<string>("--router-url") { HelpName = "address", Description = "Where the router listens.", DefaultValueFactory = static _ => DefaultRouter };
        router.Validators.Add(static result =>
        {
            if (!Uri.TryCreate(result.GetValueOrDefault<string>(), UriKind.Absolute, out _))
            {
                result.AddError($"--router-url: an address, as in {DefaultRouter}.");
            }
        });
        var json = Arguments.Json();
        foreach (var option in (Option[])[backend, requests, router, json])
        {
            command.Add(option);
        }

        var models = new ModelOptions(world, command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var planner = parsed.GetRequiredValue(backend) switch
            {
                Router => IBenchTarget.OfRouter(world, new Uri(parsed.GetRequiredValue(router).TrimEnd('/') + "/")),
                ModelServer.Vllm => IBenchTarget.OfModel(world, models.Vllm(parsed)),
                ModelServer.Ollama => IBenchTarget.OfModel(world, models.Ollama(parsed)),
                _ => IBenchTarget.OfCode(),
            };
            var report = await new DeterminismRun(planner, world.NewKey()).RunAsync(parsed.GetRequiredValue(requests), cancellationToken);
            if (parsed.GetValue(json))
            {
                world.Out.WriteJson(JsonSerializer.SerializeToElement(Document(report), RowJson.Default.JsonObject));
            }
            else
            {
                Show(world.Out, report);
            }

            return report.Trouble is not null ? ExitCodes.NotReachable : report.IsExact ? ExitCodes.Ok : ExitCodes.Refused;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, DeterminismReport report)
    {
        var table = new Table().AddColumns("phase", "at once", "requests", "failed", "same bytes", "distinct");
        foreach (var phase in report.Phases)
        {
            table.AddRow([.. ((string[])[phase.Name, Text(phase.AtOnce), Text(phase.Requests), Text(phase.Failed), string.Create(CultureInfo.InvariantCulture, $"{phase.Same} ({phase.Share:P1})"), Text(phase.Distinct)]).Select(static cell => new Text(cell))]);
        }

        console.WriteTable(table);
        console.WriteStyled($"{report.Source}{(report.Simulated ? " (the simulator: no model was asked)" : "")}: {(report.IsExact ? "100 % the same" : "not the same")}", report.IsExact ? Color.Green : Color.Red);
        if (report.Trouble is { } trouble)
        {
            console.WriteStyled(SafeText.Line(trouble), Color.Red);
        }
    }

    private static JsonObject Document(DeterminismReport report) => new()
    {
        ["source"] = report.Source,
        ["simulated"] = report.Simulated,
        ["exact"] = report.IsExact,
        ["trouble"] = report.Trouble,
        ["phases"] = new JsonArray([.. report.Phases.Select(static phase => new JsonObject
        {
            ["phase"] = phase.Name,
            ["at_once"] = phase.AtOnce,
            ["requests"] = phase.Requests,
            ["failed"] = phase.Failed,
            ["same"] = phase.Same,
            ["share"] = Math.Round(phase.Share, 4),
            ["distinct"] = phase.Distinct,
        })]),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
