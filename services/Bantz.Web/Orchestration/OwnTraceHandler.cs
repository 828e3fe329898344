using System.Diagnostics;

namespace Bantz.Web.Orchestration;

/// <summary>Starts a trace with every call.</summary>
/// <remarks>A circuit's connection is one long activity: under it, all turns of a page would be one trace.</remarks>
internal sealed class OwnTraceHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Activity.Current = null;
        return await base.SendAsync(request, cancellationToken);
    }
}
