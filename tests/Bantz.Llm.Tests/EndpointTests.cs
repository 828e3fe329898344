using Microsoft.Extensions.Configuration;

namespace Bantz.Llm.Tests;

public sealed class EndpointTests
{
    [Theory]
    [InlineData("Endpoint=http://gpu:8000;Model=m;Key=k", "http://gpu:8000/", "m", "k")]
    [InlineData("Endpoint=http://gpu:8000/v1;Model=Qwen/Qwen3-4B-AWQ", "http://gpu:8000/", "Qwen/Qwen3-4B-AWQ", null)]
    [InlineData("Endpoint=http://gpu:8000/v1/", "http://gpu:8000/", "bantz-router", null)]
    [InlineData("http://gpu:8000", "http://gpu:8000/", "bantz-router", null)]
    [InlineData("Endpoint=https://host/models/v1;Model=m", "https://host/models/", "m", null)]
    public void A_connection_string_is_all_that_is_needed(string connection, string address, string model, string? key) =>
        ModelEndpoint.Parse(LlmBackends.Vllm, connection).ShouldBe(new ModelEndpoint(LlmBackends.Vllm, new Uri(address), model, key));

    [Theory]
    [InlineData("Model=m")]
    [InlineData("gpu")]
    [InlineData("Endpoint=;Model=m")]
    [InlineData("Endpoint='http://gpu")]
    public void One_without_an_address_says_what_to_write(string connection) =>
        Should.Throw<FormatException>(() => ModelEndpoint.Parse(LlmBackends.Vllm, connection)).Message.ShouldContain("http://host:port");

    [Fact]
    public void Auto_without_any_endpoint_stays_embedded() => Read().ShouldBeEmpty();

    [Fact]
    public void Auto_tries_vllm_before_ollama() =>
        Read(("ConnectionStrings:ollama", "Endpoint=http://b:1"), ("ConnectionStrings:vllm", "Endpoint=http://a:1"))
            .Select(static one => one.Backend).ShouldBe([LlmBackends.Vllm, LlmBackends.Ollama]);

    [Theory]
    [InlineData(LlmBackends.Vllm, "http://127.0.0.1:8000/")]
    [InlineData(LlmBackends.Ollama, "http://127.0.0.1:11434/")]
    public void A_named_backend_has_its_usual_address(string backend, string address) =>
        Read(("Bantz:Llm:Backend", backend)).ShouldHaveSingleItem().Address.ShouldBe(new Uri(address));

    [Fact]
    public void Flags_of_the_command_line_choose_the_model()
    {
        var configuration = new ConfigurationBuilder()
            .AddCommandLine(["--llm-backend", "ollama", "--ollama-url", "http://b:1", "--model", "small"], LlmFlags.Mappings)
            .Build();

        ModelEndpoint.Read(configuration, configuration.GetSection(LlmOptions.Section).Get<LlmOptions>()!)
            .ShouldHaveSingleItem().ShouldBe(new ModelEndpoint(LlmBackends.Ollama, new Uri("http://b:1/"), "small", null));
    }

    [Fact]
    public void Embedded_asks_no_model_whatever_is_configured() =>
        Read(("Bantz:Llm:Backend", LlmBackends.Embedded), ("ConnectionStrings:vllm", "Endpoint=http://a:1")).ShouldBeEmpty();

    [Fact]
    public void Url_and_model_of_the_flags_win_over_the_connection_string()
    {
        var endpoint = Read(("ConnectionStrings:vllm", "Endpoint=http://a:1;Model=m;Key=k"), ("Bantz:Llm:VllmUrl", "http://b:2/v1"), ("Bantz:Llm:Model", "other")).ShouldHaveSingleItem();

        endpoint.ShouldBe(new ModelEndpoint(LlmBackends.Vllm, new Uri("http://b:2/"), "other", "k"));
    }

    private static IReadOnlyList<ModelEndpoint> Read(params ReadOnlySpan<(string Key, string Value)> settings)
    {
        var values = new Dictionary<string, string?>();
        foreach (var (key, value) in settings)
        {
            values[key] = value;
        }

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return ModelEndpoint.Read(configuration, configuration.GetSection(LlmOptions.Section).Get<LlmOptions>() ?? new());
    }
}
