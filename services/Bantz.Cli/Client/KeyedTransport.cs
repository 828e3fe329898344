using System.Net.Http.Headers;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Shows the key to Bantz, in a header, and to nobody else: a model server that is looked at on the way learns nothing.</summary>
internal sealed class KeyedTransport(HttpMessageHandler inner, Func<string?> key) : DelegatingHandler(inner)
{
    private static readonly string[] Ours = [ApiRoutes.Turns, "/v1/sessions/", ApiRoutes.Audit, ApiRoutes.Agenda, ApiRoutes.Plans, ApiRoutes.Replies];

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (key() is { } shown && request.RequestUri is { } url && Ours.Any(path => url.AbsolutePath.StartsWith(path, StringComparison.Ordinal)))
        {
            request.Headers.Authorization ??= new AuthenticationHeaderValue("Bearer", shown);
        }

        return base.SendAsync(request, cancellationToken);
    }
}
