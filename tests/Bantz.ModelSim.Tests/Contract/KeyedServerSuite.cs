using Bantz.Llm;

namespace Bantz.ModelSim.Tests.Contract;

/// <summary>The contract of servers that speak OpenAI's protocol: they ask for a key.</summary>
public abstract class KeyedServerSuite(IModelServer server) : ModelServerSuite(server)
{
    [Fact]
    public async Task A_wrong_key_is_refused_as_that()
    {
        var error = await Should.ThrowAsync<LlmException>(() => Client(key: "wrong").CompleteAsync(Hello, Cancel));

        error.Kind.ShouldBe(LlmErrorKind.Unauthorized);
        error.Status.ShouldBe(401);
    }

    [Fact]
    public async Task A_look_without_the_key_says_that_it_is_missing()
    {
        var found = await Client(key: "wrong").CheckAsync(Hello, Cancel);

        found.Ready.ShouldBeFalse();
        found.Reachable.ShouldBeTrue();
        found.Problem.ShouldNotBeNull().Kind.ShouldBe(LlmErrorKind.Unauthorized);
    }
}
