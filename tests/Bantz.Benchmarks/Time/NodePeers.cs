using System.Diagnostics;
using System.Text.Json;

namespace Bantz.Benchmarks.Time;

/// <summary>One answer of a peer.</summary>
internal sealed record PeerAnswer(bool Any, string? Date, string? Time, string? Start);

/// <summary>All answers of a peer, and the microseconds of each reading that it measured itself.</summary>
internal sealed record PeerResult(string Name, PeerAnswer[] Answers, double[] Microseconds);

/// <summary>Asks the parsers from npm in one Node process; peers/peers.mjs answers.</summary>
internal static class NodePeers
{
    /// <param name="rows">What to ask.</param>
    /// <param name="folder">Where peers.mjs and its node_modules lie.</param>
    /// <exception cref="InvalidOperationException">Node is not there, or the script failed.</exception>
    public static PeerResult[] Ask(IReadOnlyList<JudgedRow> rows, string folder)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(folder, "peers.mjs")]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["TZ"] = rows[0].Tz ?? "Europe/Istanbul";
        using var node = Process.Start(start) ?? throw new InvalidOperationException("node does not start.");
        node.StandardInput.Write(JsonSerializer.Serialize(rows.Select(static row => new { row.Text, row.Now }), JsonSerializerOptions.Web));
        node.StandardInput.Close();
        var answer = node.StandardOutput.ReadToEnd();
        node.WaitForExit();
        return node.ExitCode == 0 ? JsonSerializer.Deserialize<PeerResult[]>(answer, JsonSerializerOptions.Web)! : throw new InvalidOperationException("The peers failed.");
    }
}
