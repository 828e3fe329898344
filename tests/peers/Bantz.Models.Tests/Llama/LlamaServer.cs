using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using Bantz.ModelSim.Tests.Contract;
using Bantz.Testing;

namespace Bantz.Models.Tests.Llama;

/// <summary>A real llama-server over a <see cref="TinyModel"/>, from the folder that <c>peers.sh</c> unpacked: <c>BANTZ_LLAMA</c>. A missing one fails; nothing is skipped.</summary>
public sealed class LlamaServer : IModelServer, IAsyncLifetime
{
    private const string Variable = "BANTZ_LLAMA";

    private readonly int _port = FreePort();
    private readonly List<string> _log = [];
    private Process? _process;
    private string? _model;
    private HttpClient? _http;

    public string Backend => "vllm";

    public Uri Address => new($"http://127.0.0.1:{_port}/");

    public string Model => "bantz-tiny";

    public string Key => "secret";

    public int ContextTokens => 1_024;

    // It shifts its context, so an answer has no end of its own.
    public int EndlessTokens => 1_000_000;

    public Task MakeEndlessAsync() => Task.CompletedTask;

    public async Task<double> RunningAsync()
    {
        var page = await _http!.GetStringAsync(new Uri(Address, "metrics"), TestContext.Current.CancellationToken);
        var line = page.Split('\n').Single(static line => line.StartsWith("llamacpp:requests_processing", StringComparison.Ordinal));
        return double.Parse(line[(line.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture);
    }

    public async ValueTask InitializeAsync()
    {
        var root = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(root) || !File.Exists(Path.Combine(root, "usr/bin/llama-server")))
        {
            throw new InvalidOperationException($"There is no llama-server in '{root}'. Run ./peers.sh, or name the folder into which Debian's package was unpacked in {Variable}.");
        }

        var name = $"tmp/bantz-tiny-{Environment.ProcessId}-{_port}.gguf";
        _model = Path.Combine(root, name);
        TinyModel.Save(_model);
        _http = new HttpClient { DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Bearer", Key) } };
        _process = Start(root, "/" + name);
        await Eventually.TrueAsync(HealthyAsync, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        if (_model is { } model)
        {
            File.Delete(model);
        }
    }

    /// <summary>In the folder as its root, for the program needs a newer system than this one around it.</summary>
    private Process Start(string root, string model)
    {
        string[] within = Environment.UserName == "root" ? ["chroot"] : ["unshare", "--user", "--map-root-user", "chroot"];
        string[] command =
        [
            .. within, root, "/usr/bin/llama-server", "--model", model, "--alias", Model, "--host", "127.0.0.1", "--port", $"{_port}", "--api-key", Key,
            "--ctx-size", $"{ContextTokens}", "--parallel", "1", "--context-shift", "--threads", "1", "--metrics", "--offline",
        ];
        var process = new Process { StartInfo = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true } };
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private async Task<bool> HealthyAsync()
    {
        if (_process!.HasExited)
        {
            lock (_log)
            {
                throw new InvalidOperationException("llama-server ended: " + string.Join('\n', _log.TakeLast(20)));
            }
        }

        try
        {
            using var answer = await _http!.GetAsync(new Uri(Address, "health"), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        lock (_log)
        {
            _log.Add(line.Data ?? "");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
