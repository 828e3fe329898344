using System.CommandLine;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary>The <c>bantz</c> command: its subcommands, and how they end.</summary>
internal static class CommandLine
{
    // Words that begin with @ are people, not files of arguments.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    internal static async Task<int> RunAsync(IReadOnlyList<string> arguments, Surroundings world, CancellationToken cancellationToken = default)
    {
        string? key = null;
        var plain = world;
        world = plain with { Transport = url => new KeyedTransport(plain.Transport(url), () => key) };
        var root = new RootCommand("Bantz, a local assistant for your calendar. Speaks Turkish and English.")
        {
            AskCommand.Create(world),
            ChatCommand.Create(world),
            UnderstandCommand.Create(world),
            TimeCommand.Create(world),
            EvalCommand.Create(world),
            DoctorCommand.Create(world),
            BenchCommand.Create(world),
            AuditCommand.Create(world),
        };
        var keys = new KeyOptions(root);

        var parsed = root.Parse(arguments is [] ? ["--help"] : arguments, Parser);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                world.Error.WriteStyled(SafeText.Line(error.Message), Color.Red);
            }

            world.Error.WriteStyled("bantz --help", Color.Grey);
            return ExitCodes.Usage;
        }

        try
        {
            key = keys.Read(parsed, world);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            world.Error.WriteStyled(SafeText.Line($"--api-key-file: {unreadable.Message}"), Color.Red);
            return ExitCodes.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = world.Out.Profile.Out.Writer,
                    Error = world.Error.Profile.Out.Writer,
                    EnableDefaultExceptionHandler = false,
                },
                cancellationToken);
        }
        catch (OperationCanceledException)
        {
            if (world.Interactive)
            {
                world.Out.WriteLine();
            }

            return ExitCodes.Cancelled;
        }
    }
}
