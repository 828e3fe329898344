using System.CommandLine;

namespace Bantz.Cli;

/// <summary>Where the key comes from: an option, a file, the environment. Never from an address: those are kept in logs and histories.</summary>
internal sealed class KeyOptions
{
    internal const string Variable = "BANTZ_API_KEY";
    internal const string FileVariable = "BANTZ_API_KEY_FILE";

    // As the services are configured, for who runs both.
    internal const string ServicesVariable = "Bantz__ApiKey";

    private readonly Option<string?> _key = new("--api-key")
    {
        HelpName = "key",
        Description = $"The key, where Bantz asks for one; better {Variable}, or a file: other programs can see what stands here.",
        Recursive = true,
    };

    private readonly Option<FileInfo?> _file = new("--api-key-file")
    {
        HelpName = "file",
        Description = $"A file that holds the key and nothing else; also {FileVariable}.",
        Recursive = true,
    };

    internal KeyOptions(Command root)
    {
        root.Add(_key);
        root.Add(_file);
    }

    /// <exception cref="IOException">The file cannot be read.</exception>
    internal string? Read(ParseResult parsed, Surroundings world)
    {
        var file = parsed.GetValue(_file)?.FullName ?? world.Variable(FileVariable);
        var key = parsed.GetValue(_key)
            ?? (file is { Length: > 0 } ? File.ReadAllText(file) : null)
            ?? world.Variable(Variable)
            ?? world.Variable(ServicesVariable);
        return key?.Trim() is { Length: > 0 } given ? given : null;
    }
}
