using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Bantz.Models.Tests.Clients;

/// <summary>Runs one of the scripts beside the official clients that <c>npm ci</c> put into <c>npm/node_modules</c>. Missing ones fail; nothing is skipped.</summary>
internal static class NpmClient
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What the client made of the answers.</summary>
    internal static async Task<JsonNode> RunAsync(string script, params string[] arguments)
    {
        var folder = Folder();
        var node = Path.Combine(folder, "node_modules/.bin/node");
        if (!File.Exists(node))
        {
            throw new InvalidOperationException($"The npm clients are not installed. Run ./peers.sh, or npm ci in {folder}.");
        }

        using var process = Process.Start(new ProcessStartInfo(node, [Path.Combine(folder, script), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["NO_PROXY"] = "127.0.0.1", ["OPENAI_API_KEY"] = "", ["OLLAMA_HOST"] = "" },
        })!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        process.ExitCode.ShouldBe(0, await errors);
        return JsonNode.Parse(await output)!;
    }

    private static string Folder()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var npm = Path.Combine(folder, "tests/peers/Bantz.Models.Tests/npm");
            if (Directory.Exists(npm))
            {
                return npm;
            }
        }

        throw new InvalidOperationException("The repository is not above the tests.");
    }
}
