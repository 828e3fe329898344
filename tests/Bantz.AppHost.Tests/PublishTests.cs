using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Bantz.AppHost.Tests;

/// <summary>What is published is what was approved: files under <c>Published</c>, byte for byte but for line endings.</summary>
public sealed partial class PublishTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bantz-publish-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("compose")]
    [InlineData("kubernetes")]
    public async Task Published_files_are_the_approved_ones(string target)
    {
        var received = await PublishAsync(target);
        var approved = ReadAll(Path.Combine(Approved(), target));

        received.Keys.Order().ShouldBe(approved.Keys.Order(), $"Approve or correct: compare with a run of docs/deploy.md's command for {target}.");
        foreach (var (file, text) in received)
        {
            text.ShouldBe(approved[file], $"{target}/{file}");
        }
    }

    [Theory]
    [InlineData("compose")]
    [InlineData("kubernetes")]
    public async Task No_secret_is_published(string target)
    {
        const string Secret = "do-not-publish-me";
        string[] parameters = [Names.Parameters.ApiKey, Names.Parameters.VLlmKey, Names.Parameters.HuggingFaceToken, "redis-password", "postgres-password"];

        var received = await PublishAsync(target, [.. parameters.Select(static name => $"--Parameters:{name}={Secret}")]);

        received.Values.ShouldAllBe(static text => !text.Contains(Secret, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vllm")]
    [InlineData("ollama")]
    [InlineData("embedded")]
    public async Task Every_value_that_the_chart_reads_stands_in_its_values(string models)
    {
        var chart = await PublishAsync("kubernetes", $"--Bantz:Models={models}");
        var values = new YamlDotNet.Serialization.DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, string>>>>(chart["values.yaml"]);

        var read = chart.Values.SelectMany(static text => Value().Matches(text)).Select(static match => match.Groups["path"].Value).Distinct();

        // A value that is not there becomes an empty password, without a word.
        read.Where(path => !(path.Split('.') is [var section, var resource, var name] && values[section].GetValueOrDefault(resource)?.ContainsKey(name) is true)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ollama_is_published_with_a_command_that_pulls_its_model()
    {
        var compose = (await PublishAsync("compose", "--Bantz:Models=ollama"))["docker-compose.yaml"];

        compose.ShouldContain("ollama pull \\\"$$OLLAMA_PULL_MODEL\\\"");
        compose.ShouldContain("ConnectionStrings__ollama: \"Endpoint=http://ollama:11434;Model=");
        compose.ShouldNotContain("vllm");
    }

    [Fact]
    public async Task The_embedded_planner_is_published_without_a_GPU()
    {
        var compose = (await PublishAsync("compose", "--Bantz:Models=embedded"))["docker-compose.yaml"];

        compose.ShouldContain("Bantz__Llm__Backend: \"embedded\"");
        compose.ShouldNotContain("devices:");
    }

    [Fact]
    public async Task A_configured_Redis_becomes_a_variable_and_its_container_goes()
    {
        var compose = (await PublishAsync("compose", "--ConnectionStrings:redis=a:6379,b:6379"))["docker-compose.yaml"];

        compose.ShouldNotContain("docker.io/library/redis");
        compose.ShouldNotContain("a:6379");
        compose.ShouldContain("ConnectionStrings__redis: \"${");
    }

    private async Task<Dictionary<string, string>> PublishAsync(string target, params string[] settings)
    {
        var output = Path.Combine(_folder.FullName, "out");
        string[] arguments =
        [
            Path.Combine(AppContext.BaseDirectory, "Bantz.AppHost.dll"),
            "--operation", "publish", "--step", "publish", "--output-path", output, $"--Bantz:Publish={target}", .. settings,
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // Aspire keeps parameters, secrets among them, under the home of whoever publishes.
            Environment = { ["HOME"] = _folder.FullName, ["USERPROFILE"] = _folder.FullName },
        })!;
        var text = process.StandardOutput.ReadToEndAsync(Cancel);
        var error = process.StandardError.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        process.ExitCode.ShouldBe(0, $"{await text}\n{await error}");
        return ReadAll(output);
    }

    private static Dictionary<string, string> ReadAll(string folder) => Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), static file => File.ReadAllText(file).ReplaceLineEndings("\n"));

    [GeneratedRegex(@"\.Values\.(?<path>[\w.]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();

    private static string Approved([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "Published");
}
