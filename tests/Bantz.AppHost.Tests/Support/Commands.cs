using Microsoft.Extensions.Logging.Abstractions;

namespace Bantz.AppHost.Tests;

/// <summary>Runs a command of a resource as the dashboard would.</summary>
internal static class Commands
{
    internal static Task<ExecuteCommandResult> RunAsync(IResource resource, string command, IServiceProvider services, params (string Name, string Value)[] arguments) =>
        resource.Annotations.OfType<ResourceCommandAnnotation>().Single(annotation => annotation.Name == command).ExecuteCommand(new ExecuteCommandContext
        {
            ResourceName = resource.Name,
            Services = services,
            Logger = NullLogger.Instance,
            CancellationToken = TestContext.Current.CancellationToken,
            Arguments = Arguments(arguments),
        });

    internal static InteractionInputCollection Arguments(params (string Name, string Value)[] arguments) =>
        new([.. arguments.Select(static argument => new InteractionInput { Name = argument.Name, InputType = InputType.Text, Value = argument.Value })]);
}
