namespace Bantz.Architecture.Tests;

/// <summary>The repository that this test was built from.</summary>
internal static class Repository
{
    private static readonly string[] NotSource = ["bin", "obj", ".git", "node_modules", "artifacts", "TestResults"];

    internal static string Root { get; } = FindRoot();

    internal static IReadOnlyList<ProjectFile> Projects { get; } =
        [.. Files("*.csproj").Select(static path => ProjectFile.Parse(path, Read(path)))];

    /// <summary>Projects that ship: neither tests nor their tools.</summary>
    internal static IReadOnlyList<ProjectFile> Shipped { get; } = [.. Projects.Where(static project => !project.IsTest)];

    /// <summary>Assemblies of what ships, as they were built for this test.</summary>
    internal static IReadOnlyList<AssemblyFile> Assemblies =>
        [.. Shipped.Where(static project => !project.IsAspire).Select(static project => AssemblyFile.Built(project.AssemblyName))];

    /// <summary>Paths below the root, with forward slashes, sorted.</summary>
    internal static IReadOnlyList<string> Files(string pattern, string under = "") =>
    [
        .. Walk(new DirectoryInfo(Path.Combine(Root, under)), pattern)
            .Select(static file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    internal static bool Has(string path) => File.Exists(Path.Combine(Root, path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder, string pattern) => !folder.Exists
        ? []
        : folder.EnumerateFiles(pattern).Concat(folder.EnumerateDirectories()
            .Where(static child => !NotSource.Contains(child.Name))
            .SelectMany(child => Walk(child, pattern)));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bantz.Aspire.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException("These tests read the repository: run them where they were built.");
    }
}
