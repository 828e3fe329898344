using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Bantz.Local.Tests;

/// <summary>The program itself, as a person starts it.</summary>
public sealed class LocalCommandTests : IDisposable
{
    private static readonly string[] FreePorts =
        ["--port", "0", "--orchestrator-port", "0", "--router-port", "0", "--calendar-port", "0", "--redis-port", "0"];

    private readonly string _data = Directory.CreateTempSubdirectory("bantz-local-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_data, recursive: true);

    [Fact]
    public async Task Help_tells_every_option()
    {
        var (code, output, _) = await EndAsync(Start(["--help"]));

        code.ShouldBe(0);
        string[] options = ["--data", "--port", "--orchestrator-port", "--router-port", "--calendar-port", "--redis-port", "--redis", "--verbose", "--allow-clock-override", "--store-only"];
        options.ShouldAllBe(option => output.Contains(option, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_taken_port_is_one_clear_line_and_exit_code_1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, output, error) = await EndAsync(Start(["--data", _data, .. FreePorts[2..], "--port", $"{port}"]));

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.Trim().ShouldBe($"bantz: Port {port} is taken. Stop the program that listens there, or choose another port with --port.");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_one_clear_line_and_exit_code_1()
    {
        var file = Path.Combine(_data, "file");
        await File.WriteAllTextAsync(file, "", Cancel);

        var (code, _, error) = await EndAsync(Start(["--data", Path.Combine(file, "below"), .. FreePorts]));

        code.ShouldBe(1);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("cannot be written");
    }

    [Fact]
    public async Task A_setting_that_is_no_number_is_one_clear_line_and_exit_code_1()
    {
        var (code, _, error) = await EndAsync(Start(["--data", _data, "--Bantz:Ports:Web=many"]));

        code.ShouldBe(1);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("A setting is wrong");
    }

    [Fact]
    public async Task A_port_that_cannot_be_is_told_by_the_name_of_its_option()
    {
        var (code, _, error) = await EndAsync(Start(["--data", _data, "--calendar-port", "99999"]));

        code.ShouldBe(1);
        error.Trim().ShouldBe("bantz: A setting is wrong: --calendar-port is a number from 0 to 65535.");
    }

    [Fact]
    public async Task A_port_given_twice_is_one_clear_line_and_exit_code_1()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();

        var (code, _, error) = await EndAsync(Start(["--data", _data, .. FreePorts[4..], "--port", $"{port}", "--orchestrator-port", $"{port}"]));

        code.ShouldBe(1);
        error.Trim().ShouldBe($"bantz: Port {port} is given twice. Choose another with --orchestrator-port.");
    }

    [Fact]
    public async Task A_Redis_that_is_not_there_is_one_clear_line_and_exit_code_1()
    {
        var (code, output, error) = await EndAsync(Start(["--data", _data, .. FreePorts, "--redis", "127.0.0.1:1,password=secret"]));

        code.ShouldBe(1);
        output.ShouldBeEmpty();
        error.Trim().ShouldBe("bantz: Redis at 127.0.0.1:1 does not answer. Start it, or leave out --redis to use the embedded store.");
    }

    [Fact]
    public async Task An_unknown_word_is_one_clear_line_and_exit_code_1()
    {
        var (code, _, error) = await EndAsync(Start(["--colour"]));

        code.ShouldBe(1);
        error.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("'--colour' is not known");
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task It_says_where_to_click_refuses_a_second_instance_and_stops_cleanly(string signal)
    {
        using var first = Start(["--data", _data, .. FreePorts]);
        var ready = await first.StandardOutput.ReadLineAsync(Cancel);
        ready.ShouldNotBeNull().ShouldStartWith("Bantz is ready: http://127.0.0.1:");
        using (var page = new HttpClient())
        {
            (await page.GetAsync(new Uri(ready.Split(": ")[1]), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
            await first.StandardOutput.ReadLineAsync(Cancel);
            var turns = (await first.StandardOutput.ReadLineAsync(Cancel)).ShouldNotBeNull().Split(' ')[^1];
            using var asking = new StringContent("""{"text":"bugün neler yapacağız"}""", Encoding.UTF8, "application/json");
            (await page.PostAsync(new Uri(turns), asking, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
            using var mistake = new StringContent("{", Encoding.UTF8, "application/json");
            (await page.PostAsync(new Uri(turns), mistake, Cancel)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        var (secondCode, _, secondError) = await EndAsync(Start(["--data", _data, .. FreePorts]));
        secondCode.ShouldBe(1);
        secondError.Trim().Split('\n').ShouldHaveSingleItem().ShouldContain("Another Bantz already uses the data");

        using (var kill = Process.Start("kill", [$"-{signal}", $"{first.Id}"]))
        {
            await kill.WaitForExitAsync(Cancel);
        }

        var (code, _, error) = await EndAsync(first);
        code.ShouldBe(0);
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_store_alone_answers_and_keeps_what_it_acknowledged()
    {
        string[] arguments = ["--store-only", "--data", _data, "--redis-port", "0"];

        using (var first = Start(arguments))
        {
            (await TellStoreAsync(first, "SET said yes")).ShouldBe("+OK");
            first.Kill();
            await first.WaitForExitAsync(Cancel);
        }

        using var second = Start(arguments);
        (await TellStoreAsync(second, "GET said")).ShouldBe("$3");
        using (var kill = Process.Start("kill", ["-TERM", $"{second.Id}"]))
        {
            await kill.WaitForExitAsync(Cancel);
        }

        var (code, _, error) = await EndAsync(second);
        code.ShouldBe(0);
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_store_alone_needs_no_port_but_its_own()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var (code, _, error) = await EndAsync(Start(["--store-only", "--data", _data, "--port", $"{port}", "--redis-port", $"{port}"]));

        code.ShouldBe(1);
        error.Trim().ShouldBe($"bantz: Port {port} is taken. Stop the program that listens there, or choose another port with --redis-port.");
    }

    /// <summary>Sends one command, and reads the first line of the answer.</summary>
    private static async Task<string?> TellStoreAsync(Process store, string command)
    {
        var ready = (await store.StandardOutput.ReadLineAsync(Cancel)).ShouldNotBeNull();
        ready.ShouldStartWith("The store is ready: 127.0.0.1:");
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, int.Parse(ready.Split(':', ',')[2], null), Cancel);
        await using var stream = client.GetStream();
        // As an array of bulk strings, which every version of the protocol has.
        var words = command.Split(' ');
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"*{words.Length}\r\n{string.Concat(words.Select(static word => $"${word.Length}\r\n{word}\r\n"))}"), Cancel);
        using var answer = new StreamReader(stream);
        return await answer.ReadLineAsync(Cancel);
    }

    private static Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Bantz.Local"), arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    private static async Task<(int Code, string Output, string Error)> EndAsync(Process process)
    {
        using (process)
        {
            var output = process.StandardOutput.ReadToEndAsync(Cancel);
            var error = process.StandardError.ReadToEndAsync(Cancel);
            await process.WaitForExitAsync(Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
            return (process.ExitCode, await output, await error);
        }
    }
}
