namespace Bantz.AppHost.Store;

/// <summary>Where data lie that no container keeps: <c>Bantz:DataPath</c>, else a folder beside the one of Bantz.Local.</summary>
internal static class DataFolder
{
    private const string PathKey = "Bantz:DataPath";

    internal static string Find(IDistributedApplicationBuilder builder) => builder.Configuration[PathKey] is { Length: > 0 } configured
        ? Path.GetFullPath(configured)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "bantz-apphost");

    internal static string Make(IDistributedApplicationBuilder builder, string below) =>
        Directory.CreateDirectory(Path.Combine(Find(builder), below)).FullName;
}
