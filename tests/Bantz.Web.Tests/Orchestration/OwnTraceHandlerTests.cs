using System.Diagnostics;
using Bantz.Web.Orchestration;

namespace Bantz.Web.Tests.Orchestration;

public sealed class OwnTraceHandlerTests
{
    [Fact]
    public async Task SendAsync_UnderTheCircuitsActivity_BeginsOutsideItAndLeavesItAsItWas()
    {
        using var circuit = new Activity("circuit").Start();
        Activity? seen = circuit;
        using var stub = new StubHandler((_, _) =>
        {
            seen = Activity.Current;
            return Task.FromResult(new HttpResponseMessage());
        });
        using var http = new HttpClient(new OwnTraceHandler { InnerHandler = stub });

        await http.GetAsync(new Uri("http://orchestrator/"), TestContext.Current.CancellationToken);

        seen.ShouldBeNull();
        Activity.Current.ShouldBeSameAs(circuit);
    }
}
