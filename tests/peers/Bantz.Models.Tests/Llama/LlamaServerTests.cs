using Bantz.Llm;
using Bantz.ModelSim.Tests.Contract;

namespace Bantz.Models.Tests.Llama;

/// <summary>The contract against a real llama-server.</summary>
public sealed class LlamaServerTests(LlamaServer server) : KeyedServerSuite(server), IClassFixture<LlamaServer>
{
    [Fact]
    public async Task An_unknown_model_is_answered_under_the_servers_own_name_so_only_a_look_finds_it_out()
    {
        var client = Client(model: "no-such-model");

        (await client.CompleteAsync(Hello, Cancel)).Text.ShouldNotBeEmpty();
        (await client.CheckAsync(warm: null, Cancel)).Problem.ShouldNotBeNull().Kind.ShouldBe(LlmErrorKind.ModelNotFound);
    }
}
