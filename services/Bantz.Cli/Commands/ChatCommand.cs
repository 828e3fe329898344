using System.CommandLine;

namespace Bantz.Cli;

/// <summary><c>bantz chat</c>: turn after turn, streamed.</summary>
internal static class ChatCommand
{
    internal static Command Create(Surroundings world)
    {
        var command = new Command("chat", "Talk with Bantz. With redirected input, each line is one turn.");
        var options = new ConversationOptions(world, command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            using var conversation = options.Open(parsed);
            return await new ChatLoop(world, conversation).RunAsync(cancellationToken);
        });
        return command;
    }
}
