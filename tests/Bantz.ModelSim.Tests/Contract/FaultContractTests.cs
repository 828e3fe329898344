using System.Text.Json;
using Bantz.Llm;
using Bantz.ModelSim.Tests.Support;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.ModelSim.Tests.Contract;

/// <summary>Every way in which the simulator can fail, as Bantz's client tells it, over both protocols.</summary>
public sealed class FaultContractTests
{
    private static readonly string[] Backends = [LlmBackends.Vllm, LlmBackends.Ollama];

    private static readonly (string Fault, LlmErrorKind Kind)[] Failures =
    [
        ("refused", LlmErrorKind.Connection),
        ("unauthorized", LlmErrorKind.Unauthorized),
        ("model_not_found", LlmErrorKind.ModelNotFound),
        ("rate_limited", LlmErrorKind.Busy),
        ("server_error", LlmErrorKind.Server),
        ("busy", LlmErrorKind.Busy),
        ("cut", LlmErrorKind.InvalidResponse),
        ("error_line", LlmErrorKind.Server),
        ("overlong", LlmErrorKind.InvalidResponse),
    ];

    private static readonly string[] Misspeakings = ["fenced", "prose", "trailing_comma", "truncated", "double_json"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, LlmErrorKind> FailuresOfBoth =>
        new(Backends.SelectMany(static backend => Failures.Select(failure => (backend, failure.Fault, failure.Kind))));

    public static TheoryData<string, string> MisspeakingsOfBoth =>
        new(Backends.SelectMany(static backend => Misspeakings.Select(fault => (backend, fault))));

    public static TheoryData<string> Both => [.. Backends];

    [Theory, MemberData(nameof(FailuresOfBoth))]
    public async Task A_failing_server_is_told_by_its_kind(string backend, string fault, LlmErrorKind kind)
    {
        await using var simulator = await Simulator.StartAsync();
        await using var host = Host(backend, simulator.Address);
        await simulator.ArmAsync(fault, seconds: 3_600);

        (await Should.ThrowAsync<LlmException>(() => Client(host).CompleteAsync(Request(), Cancel))).Kind.ShouldBe(kind);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_server_that_falls_silent_or_never_begins_is_a_timeout(string backend)
    {
        await using var simulator = await Simulator.StartAsync();
        await using var host = Host(backend, simulator.Address, ("FirstTokenTimeout", "00:00:00.5"), ("ChunkTimeout", "00:00:00.2"));
        foreach (var fault in (string[])["slow_first_token", "stall"])
        {
            await simulator.ArmAsync(fault, seconds: 3_600);

            (await Should.ThrowAsync<LlmException>(() => Client(host).CompleteAsync(Request(), Cancel))).Kind.ShouldBe(LlmErrorKind.Timeout);
        }
    }

    [Theory, MemberData(nameof(MisspeakingsOfBoth))]
    public async Task What_a_model_misspeaks_reaches_the_caller_and_is_no_plan(string backend, string fault)
    {
        await using var simulator = await Simulator.StartAsync();
        await using var host = Host(backend, simulator.Address);
        await simulator.ArmAsync(fault);

        var said = await Client(host).CompleteAsync(Request(), Cancel);
        var sound = await Client(host).CompleteAsync(Request(), Cancel);

        Should.Throw<JsonException>(() => JsonDocument.Parse(said.Text).Dispose());
        Should.NotThrow(() => JsonDocument.Parse(sound.Text).Dispose());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_value_that_no_enumeration_knows_is_sound_JSON(string backend)
    {
        await using var simulator = await Simulator.StartAsync();
        await using var host = Host(backend, simulator.Address);
        await simulator.ArmAsync("wrong_enum");

        using var plan = JsonDocument.Parse((await Client(host).CompleteAsync(Request(), Cancel)).Text);

        plan.RootElement.GetProperty("route").GetString().ShouldBe("teleport");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Broken_bytes_are_never_a_sound_answer(string backend)
    {
        await using var simulator = await Simulator.StartAsync();
        await using var host = Host(backend, simulator.Address);
        await simulator.ArmAsync("invalid_utf8");

        string? text = null;
        try
        {
            text = (await Client(host).CompleteAsync(Request(), Cancel)).Text;
        }
        catch (LlmException error)
        {
            error.Kind.ShouldBe(LlmErrorKind.InvalidResponse);
        }

        text?.ShouldContain('\uFFFD');
    }

    private static LlmRequest Request() => new()
    {
        Messages = [new ChatMessage(ChatRole.User, Asking.Framed("yarın 15:00'e toplantı ekle"))],
        Schema = new LlmSchema("plan", JsonElement.Parse(Asking.PlanSchema)),
        MaxOutputTokens = 512,
    };

    private static ServiceProvider Host(string backend, Uri address, params IEnumerable<(string Setting, string Value)> settings)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLlm(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(static pair => KeyValuePair.Create<string, string?>("Bantz:Llm:" + pair.Setting, pair.Value))
                .Append(new("Bantz:Llm:Timeout", "00:01:00"))
                .Append(new($"ConnectionStrings:{backend}", $"Endpoint={address};Model={Asking.Model}"))).Build());
        return services.BuildServiceProvider();
    }

    private static ILlmClient Client(ServiceProvider host) => host.GetRequiredService<IReadOnlyList<ILlmClient>>().Single();
}
