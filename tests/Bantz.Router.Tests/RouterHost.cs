using System.Net.Http.Json;
using System.Text;
using Bantz.Contracts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Bantz.Router.Tests;

/// <summary>The router in process; one for all tests of a class.</summary>
public sealed class RouterHost : WebApplicationFactory<Program>
{
    internal static readonly DateTimeOffset Friday = new(2026, 1, 30, 10, 0, 0, TimeSpan.FromHours(3));

    internal static PlanRequest Said(string text) => new() { Text = text, Now = Friday, TimeZone = "Europe/Istanbul" };

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureLogging(static logging => logging.ClearProviders());

    internal Task<HttpResponseMessage> PlanAsync(PlanRequest request) =>
        CreateClient().PostAsJsonAsync(ApiRoutes.Plans, request, BantzJson.Wire.PlanRequest, TestContext.Current.CancellationToken);

    internal async Task<HttpResponseMessage> PostAsync(string path, string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        return await CreateClient().PostAsync(path, body, TestContext.Current.CancellationToken);
    }

    internal static async Task<Plan> ReadPlanAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync(BantzJson.Wire.Plan, TestContext.Current.CancellationToken))!;

    internal static async Task<Problem> ReadProblemAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync(BantzJson.Wire.Problem, TestContext.Current.CancellationToken))!;
}
