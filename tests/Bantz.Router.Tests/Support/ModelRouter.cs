using System.Net;
using System.Net.Http.Json;
using Bantz.Contracts;
using Bantz.Llm;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bantz.Router.Tests;

/// <summary>The router with models of the test's choice.</summary>
internal sealed class ModelRouter(IReadOnlyList<ILlmClient>? models = null, TimeProvider? clock = null, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.ConfigureLogging(static logging => logging.ClearProviders());
        foreach (var (key, value) in settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            if (models is not null)
            {
                services.AddSingleton(models);
            }

            if (clock is not null)
            {
                services.AddSingleton(clock);
            }
        });
    }

    internal Task<Plan> PlanAsync(string text) => PlanAsync(RouterHost.Said(text));

    /// <summary>A plan, as every valid request gets one.</summary>
    internal async Task<Plan> PlanAsync(PlanRequest request)
    {
        using var client = CreateClient();
        using var response = await client.PostAsJsonAsync(ApiRoutes.Plans, request, BantzJson.Wire.PlanRequest, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await RouterHost.ReadPlanAsync(response);
    }
}
