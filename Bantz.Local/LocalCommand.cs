using System.CommandLine;

namespace Bantz.Local;

/// <summary>The command line: a few options with names of their own; any other setting as <c>--Section:Key=value</c>.</summary>
internal static class LocalCommand
{
    private static readonly (Option Option, string Key)[] Settings =
    [
        (new Option<string>("--data") { Description = "Folder for calendar and memory", HelpName = "folder" }, "Bantz:DataPath"),
        (new Option<int?>("--port") { Description = "Port of the chat page [default: 5080]", HelpName = "port" }, "Bantz:Ports:Web"),
        (new Option<int?>("--orchestrator-port") { Description = "Port of the conversation API [default: 5081]", HelpName = "port" }, "Bantz:Ports:Orchestrator"),
        (new Option<int?>("--router-port") { Description = "Port of the planner [default: 5082]", HelpName = "port" }, "Bantz:Ports:Router"),
        (new Option<int?>("--calendar-port") { Description = "Port of the calendar, REST and MCP [default: 5083]", HelpName = "port" }, "Bantz:Ports:Calendar"),
        (new Option<int?>("--redis-port") { Description = "Port of the embedded store [default: 5084]", HelpName = "port" }, "Bantz:Ports:Redis"),
        (new Option<string>("--redis") { Description = "Use this Redis instead of the embedded store", HelpName = "host:port" }, "ConnectionStrings:redis"),
        (new Option<string>("--llm-backend") { Description = "Who plans: auto, vllm, ollama or embedded [default: auto]", HelpName = "backend" }, "Bantz:Llm:Backend"),
        (new Option<string>("--vllm-url") { Description = "Use the vLLM, or other OpenAI-compatible server, at this address", HelpName = "url" }, "Bantz:Llm:VllmUrl"),
        (new Option<string>("--ollama-url") { Description = "Use the Ollama at this address", HelpName = "url" }, "Bantz:Llm:OllamaUrl"),
        (new Option<string>("--model") { Description = "The model as its server calls it", HelpName = "name" }, "Bantz:Llm:Model"),
        (new Option<string>("--policy") { Description = "What may run without a yes, and what never [default: bantz.policy.json in the data folder]", HelpName = "file" }, "Bantz:PolicyPath"),
        (new Option<bool?>("--allow-clock-override") { Description = "Let requests say what time it is (for trying and testing)", Arity = ArgumentArity.ZeroOrOne }, "Bantz:AllowClockOverride"),
    ];

    internal static RootCommand Create()
    {
        var verbose = new Option<bool>("--verbose") { Description = "Log what the services do" };
        var storeOnly = new Option<bool>("--store-only") { Description = "Run the embedded store alone, for services that run elsewhere on this machine" };
        var command = new RootCommand("Bantz on this machine: chat page, planner, calendar and memory in one process, on loopback only.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        command.Add(verbose);
        command.Add(storeOnly);
        foreach (var (option, _) in Settings)
        {
            command.Add(option);
        }

        command.SetAction(async (result, cancellationToken) =>
        {
            if (result.UnmatchedTokens.FirstOrDefault(static token => !IsSetting(token)) is { } unknown)
            {
                await Console.Error.WriteLineAsync($"bantz: '{unknown}' is not known. See --help; other settings are written --Section:Key=value.");
                return 1;
            }

            List<string> settings = [.. result.UnmatchedTokens];
            foreach (var (option, key) in Settings)
            {
                if (result.GetResult(option) is { Implicit: false } given)
                {
                    settings.Add($"--{key}={(given.Tokens.Count > 0 ? given.Tokens[0].Value : "true")}");
                }
            }

            if (result.GetValue(verbose))
            {
                settings.Add("--Logging:LogLevel:Default=Information");
            }

            return await RunAsync(result.GetValue(storeOnly) ? RunStoreAsync : RunHouseAsync, [.. settings], cancellationToken);
        });
        return command;
    }

    private static async Task<int> RunAsync(Func<string[], CancellationToken, Task> run, string[] settings, CancellationToken cancellationToken)
    {
        try
        {
            await run(settings, cancellationToken);
            return 0;
        }
        catch (OperationCanceledException)
        {
            // Asked to stop before it stood.
            return 0;
        }
        catch (LocalProblem problem)
        {
            await Console.Error.WriteLineAsync($"bantz: {problem.Message}");
            return 1;
        }
    }

    private static async Task RunHouseAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var house = LocalHost.Build(settings);
        await house.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync(Welcome(house));
        await house.WaitForShutdownAsync(cancellationToken);
    }

    private static async Task RunStoreAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var store = LocalStore.Build(settings);
        await store.StartAsync(cancellationToken);
        await Console.Out.WriteLineAsync($"The store is ready: 127.0.0.1:{store.Port}, data in {store.DataPath}");
        await store.WaitForShutdownAsync(cancellationToken);
    }

    private static string Welcome(LocalHouse house) =>
        $"""
        Bantz is ready: {house.Web}

          say something   {house.Orchestrator}v1/turns
          calendar (MCP)  {house.Calendar}mcp
          data            {house.DataPath}

        Ctrl+C stops it.
        """;

    private static bool IsSetting(string token) =>
        token.StartsWith("--", StringComparison.Ordinal) && token.Contains(':', StringComparison.Ordinal) && token.Contains('=', StringComparison.Ordinal);
}
