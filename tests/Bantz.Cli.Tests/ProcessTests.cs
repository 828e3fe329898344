using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;

namespace Bantz.Cli.Tests;

/// <summary>The program itself, with its streams redirected.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task A_pipe_gets_plain_utf8_whatever_the_terminal_can_do()
    {
        var (code, output) = await RunAsync("time", "ığüşöç", "--json");

        code.ShouldBe(ExitCodes.Ok);
        JsonNode.Parse(output)!["text"]!.GetValue<string>().ShouldBe("ığüşöç");
        output[0].ShouldBe((byte)'{');
        output.ShouldNotContain((byte)0x1b);
    }

    [Fact]
    public async Task A_wrong_command_line_is_told_to_the_shell()
    {
        var (code, output) = await RunAsync("nonsense");

        code.ShouldBe(ExitCodes.Usage);
        output.ShouldBeEmpty();
    }

    private static async Task<(int Code, byte[] Output)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.Latin1,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "bantz.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TERM"] = "xterm-256color";
        start.Environment["LANG"] = "C";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        (await errors).ShouldNotContain("Unhandled");
        return (process.ExitCode, Encoding.Latin1.GetBytes(output));
    }
}
