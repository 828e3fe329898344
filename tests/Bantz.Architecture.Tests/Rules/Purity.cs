namespace Bantz.Architecture.Tests;

/// <summary>No clock, file, network, chance or surroundings in a pure library; no hidden clock anywhere.</summary>
internal static class Purity
{
    internal static IReadOnlyList<string> PureProjects { get; } = ["Bantz.Time", "Bantz.Understanding", "Bantz.Policy"];

    private static readonly string[] ImpureTypes =
    [
        "System.TimeProvider", "System.Diagnostics.Stopwatch", "System.Diagnostics.Process", "System.Random", "System.Console",
        "System.Security.Cryptography.RandomNumberGenerator", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream",
        "System.IO.Directory", "System.IO.DirectoryInfo", "System.IO.FileSystemInfo", "System.Threading.Thread", "System.Threading.Timer",
        "System.Threading.PeriodicTimer", "NodaTime.SystemClock", "NodaTime.IClock",
    ];

    private static readonly string[] ImpureNamespaces = ["System.Net.", "System.Data.", "Microsoft.Win32."];

    private static readonly string[] ImpureMembers =
    [
        "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.TimeZoneInfo.get_Local", "System.TimeZoneInfo.FindSystemTimeZoneById",
        "System.Globalization.CultureInfo.get_CurrentCulture", "System.Globalization.CultureInfo.get_CurrentUICulture",
        "System.Threading.Tasks.Task.Delay",
    ];

    private static readonly string[] ImpureMemberPrefixes = ["System.Environment."];

    /// <summary>The compiler writes this one into iterators; it tells threads apart and nothing else.</summary>
    private const string CurrentThread = "System.Environment.get_CurrentManagedThreadId";

    private static readonly string[] HiddenClocks =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow", "System.Threading.Thread.Sleep",
    ];

    internal static IReadOnlyList<string> Impurities(AssemblyFile assembly) =>
    [
        .. assembly.Types.Select(static type => type.Name).Where(static name =>
            ImpureTypes.Contains(name) || ImpureNamespaces.Any(space => name.StartsWith(space, StringComparison.Ordinal))),
        .. assembly.Members.Where(static member => member != CurrentThread
            && (ImpureMembers.Contains(member) || ImpureMemberPrefixes.Any(prefix => member.StartsWith(prefix, StringComparison.Ordinal)))),
        .. HiddenClocksOf(assembly),
    ];

    internal static IReadOnlyList<string> HiddenClocksOf(AssemblyFile assembly) => [.. assembly.Members.Intersect(HiddenClocks)];
}
