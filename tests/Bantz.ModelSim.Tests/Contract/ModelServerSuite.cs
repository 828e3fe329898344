using System.Text.Json;
using Bantz.Llm;
using Bantz.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.ModelSim.Tests.Contract;

/// <summary>What Bantz relies on of a model server, through its own client. The same suite runs against simulators and real servers.</summary>
public abstract class ModelServerSuite(IModelServer server) : IAsyncDisposable
{
    private const string Schema =
        """
        {"type":"object","additionalProperties":false,"required":["route","confidence","tools"],"properties":{
          "route":{"type":"string","enum":["calendar","smalltalk","unknown"]},
          "confidence":{"type":"integer","minimum":0,"maximum":9},
          "tools":{"type":"array","maxItems":2,"items":{"type":"string","enum":["list","create"]}}}}
        """;

    private readonly List<ServiceProvider> _hosts = [];

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected IModelServer Server => server;

    protected static LlmRequest Hello { get; } = new()
    {
        Messages = [new ChatMessage(ChatRole.System, "You are a calendar."), new ChatMessage(ChatRole.User, "yarın akşam 8'de ne var")],
        MaxOutputTokens = 48,
    };

    private static LlmRequest Planned { get; } = Hello with { Schema = new LlmSchema("plan", JsonElement.Parse(Schema)), MaxOutputTokens = 120 };

    [Fact]
    public async Task A_chat_is_answered_with_text_counts_and_times()
    {
        var result = await Client().CompleteAsync(Planned, Cancel);

        result.Text.ShouldNotBeNullOrWhiteSpace();
        result.Backend.ShouldBe(server.Backend);
        result.Model.ShouldBe(server.Model);
        result.InputTokens.ShouldNotBeNull().ShouldBeGreaterThan(5);
        result.OutputTokens.ShouldNotBeNull().ShouldBeInRange(1, 120);
        result.Finish.ShouldBe(LlmFinish.Stop);
        result.TimeToFirstToken.ShouldNotBeNull().ShouldBeLessThanOrEqualTo(result.Elapsed);
    }

    [Fact]
    public async Task A_stream_comes_in_pieces_that_are_the_answer()
    {
        List<LlmChunk> chunks = [];
        await foreach (var chunk in Client().StreamAsync(Planned, Cancel))
        {
            chunks.Add(chunk);
        }

        chunks.Count.ShouldBeGreaterThan(3);
        chunks[^1].Result.ShouldNotBeNull().Text.ShouldBe(string.Concat(chunks.Select(chunk => chunk.Text)));
        chunks.SkipLast(1).ShouldAllBe(chunk => chunk.Result == null);
    }

