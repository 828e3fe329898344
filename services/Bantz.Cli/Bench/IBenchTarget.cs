namespace Bantz.Cli;

/// <summary>Whoever makes plans, as a bench sees them: bytes.</summary>
internal interface IBenchTarget : IDisposable
{
    /// <summary>Who it is.</summary>
    string Name { get; }

    /// <param name="run">Stands in front of the prompt, where there is one.</param>
    /// <param name="text">What was said.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<PlanAnswer> PlanAsync(string run, string text, CancellationToken cancellationToken);

    internal static IBenchTarget OfCode() => new CodeTarget();

    internal static IBenchTarget OfRouter(Surroundings world, Uri url) => new RouterTarget(world, url);

    internal static IBenchTarget OfModel(Surroundings world, ModelServer server) => new ModelTarget(world, server);
}

/// <summary>The bytes of a plan, or why there are none.</summary>
internal readonly record struct PlanAnswer(byte[]? Plan, string? Trouble = null, bool Simulated = false);
