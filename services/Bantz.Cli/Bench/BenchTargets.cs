using System.Text;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli;

/// <summary>The planner in code.</summary>
internal sealed class CodeTarget : IBenchTarget
{
    public string Name => EmbeddedPlanner.Backend;

    public Task<PlanAnswer> PlanAsync(string run, string text, CancellationToken cancellationToken) =>
        Task.FromResult(new PlanAnswer(JsonSerializer.SerializeToUtf8Bytes(EmbeddedPlanner.Plan(BenchRequests.Of(run, text)), BantzJson.Wire.Plan)));

    public void Dispose()
    {
        // Holds nothing.
    }
}

/// <summary>Bantz's router, with its own prompt and whatever backend it has.</summary>
internal sealed class RouterTarget(Surroundings world, Uri url) : IBenchTarget
{
    private readonly HttpClient _http = new(world.Transport(url)) { BaseAddress = url, Timeout = Timeout.InfiniteTimeSpan };

    public string Name => $"router at {url.GetLeftPart(UriPartial.Authority)}";

    public async Task<PlanAnswer> PlanAsync(string run, string text, CancellationToken cancellationToken) =>
        await new PlanClient(_http, world.Clock).PlanAsync(BenchRequests.Of(run, text), cancellationToken) switch
        {
            // How long it took is no part of what was planned.
            Planned.Made { Plan: var plan } => new PlanAnswer(JsonSerializer.SerializeToUtf8Bytes(plan with { Trace = plan.Trace with { TtftMs = null, ElapsedMs = null } }, BantzJson.Wire.Plan)),
            Planned.Failed failed => new PlanAnswer(null, failed.Reason),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    public void Dispose() => _http.Dispose();
}

/// <summary>A model server asked directly, with a short prompt of the bench's own.</summary>
internal sealed class ModelTarget : IBenchTarget
{
    private readonly HttpClient _http;
    private readonly ModelClient _client;
    private readonly ModelServer _server;

    internal ModelTarget(Surroundings world, ModelServer server)
    {
        _server = server;
        _http = new HttpClient(world.Transport(server.Url)) { Timeout = Timeout.InfiniteTimeSpan };
        _client = new ModelClient(_http, server, world.Clock);
    }

    public string Name => $"{_server.Backend} {_server.Model} at {_server.Url.GetLeftPart(UriPartial.Authority)}";

    public async Task<PlanAnswer> PlanAsync(string run, string text, CancellationToken cancellationToken) => await _client.PlanAsync($"Run {run}. ", text, cancellationToken) switch
    {
        ModelReply.Said said => new PlanAnswer(Encoding.UTF8.GetBytes(said.Text), Simulated: said.Simulated),
        ModelReply.Trouble trouble => new PlanAnswer(null, $"{trouble.Kind}: {trouble.Detail}"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    public void Dispose() => _http.Dispose();
}

internal static class BenchRequests
{
    /// <summary>At one moment, in one place; the run stands in the memory, where every prompt of the router shows it.</summary>
    internal static PlanRequest Of(string run, string text) => new()
    {
        Text = text,
        Now = new DateTimeOffset(2026, 1, 30, 10, 0, 0, TimeSpan.FromHours(3)),
        TimeZone = WireLimits.DefaultTimeZone,
        Memory = [$"bench {run}"],
    };
}
