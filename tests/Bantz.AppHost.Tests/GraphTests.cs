using Aspire.Hosting.VLlm;
using Bantz.AppHost.Models;
using Bantz.AppHost.Store;

namespace Bantz.AppHost.Tests;

/// <summary>The graph on machines of several kinds; nothing is started.</summary>
public sealed class GraphTests
{
    private static readonly string[] Services = [Names.Router, Names.Calendar, Names.Orchestrator, Names.Web];

    [Fact]
    public async Task With_containers_and_a_GPU_the_whole_graph_is_there()
    {
        await using var graph = await Graph.BuildAsync("docker", gpu: true);

        graph.Names.ShouldBe(
            [Names.Redis, Names.Postgres, Names.CalendarDatabase, Names.VLlm, Names.Ollama, .. Services, Names.ModelSim], ignoreOrder: true);
        graph.Find(Names.Redis).ShouldBeOfType<RedisResource>();
        graph.StartsByHand(Names.VLlm).ShouldBeFalse();
        graph.StartsByHand(Names.Ollama).ShouldBeTrue();
        graph.StartsByHand(Names.ModelSim).ShouldBeTrue();
    }

    [Fact]
    public async Task Without_a_GPU_Ollama_starts_and_vLLM_waits_for_a_hand()
    {
        await using var graph = await Graph.BuildAsync("podman");

        graph.StartsByHand(Names.Ollama).ShouldBeFalse();
        graph.StartsByHand(Names.VLlm).ShouldBeTrue();
        (await graph.EnvironmentOfAsync(Names.Router))["Bantz__Llm__Backend"].ShouldBe("auto");
    }

    [Fact]
    public async Task Without_containers_nothing_of_the_graph_is_one()
    {
        await using var graph = await Graph.BuildAsync();

        graph.Names.ShouldBe([Names.Redis, .. Services, Names.ModelSim], ignoreOrder: true);
        graph.Builder.Resources.Where(static resource => resource.IsContainer()).ShouldBeEmpty();
        graph.Find(Names.Redis).ShouldBeOfType<EmbeddedStoreResource>();
        (await graph.ArgumentsOfAsync(Names.Redis)).ShouldContain("--store-only");
        var router = await graph.EnvironmentOfAsync(Names.Router);
        router["Bantz__Llm__Backend"].ShouldBe("embedded");
        router.Keys.ShouldNotContain(static key => key.StartsWith("ConnectionStrings__", StringComparison.Ordinal));
        (await graph.EnvironmentOfAsync(Names.Calendar)).Keys.ShouldContain("Bantz__DataPath");
    }

    [Fact]
    public async Task Without_containers_an_installed_redis_server_keeps_the_sessions()
    {
        await using var graph = await Graph.BuildAsync(redisServer: "/usr/bin/redis-server");

        var redis = graph.Find<RedisServerResource>(Names.Redis);
        redis.Command.ShouldBe("/usr/bin/redis-server");
        var arguments = await graph.ArgumentsOfAsync(Names.Redis);
        arguments.ShouldContain("127.0.0.1");
        arguments.ShouldContain("{redis.bindings.tcp.targetPort}");
        string.Join(' ', arguments).ShouldContain("--appendonly yes");
    }

    [Theory]
    [InlineData("vllm", Names.VLlm, Names.Ollama)]
    [InlineData("ollama", Names.Ollama, Names.VLlm)]
    public async Task A_chosen_model_server_starts_and_the_other_is_not_there(string models, string there, string absent)
    {
        await using var graph = await Graph.BuildAsync("docker", gpu: true, settings: $"--Bantz:Models={models}");

        graph.StartsByHand(there).ShouldBeFalse();
        graph.Names.ShouldNotContain(absent);
        (await graph.EnvironmentOfAsync(Names.Router)).ShouldContainKeyAndValue("Bantz__Llm__Backend", models);
    }

    [Fact]
    public async Task Embedded_keeps_the_containers_but_no_model_server()
    {
        await using var graph = await Graph.BuildAsync("docker", gpu: true, settings: "--Bantz:Models=embedded");

        graph.Names.ShouldBe([Names.Redis, Names.Postgres, Names.CalendarDatabase, .. Services, Names.ModelSim], ignoreOrder: true);
    }

