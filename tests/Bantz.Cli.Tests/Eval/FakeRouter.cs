using System.Net;
using System.Net.Http.Json;
using Bantz.Contracts;
using Bantz.Understanding;

namespace Bantz.Cli.Tests.Eval;

/// <summary>Answers <c>POST /v1/plans</c> with what a test makes of the request and of how many came before it.</summary>
internal sealed class FakeRouter(Func<PlanRequest, int, HttpResponseMessage> answer) : HttpMessageHandler
{
    internal List<PlanRequest> Asked { get; } = [];

    /// <summary>The embedded planner's plan, as if <paramref name="backend"/> had made it.</summary>
    internal static HttpResponseMessage Plan(PlanRequest request, string backend, double confidence = 0.9) => new(HttpStatusCode.OK)
    {
        Content = JsonContent.Create(
            EmbeddedPlanner.Plan(request) is var plan && backend == EmbeddedPlanner.Backend
                ? plan
                : plan with
                {
                    Confidence = confidence,
                    Trace = plan.Trace with { Backend = backend, Model = "a-model", RouteSource = RouteSource.Llm, ElapsedMs = confidence * 100, PromptVersion = "prompt-1" },
                },
            BantzJson.Wire.Plan),
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.RequestUri!.AbsolutePath.ShouldBe(ApiRoutes.Plans);
        var asked = (await request.Content!.ReadFromJsonAsync(BantzJson.Wire.PlanRequest, cancellationToken))!;
        Asked.Add(asked);
        return answer(asked, Asked.Count);
    }
}
