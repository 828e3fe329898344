using System.Xml.Linq;

namespace Bantz.Architecture.Tests;

/// <summary>What a project file says: its path below the root with forward slashes, the names of the projects it refers to, the packages it takes.</summary>
internal sealed record ProjectFile(
    string Path, string Sdk, string AssemblyName, bool IsPure, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    internal string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    internal string Folder => Path[..Path.LastIndexOf('/')];

    internal bool IsTest => Path.StartsWith("tests/", StringComparison.Ordinal);

    internal bool IsPeer => Path.StartsWith("tests/peers/", StringComparison.Ordinal);

    /// <summary>One of the two that may know Aspire.</summary>
    internal bool IsAspire => Name is "Bantz.AppHost" or "Bantz.AppHost.Tests";

    internal static ProjectFile Parse(string path, string xml)
    {
        var project = XDocument.Parse(xml).Root!;
        return new ProjectFile(
            path,
            (string?)project.Attribute("Sdk") ?? "",
            Property(project, "AssemblyName") ?? System.IO.Path.GetFileNameWithoutExtension(path),
            Property(project, "BantzPure") == "true",
            [.. Includes(project, "ProjectReference").Select(static include => include.Replace('\\', '/').Split('/')[^1].Replace(".csproj", "", StringComparison.Ordinal))],
            [.. Includes(project, "PackageReference"), .. Includes(project, "FrameworkReference")]);
    }

    private static string? Property(XElement project, string name) => project.Descendants(name).LastOrDefault()?.Value;

    private static IEnumerable<string> Includes(XElement project, string item) =>
        project.Descendants(item).Select(static element => (string?)element.Attribute("Include")).OfType<string>();
}