    [Fact]
    public async Task A_configured_Redis_and_database_are_used_instead()
    {
        await using var graph = await Graph.BuildAsync("docker", settings: ["--ConnectionStrings:redis=cluster-0:6379,cluster-1:6379", "--ConnectionStrings:calendar=Host=db"]);

        graph.Names.ShouldNotContain(Names.Postgres);
        graph.Find(Names.Redis).ShouldBeAssignableTo<IResourceWithConnectionString>().ShouldNotBeOfType<RedisResource>();
        (await graph.EnvironmentOfAsync(Names.Calendar)).ShouldContainKey("ConnectionStrings__calendar");
    }

    [Theory]
    [InlineData("docker")]
    [InlineData("none")]
    public async Task Router_and_orchestrator_run_twice_and_each_waits_for_what_it_cannot_do_without(string containers)
    {
        await using var graph = await Graph.BuildAsync(containers, gpu: true);

        foreach (var service in Services)
        {
            graph.Find<ProjectResource>(service).GetReplicaCount().ShouldBe(service is Names.Router or Names.Orchestrator ? 2 : 1, service);
            graph.Find(service).Annotations.OfType<HealthCheckAnnotation>().Count().ShouldBe(2, service);
        }

        graph.WaitsOf(Names.Orchestrator).ShouldBe([Names.Redis, Names.Router, Names.Calendar], ignoreOrder: true);
        graph.WaitsOf(Names.Web).ShouldBe([Names.Orchestrator]);
        // A model server that never comes up must hold nobody back.
        graph.WaitsOf(Names.Router).ShouldBeEmpty();
        graph.WaitsOf(Names.Calendar).ShouldBe(containers == "none" ? [] : [Names.Postgres, Names.CalendarDatabase], ignoreOrder: true);
    }

    [Fact]
    public async Task References_are_what_the_services_read()
    {
        await using var graph = await Graph.BuildAsync("docker", gpu: true);

        var orchestrator = await graph.EnvironmentOfAsync(Names.Orchestrator);
        orchestrator["ConnectionStrings__redis"].ShouldBe("{redis.connectionString}");
        orchestrator["services__router__http__0"].ShouldBe("{router.bindings.http.url}");
        orchestrator["services__calendar__http__0"].ShouldBe("{calendar.bindings.http.url}");
        (await graph.EnvironmentOfAsync(Names.Web))["services__orchestrator__http__0"].ShouldBe("{orchestrator.bindings.http.url}");
        (await graph.EnvironmentOfAsync(Names.Calendar))["ConnectionStrings__calendar"].ShouldBe("{calendar-db.connectionString}");
        var router = await graph.EnvironmentOfAsync(Names.Router);
        router["ConnectionStrings__vllm"].ShouldBe("{vllm.connectionString}");
        router["ConnectionStrings__ollama"].ShouldBe("{ollama.connectionString}");
    }

    [Fact]
    public async Task VLlm_is_small_exact_and_keeps_what_it_loads()
    {
        await using var graph = await Graph.BuildAsync("docker", gpu: true);

        string.Join(' ', await graph.ArgumentsOfAsync(Names.VLlm)).ShouldStartWith(
            "Qwen/Qwen3-4B-AWQ --served-model-name bantz-router --max-model-len 4096 --max-num-seqs 8 --kv-cache-memory-bytes 800000000 --otlp-traces-endpoint http");
        var environment = await graph.EnvironmentOfAsync(Names.VLlm);
        environment.ShouldContainKeyAndValue("VLLM_BATCH_INVARIANT", "1");
        environment.ShouldContainKeyAndValue("VLLM_API_KEY", "{vllm-key.value}");
        environment.ShouldContainKeyAndValue("HF_TOKEN", "{huggingface-token.value}");
        graph.Find<ParameterResource>(Names.Parameters.VLlmKey).Secret.ShouldBeTrue();
        graph.Find<ParameterResource>(Names.Parameters.HuggingFaceToken).Secret.ShouldBeTrue();

        var vllm = graph.Find<VLlmResource>(Names.VLlm);
        vllm.ConnectionStringExpression.ValueExpression.ShouldBe("Endpoint={vllm.bindings.http.url};Model=bantz-router;Key={vllm-key.value}");
        vllm.TryGetContainerImageName(out var image).ShouldBeTrue();
        image.ShouldBe($"{VLlmContainerImage.Registry}/{VLlmContainerImage.Image}:{VLlmContainerImage.Tag}");
        vllm.Annotations.OfType<ContainerMountAnnotation>().Select(static mount => mount.Target).ShouldBe(["/root/.cache/huggingface", "/root/.cache/vllm"]);
        vllm.Annotations.OfType<ResourceCommandAnnotation>().Select(static command => command.DisplayName).ShouldBe(["Warm up", "Show metrics"]);
        vllm.Annotations.OfType<HealthCheckAnnotation>().Count().ShouldBe(1);
    }

