namespace Bantz.Calendar.Tests.Sqlite;

/// <summary>A folder that is gone after the test.</summary>
internal sealed class TempFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("bantz-calendar-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
