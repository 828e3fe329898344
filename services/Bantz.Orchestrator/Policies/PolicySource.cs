using Bantz.Policy;
using NodaTime;

namespace Bantz.Orchestrator.Policies;

/// <summary>
/// The policy in force: read from a file at start, read again when the file changes. A change that is no policy changes nothing and is
/// said in the log; so is a file that has gone. It is looked at each time it is asked: what was saved before a call counts for it.
/// </summary>
internal sealed partial class PolicySource(IConfiguration configuration, IHostEnvironment environment, ToolCatalogue catalogue, ILogger<PolicySource> logger)
{
    /// <summary>Names a policy file, which must then be there.</summary>
    public const string PathKey = "Bantz:PolicyPath";

    /// <summary>Looked for in the data folder, or beside the service where there is none.</summary>
    public const string FileName = "bantz.policy.json";

    private const string DataPathKey = "Bantz:DataPath";

    private readonly Lock _gate = new();
    private CurrentPolicy _current = new(new(catalogue), DateTimeZoneProviders.Tzdb[PolicyRules.Default.TimeZone]);
    private FileStamp? _seen;

    /// <summary>Where the file is, or would be.</summary>
    public string FullPath { get; } = Path.GetFullPath(configuration[PathKey] is { Length: > 0 } named
        ? named
        : Path.Combine(configuration[DataPathKey] is { Length: > 0 } data ? data : environment.ContentRootPath, FileName));

    public CurrentPolicy Current
    {
        get
        {
            lock (_gate)
            {
                Refresh();
                return _current;
            }
        }
    }

    /// <summary>Reads the file for the first time.</summary>
    /// <exception cref="PolicyStartException">It was named and is not there, or is no policy.</exception>
    public void Start()
    {
        lock (_gate)
        {
            _seen = FileStamp.Of(FullPath);
            if (_seen is null && configuration[PathKey] is { Length: > 0 })
            {
                throw new PolicyStartException($"There is no policy file at {FullPath}. Write one, or leave {PathKey} out: without a policy reads run, and everything else takes a yes.");
            }

            if (_seen is not null)
            {
                _current = Read(out var error) ?? throw new PolicyStartException($"The policy file {FullPath} cannot be used: {error} Correct it, or take it away.");
                Log.Read(logger, FullPath);
            }
        }
    }

    private void Refresh()
    {
        var now = FileStamp.Of(FullPath);
        if (now == _seen)
        {
            return;
        }

        _seen = now;
        if (now is null)
        {
            Log.Gone(logger, FullPath);
        }
        else if (Read(out var error) is { } policy)
        {
            _current = policy;
            Log.Read(logger, FullPath);
        }
        else
        {
            Log.Broken(logger, FullPath, error);
        }
    }

    private CurrentPolicy? Read(out string error)
    {
        try
        {
            var reading = PolicyReader.Read(File.ReadAllText(FullPath), catalogue);
            error = reading.Error ?? "";
            if (reading.Rules is not { } rules)
            {
                return null;
            }

            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(rules.TimeZone) is { } zone)
            {
                return new(new(catalogue, rules), zone);
            }

            error = $"$.time_zone (\"{rules.TimeZone}\") is no IANA name. Write one like Europe/Istanbul.";
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error = $"It cannot be read ({exception.Message}).";
            return null;
        }
    }

    /// <summary>What changes when a file is written: over a link, what it leads to.</summary>
    private readonly record struct FileStamp(DateTime WrittenAt, long Length)
    {
        public static FileStamp? Of(string path)
        {
            var file = new FileInfo(path);
            if (file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target)
            {
                file = target;
            }

            return file.Exists ? new(file.LastWriteTimeUtc, file.Length) : null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1851, LogLevel.Information, "The policy is now that of {Path}.")]
        public static partial void Read(ILogger logger, string path);

        [LoggerMessage(1852, LogLevel.Error, "The policy file {Path} changed and cannot be used, so the policy before it stays in force: {Error}")]
        public static partial void Broken(ILogger logger, string path, string error);

        [LoggerMessage(1853, LogLevel.Error, "The policy file {Path} is gone; what it said stays in force. Restart without it to be rid of it.")]
        public static partial void Gone(ILogger logger, string path);
    }
}

/// <summary>A policy, and the clock by which its days and hours go.</summary>
internal sealed record CurrentPolicy(PolicyGate Gate, DateTimeZone Zone)
{
    /// <summary>A moment as that clock shows it.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => Instant.FromDateTimeOffset(at).InZone(Zone).ToDateTimeOffset();

    /// <summary>The day of a moment by that clock.</summary>
    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);
}

/// <summary>The policy file keeps the service from starting; the message says what to do.</summary>
public sealed class PolicyStartException(string message) : Exception(message);