    [Fact]
    public async Task An_answer_by_schema_fits_it()
    {
        var result = await Client().CompleteAsync(Planned, Cancel);

        using var plan = JsonDocument.Parse(result.Text);
        var root = plan.RootElement;
        root.EnumerateObject().Select(property => property.Name).ShouldBe(["route", "confidence", "tools"], ignoreOrder: true);
        root.GetProperty("route").GetString().ShouldBeOneOf("calendar", "smalltalk", "unknown");
        root.GetProperty("confidence").GetInt32().ShouldBeInRange(0, 9);
        root.GetProperty("tools").GetArrayLength().ShouldBeLessThanOrEqualTo(2);
        root.GetProperty("tools").EnumerateArray().Select(tool => tool.GetString()).ShouldAllBe(tool => tool == "list" || tool == "create");
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.8f)]
    public async Task The_same_request_and_seed_have_the_same_answer(float temperature)
    {
        var client = Client();
        var request = Planned with { Temperature = temperature, Seed = 42 };

        var first = await client.CompleteAsync(request, Cancel);
        var second = await client.CompleteAsync(request, Cancel);

        second.Text.ShouldBe(first.Text);
        second.OutputTokens.ShouldBe(first.OutputTokens);
    }

    [Fact]
    public async Task A_token_limit_cuts_the_answer_and_says_so()
    {
        var result = await Client().CompleteAsync(Planned with { MaxOutputTokens = 4 }, Cancel);

        result.Finish.ShouldBe(LlmFinish.Length);
        result.OutputTokens.ShouldBe(4);
    }

    [Fact]
    public async Task Several_at_once_are_all_answered()
    {
        var client = Client();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => client.CompleteAsync(Planned, Cancel)));

        results.ShouldAllBe(result => result.Finish == LlmFinish.Stop);
    }

    [Fact]
    public async Task An_answer_nobody_waits_for_any_more_is_given_up_by_the_server()
    {
        await server.MakeEndlessAsync();
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        await using (var pieces = Client().StreamAsync(Hello with { MaxOutputTokens = server.EndlessTokens }, leaving.Token).GetAsyncEnumerator(leaving.Token))
        {
            (await pieces.MoveNextAsync()).ShouldBeTrue();
            await Eventually.TrueAsync(async () => await server.RunningAsync() >= 1, Cancel);

            await leaving.CancelAsync();

            await Should.ThrowAsync<OperationCanceledException>(async () =>
            {
                while (await pieces.MoveNextAsync())
                {
                    // What was on its way already.
                }
            });
        }

        await Eventually.TrueAsync(async () => await server.RunningAsync() == 0, Cancel);
    }

    [Fact]
    public async Task A_prompt_longer_than_the_context_is_refused_as_that()
    {
        var tooLong = Hello with { Messages = [new ChatMessage(ChatRole.User, string.Join(' ', Enumerable.Repeat("toplantı", server.ContextTokens)))] };

        var error = await Should.ThrowAsync<LlmException>(() => Client().CompleteAsync(tooLong, Cancel));

        error.Kind.ShouldBe(LlmErrorKind.ContextTooLong);
        error.IsOfRequest.ShouldBeTrue();
    }

    [Fact]
    public async Task A_schema_that_cannot_be_followed_is_refused()
    {
        var broken = Planned with { Schema = new LlmSchema("plan", JsonElement.Parse("""{"type":"object","properties":{"route":{"type":"nonsense"}},"required":["route"]}""")) };

        (await Should.ThrowAsync<LlmException>(() => Client().CompleteAsync(broken, Cancel))).Kind.ShouldBe(LlmErrorKind.Rejected);
    }

    [Fact]
    public async Task A_look_finds_the_server_its_model_and_a_warm_answer()
    {
        var found = await Client().CheckAsync(Planned, Cancel);

        found.Problem.ShouldBeNull();
        found.Ready.ShouldBeTrue();
        found.Models.ShouldContain(server.Model);
        found.Warm.ShouldNotBeNull().Text.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public async Task A_look_misses_a_model_that_is_not_served()
    {
        var found = await Client(model: "no-such-model").CheckAsync(warm: null, Cancel);

        found.Reachable.ShouldBeTrue();
        found.ModelPresent.ShouldBeFalse();
        found.Problem.ShouldNotBeNull().Kind.ShouldBe(LlmErrorKind.ModelNotFound);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Bantz's client for the server, patient enough for a loaded machine.</summary>
    protected ILlmClient Client(string? model = null, string? key = null)
    {
        var connection = $"Endpoint={server.Address};Model={model ?? server.Model}" + ((key ?? server.Key) is { } shown ? $";Key={shown}" : "");
        string[] patient = ["Timeout", "FirstTokenTimeout", "ChunkTimeout", "CheckTimeout"];
        var settings = patient.Select(static name => KeyValuePair.Create<string, string?>($"Bantz:Llm:{name}", "00:01:00"))
            .Append(new($"ConnectionStrings:{server.Backend}", connection))
            .Append(new("Bantz:Llm:ContextTokens", server.ContextTokens.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddLlm(new ConfigurationBuilder().AddInMemoryCollection(settings).Build());
        var host = services.BuildServiceProvider();
        _hosts.Add(host);
        return host.GetRequiredService<IReadOnlyList<ILlmClient>>().Single();
    }
}
