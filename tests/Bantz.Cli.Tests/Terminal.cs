using Bantz.Contracts;
using Microsoft.Extensions.Time.Testing;
using Spectre.Console.Testing;

namespace Bantz.Cli.Tests;

/// <summary>Runs <c>bantz</c> against a <see cref="FakeServer"/> and keeps what it wrote.</summary>
internal sealed class Terminal : IDisposable
{
    private readonly TestConsole _out = new();
    private readonly TestConsole _error = new();
    private int _keys;

    internal Terminal()
    {
        _out.Profile.Width = 400;
        _out.Profile.Capabilities.Ansi = false;
        _error.Profile.Width = 400;
    }

    internal FakeServer Server { get; } = new();
    internal FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 1, 30, 7, 0, 0, TimeSpan.Zero));
    internal Dictionary<string, string> Variables { get; } = [];
    internal TextReader Input { get; set; } = TextReader.Null;

    internal bool Interactive
    {
        get => _out.Profile.Capabilities.Ansi;
        init => _out.Profile.Capabilities.Ansi = value;
    }

    internal Language Language { get; init; } = Language.English;
    internal HttpMessageHandler? Transport { get; init; }

    /// <summary>Talks over real sockets instead of to <see cref="Server"/>.</summary>
    internal bool Online { get; init; }

    /// <summary>What programs of this machine write; one that is not named is not there.</summary>
    internal Dictionary<string, string> Programs { get; } = [];

    internal string Out => _out.Output;
    internal string Error => _error.Output;

    internal Task<int> RunAsync(params string[] arguments) => RunAsync(TestContext.Current.CancellationToken, arguments);

    internal Task<int> RunAsync(CancellationToken cancellationToken, params string[] arguments) => CommandLine.RunAsync(
        arguments,
        new Surroundings
        {
            Out = _out,
            Error = _error,
            Input = Input,
            Interactive = Interactive,
            Clock = Clock,
            Transport = _ => Online ? new SocketsHttpHandler() : Transport ?? Server,
            RunProgram = (program, _, _) => Task.FromResult(Programs.GetValueOrDefault(program)),
            NewKey = () => $"key-{++_keys}",
            Variable = name => Variables.GetValueOrDefault(name),
            Language = Language,
        },
        cancellationToken);

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
        Server.Dispose();
        Transport?.Dispose();
    }

    /// <summary>Lines that the person types, each followed by Enter.</summary>
    internal Terminal Types(params string[] lines)
    {
        Input = new StringReader(string.Join('\n', lines));
        return this;
    }
}
