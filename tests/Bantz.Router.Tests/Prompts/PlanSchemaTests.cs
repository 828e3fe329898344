using System.Text.Encodings.Web;
using System.Text.Json;
using Bantz.Router.Prompts;

namespace Bantz.Router.Tests.Prompts;

/// <summary>docs/api/plan.schema.json is the schema that models are held to.</summary>
public sealed class PlanSchemaTests
{
    private const string Renew = "BANTZ_RENEW_API";

    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_committed_schema_is_the_one_in_use()
    {
        var used = JsonSerializer.Serialize(PlanSchema.Document.Document, Written) + "\n";
        var path = Path.Combine(Root(), "docs", "api", "plan.schema.json");
        if (Environment.GetEnvironmentVariable(Renew) is "1")
        {
            await File.WriteAllTextAsync(path, used, TestContext.Current.CancellationToken);
        }

        (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ShouldBe(
            used, $"The plan's schema has changed. If that is meant, renew it and look at the difference: {Renew}=1 dotnet test tests/Bantz.Router.Tests --filter PlanSchema");
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
}
