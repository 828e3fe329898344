using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bantz.Graph.Tests;

/// <summary>docs/api holds what the services say of themselves: a change of the wire is seen in a review.</summary>
public sealed partial class ApiDocumentTests(House house) : IClassFixture<House>
{
    private const string Renew = "BANTZ_RENEW_API";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("orchestrator")]
    [InlineData("router")]
    [InlineData("calendar")]
    public async Task The_committed_document_is_the_served_one(string service)
    {
        var served = await ServedAsync(service);
        var path = Path.Combine(Root(), "docs", "api", $"{service}.json");
        if (Environment.GetEnvironmentVariable(Renew) is "1")
        {
            await File.WriteAllTextAsync(path, served, Cancel);
        }

        (await File.ReadAllTextAsync(path, Cancel)).ShouldBe(
            served, $"The wire of the {service} has changed. If that is meant, renew its document and look at the difference: {Renew}=1 dotnet test tests/Bantz.Graph.Tests --filter ApiDocument");
    }

    [Theory]
    [InlineData("orchestrator")]
    [InlineData("router")]
    [InlineData("calendar")]
    public async Task No_description_says_a_name_of_our_code(string service) =>
        CodeName().Matches(await ServedAsync(service)).Select(static match => match.Value).ShouldBeEmpty();

    private async Task<string> ServedAsync(string service)
    {
        var http = service switch
        {
            "orchestrator" => house.Orchestrator,
            "router" => house.Router,
            _ => house.Calendar,
        };
        return JsonNode.Parse(await http.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel))!.ToJsonString(Written) + "\n";
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Bantz.Aspire.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex("\"(description|summary)\": \"[^\"]*\\b([A-Z]\\w+\\.[A-Z]\\w+|WireLimits|ToolNames|ToolErrorCodes)[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CodeName();
}
