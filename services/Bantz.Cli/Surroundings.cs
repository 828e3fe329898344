using System.Globalization;
using System.Text;
using Bantz.Contracts;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary>What the command line touches of the world; tests bring their own.</summary>
internal sealed record Surroundings
{
    /// <summary>Answers, and nothing else.</summary>
    public required IAnsiConsole Out { get; init; }

    /// <summary>What went wrong, and hints.</summary>
    public required IAnsiConsole Error { get; init; }

    public required TextReader Input { get; init; }

    /// <summary>A person sits at both ends; otherwise one line in is one turn, and nothing is drawn.</summary>
    public required bool Interactive { get; init; }

    public required TimeProvider Clock { get; init; }
    public required Func<Uri, HttpMessageHandler> Transport { get; init; }

    /// <summary>Runs a program of this machine and gives what it wrote; null where it is not there, fails, or takes longer than a few seconds.</summary>
    public required Func<string, IReadOnlyList<string>, CancellationToken, Task<string?>> RunProgram { get; init; }

    /// <summary>A new idempotency key.</summary>
    public required Func<string> NewKey { get; init; }

    /// <summary>An environment variable by its name.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>The language of messages until a reply shows another.</summary>
    public required Language Language { get; init; }

    internal static Surroundings OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        Console.OutputEncoding = utf8;
        Console.InputEncoding = utf8;
        return new Surroundings
        {
            Out = Open(Console.Out, Console.IsOutputRedirected),
            Error = Open(Console.Error, Console.IsErrorRedirected),
            Input = Console.IsInputRedirected ? new StreamReader(Console.OpenStandardInput(), utf8) : Console.In,
            Interactive = !Console.IsInputRedirected && !Console.IsOutputRedirected,
            Clock = TimeProvider.System,
            Transport = static url => new SocketsHttpHandler { UseProxy = !url.IsLoopback, ConnectTimeout = TimeSpan.FromSeconds(5) },
            RunProgram = OtherProgram.RunAsync,
            NewKey = static () => Guid.CreateVersion7().ToString("N"),
            Variable = Environment.GetEnvironmentVariable,
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "tr" ? Language.Turkish : Language.English,
        };
    }

    private static IAnsiConsole Open(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        });
        if (redirected)
        {
            // A file has no width: nothing is wrapped.
            console.Profile.Width = 10_000;
        }

        return console;
    }
}
