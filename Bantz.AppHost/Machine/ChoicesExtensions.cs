namespace Bantz.AppHost.Machine;

/// <summary>Decides what the graph is made of.</summary>
internal static partial class ChoicesExtensions
{
    /// <summary>Looks at the machine, chooses, and says so in the log when the graph starts.</summary>
    internal static Choices Choose(this IDistributedApplicationBuilder builder)
    {
        var machine = builder.ExecutionContext.IsPublishMode
            ? MachineFacts.OfADeployment
            : new MachineProbe(builder.Configuration, new PathToolbox()).Look();
        var choices = Choices.Make(
            builder.Configuration[Choices.ModelsKey],
            machine,
            redis: builder.Configuration.GetConnectionString(Names.Redis) is { Length: > 0 },
            database: builder.Configuration.GetConnectionString(Names.Calendar) is { Length: > 0 });
        // What is deployed has no dashboard to start a second model server from.
        if (builder.ExecutionContext.IsPublishMode && choices.Ollama == ModelServer.ByHand)
        {
            choices = choices with { Ollama = ModelServer.Absent };
        }

        builder.Eventing.Subscribe<BeforeStartEvent>((started, _) =>
        {
            Log.Chosen(started.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Choices).FullName!), choices.Explanation);
            return Task.CompletedTask;
        });
        return choices;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Explanation}")]
        internal static partial void Chosen(ILogger logger, string explanation);
    }
}
