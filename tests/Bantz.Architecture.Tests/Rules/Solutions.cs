using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bantz.Architecture.Tests;

/// <summary>The three solution files: everything; what the SDK alone can do; what needs real peers.</summary>
internal static partial class Solutions
{
    internal const string All = "Bantz.Aspire.sln";
    internal const string Core = "Bantz.Core.slnf";
    internal const string Peers = "Bantz.Peers.slnf";

    internal static bool BelongsToCore(ProjectFile project) => !project.IsPeer && !project.IsAspire;

    internal static IReadOnlyList<string> ProjectsOfSolution(string text) =>
        [.. ProjectPath().Matches(text).Select(static match => match.Groups["path"].Value.Replace('\\', '/')).Order(StringComparer.Ordinal)];

    internal static IReadOnlyList<string> ProjectsOfFilter(string json) =>
        [.. JsonNode.Parse(json)!["solution"]!["projects"]!.AsArray().Select(static path => path!.GetValue<string>().Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>What is missing from a solution, and what is there without reason.</summary>
    internal static IReadOnlyList<string> Broken(IReadOnlyList<string> listed, IEnumerable<ProjectFile> expected)
    {
        var paths = expected.Select(static project => project.Path).ToHashSet();
        return
        [
            .. paths.Except(listed).Select(static path => $"{path} is missing"),
            .. listed.Except(paths).Select(static path => $"{path} does not belong"),
        ];
    }

    [GeneratedRegex("""^Project\(.*?"(?<path>[^"]+\.csproj)",""", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ProjectPath();
}
