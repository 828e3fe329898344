namespace Bantz.Local;

/// <summary>The data folder, held by one process at a time; the lock goes with the process, however it ends.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _held;

    private DataFolder(string path, FileStream held) => (Path, _held) = (path, held);

    internal string Path { get; }

    /// <exception cref="LocalProblem">The folder cannot be written, or another process holds it.</exception>
    internal static DataFolder Acquire(string path)
    {
        var lockFile = System.IO.Path.Combine(path, "bantz.lock");
        try
        {
            Directory.CreateDirectory(path);
            return new DataFolder(path, new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception cause) when (cause is UnauthorizedAccessException or DirectoryNotFoundException or PathTooLongException or NotSupportedException or ArgumentException)
        {
            throw CannotWrite(path, cause);
        }
        catch (IOException cause)
        {
            throw File.Exists(lockFile)
                ? new LocalProblem($"Another Bantz already uses the data in {path}. Stop it, or give this one its own folder with --data.", cause)
                : CannotWrite(path, cause);
        }
    }

    public void Dispose() => _held.Dispose();

    private static LocalProblem CannotWrite(string path, Exception cause) =>
        new($"The data folder {path} cannot be written. Choose another with --data.", cause);
}