    [Theory]
    [InlineData("docker", "--gpus all --shm-size 2g")]
    [InlineData("podman", "--device nvidia.com/gpu=all --shm-size 2g")]
    public async Task VLlm_gets_the_GPU_in_the_words_of_the_engine(string engine, string expected)
    {
        await using var graph = await Graph.BuildAsync(engine, gpu: true);

        List<object> arguments = [];
        foreach (var annotation in graph.Find(Names.VLlm).Annotations.OfType<ContainerRuntimeArgsCallbackAnnotation>())
        {
            await annotation.Callback(new ContainerRuntimeArgsCallbackContext(arguments));
        }

        string.Join(' ', arguments).ShouldBe(expected);
    }

    [Fact]
    public async Task Ollama_has_its_model_a_volume_and_a_command()
    {
        await using var graph = await Graph.BuildAsync("docker");

        var ollama = graph.Find<OllamaResource>(Names.Ollama);
        ollama.ConnectionStringExpression.ValueExpression.ShouldBe($"Endpoint={{ollama.bindings.http.url}};Model={ModelExtensions.OllamaModel}");
        ollama.Annotations.OfType<ContainerMountAnnotation>().ShouldHaveSingleItem().Source.ShouldBe(Names.Volumes.Ollama);
        ollama.Annotations.OfType<ResourceCommandAnnotation>().ShouldHaveSingleItem().DisplayName.ShouldBe("Pull model");
        ollama.Annotations.OfType<HealthCheckAnnotation>().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Redis_keeps_every_write_on_a_volume()
    {
        await using var graph = await Graph.BuildAsync("docker");

        graph.Find(Names.Redis).Annotations.OfType<ContainerMountAnnotation>().ShouldHaveSingleItem().Source.ShouldBe(Names.Volumes.Redis);
        string.Join(' ', await graph.ArgumentsOfAsync(Names.Redis)).ShouldContain("--save 60 1 --appendonly yes");
    }

    [Fact]
    public async Task The_orchestrator_has_its_commands_and_the_page_its_name()
    {
        await using var graph = await Graph.BuildAsync();

        var commands = graph.Find(Names.Orchestrator).Annotations.OfType<ResourceCommandAnnotation>().ToDictionary(static command => command.Name);
        commands[Names.Commands.Ask].DisplayName.ShouldBe("Ask Bantz…");
        commands[Names.Commands.Ask].Arguments.Select(static argument => argument.Name).ShouldBe(["text", "session"]);
        commands[Names.Commands.RunScenarios].DisplayName.ShouldBe("Run the five scenarios");
        commands[Names.Commands.ResetSession].DisplayName.ShouldBe("Reset session");
        commands[Names.Commands.ResetSession].ConfirmationMessage.ShouldNotBeNullOrWhiteSpace();
        graph.Find(Names.Web).Annotations.OfType<ResourceUrlsCallbackAnnotation>().ShouldNotBeEmpty();
        graph.Find(Names.Web).Annotations.OfType<EndpointAnnotation>().ShouldHaveSingleItem().IsExternal.ShouldBeTrue();
    }

    [Theory]
    [InlineData("--Bantz:Models=gpt")]
    [InlineData("--Bantz:Machine:Containers=lxc")]
    public async Task A_wrong_setting_stops_the_start_and_says_what_to_write(string setting) =>
        (await Should.ThrowAsync<Exception>(() => Graph.BuildAsync(settings: setting))).ToString().ShouldContain("Write ");
}
