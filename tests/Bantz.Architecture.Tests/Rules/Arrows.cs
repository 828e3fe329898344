namespace Bantz.Architecture.Tests;

/// <summary>DESIGN's arrows: which project may refer to which. What is not in the table has no place in the house.</summary>
internal static class Arrows
{
    private const string Contracts = "Bantz.Contracts";
    private const string Time = "Bantz.Time";
    private const string Understanding = "Bantz.Understanding";
    private const string Policy = "Bantz.Policy";
    private const string Llm = "Bantz.Llm";
    private const string ServiceDefaults = "Bantz.ServiceDefaults";
    private const string Router = "Bantz.Router";
    private const string Orchestrator = "Bantz.Orchestrator";
    private const string Calendar = "Bantz.Calendar";
    private const string Web = "Bantz.Web";

    internal static IReadOnlyDictionary<string, string[]> Allowed { get; } = new Dictionary<string, string[]>
    {
        [Contracts] = [],
        [Time] = [],
        [Understanding] = [Contracts, Time],
        [Policy] = [Contracts],
        [Llm] = [Contracts],
        [ServiceDefaults] = [Contracts],
        [Router] = [Contracts, Llm, Understanding, Time, ServiceDefaults],
        [Orchestrator] = [Contracts, Policy, Understanding, Time, ServiceDefaults],
        [Calendar] = [Contracts, Time, ServiceDefaults],
        [Web] = [Contracts, ServiceDefaults],
        ["Bantz.ModelSim"] = [Contracts, Time, Understanding, ServiceDefaults],
        ["Bantz.Cli"] = [Contracts, Time, Understanding],
        ["Bantz.Local"] = [Contracts, ServiceDefaults, Calendar, Orchestrator, Router, Web],
        ["Bantz.AppHost"] = [Contracts, Calendar, Orchestrator, Router, Web, "Bantz.ModelSim", "Bantz.Local"],
    };

    /// <summary>Packages of projects that are to stay small; whoever is not named here may take what it needs.</summary>
    internal static IReadOnlyDictionary<string, string[]> AllowedPackages { get; } = new Dictionary<string, string[]>
    {
        [Contracts] = [],
        [Time] = ["NodaTime"],
        [Understanding] = [],
        [Policy] = [],
        ["Bantz.Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    internal static IReadOnlyList<string> Broken(ProjectFile project)
    {
        if (!Allowed.TryGetValue(project.Name, out var allowed))
        {
            return [$"{project.Name} is not in the table of arrows"];
        }

        return
        [
            .. project.References.Except(allowed).Select(stranger => $"{project.Name} refers to {stranger}"),
            .. AllowedPackages.TryGetValue(project.Name, out var packages)
                ? project.Packages.Except(packages).Select(stranger => $"{project.Name} takes {stranger}")
                : [],
        ];
    }

    /// <summary>The same of the compiled assembly, where a reference may have come through another project.</summary>
    internal static IReadOnlyList<string> Broken(string project, AssemblyFile assembly) =>
    [
        .. assembly.References.Where(static name => name.StartsWith("Bantz.", StringComparison.Ordinal) || name == "bantz")
            .Except(Allowed.GetValueOrDefault(project, []))
            .Select(stranger => $"{project} uses {stranger}"),
    ];
}
