namespace Aspire.Hosting.Ollama;

/// <summary>Pulls the model of a resource, once it runs or when asked, where everyone can see how far it is.</summary>
internal static partial class OllamaPulling
{
    internal const string PullModel = "pull-model";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    internal static IResourceBuilder<OllamaResource> WithPulling(this IResourceBuilder<OllamaResource> builder) =>
        builder.OnBeforeResourceStarted(static (ollama, starting, start) =>
        {
            var stopping = starting.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
            // Beside the start: the container that answers is what this waits for.
            _ = Task.Run(() => PullIfMissingAsync(ollama, starting.Services, stopping), stopping);
            return Task.CompletedTask;
        });

    internal static IResourceBuilder<OllamaResource> WithPullCommand(this IResourceBuilder<OllamaResource> builder) =>
        builder.WithCommand(
            PullModel,
            "Pull model",
            async context =>
            {
                var ollama = builder.Resource;
                return await PullAsync(ollama, context.Services, context.CancellationToken) is { } failure
                    ? CommandResults.Failure($"{ollama.Model} could not be pulled: {failure}")
                    : CommandResults.Success($"{ollama.Model} is there.");
            },
            new CommandOptions
            {
                Description = "Pulls the model again, which fetches a newer version where there is one.",
                IconName = "ArrowDownload",
                UpdateState = static context => context.ResourceSnapshot.State?.Text is { } state && (state == KnownResourceStates.Running || state.StartsWith(Pulling, StringComparison.Ordinal))
                    ? ResourceCommandState.Enabled
                    : ResourceCommandState.Disabled,
            });

    private const string Pulling = "Pulling";

    private static async Task PullIfMissingAsync(OllamaResource ollama, IServiceProvider services, CancellationToken cancellationToken)
    {
        try
        {
            var notifications = services.GetRequiredService<ResourceNotificationService>();
            await notifications.WaitForResourceAsync(ollama.Name, KnownResourceStates.Running, cancellationToken);
            var server = new OllamaServer(ollama, services.GetRequiredService<IHttpClientFactory>());
            if (!await HasModelOnceItAnswersAsync(server, services.GetService<TimeProvider>() ?? TimeProvider.System, cancellationToken))
            {
                await PullAsync(ollama, services, cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The application stops.
        }
    }

    private static async Task<bool> HasModelOnceItAnswersAsync(OllamaServer server, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await server.HasModelAsync(cancellationToken);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Pause, clock, cancellationToken);
            }
        }
    }

    /// <summary>Pulls, and shows each whole percent as the resource's state.</summary>
    /// <returns>What went wrong, or null.</returns>
    private static async Task<string?> PullAsync(OllamaResource ollama, IServiceProvider services, CancellationToken cancellationToken)
    {
        var notifications = services.GetRequiredService<ResourceNotificationService>();
        var logger = services.GetRequiredService<ResourceLoggerService>().GetLogger(ollama);
        try
        {
            PullProgress? shown = null;
            await foreach (var progress in new OllamaServer(ollama, services.GetRequiredService<IHttpClientFactory>()).PullAsync(cancellationToken))
            {
                if (progress.Status == shown?.Status && progress.Percent == shown.Percent)
                {
                    continue;
                }

                shown = progress;
                var state = progress.Percent is { } percent ? $"{Pulling} {ollama.Model} ({percent} %)" : $"{Pulling} {ollama.Model}";
                Log.Progress(logger, progress.Status, progress.Percent ?? 0);
                await notifications.PublishUpdateAsync(ollama, snapshot => snapshot with { State = new(state, KnownResourceStateStyles.Info) });
            }

            return null;
        }
        catch (Exception failure) when (failure is OllamaPullException or HttpRequestException or IOException)
        {
            Log.Failed(logger, ollama.Model, failure.Message);
            return failure.Message;
        }
        finally
        {
            await notifications.PublishUpdateAsync(ollama, static snapshot => snapshot.State?.Text.StartsWith(Pulling, StringComparison.Ordinal) is true
                ? snapshot with { State = KnownResourceStates.Running }
                : snapshot);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Status} {Percent} %")]
        internal static partial void Progress(ILogger logger, string status, int percent);

        [LoggerMessage(2, LogLevel.Error, "{Model} could not be pulled: {Reason}. The command \"Pull model\" tries again.")]
        internal static partial void Failed(ILogger logger, string? model, string reason);
    }
}
