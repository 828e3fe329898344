using System.Diagnostics.CodeAnalysis;
using Bantz.Contracts;
using Microsoft.Extensions.Options;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Bantz.Orchestrator.Tools;

/// <summary>The one client of the calendar's MCP endpoint, made at first use and again after a failure.</summary>
internal sealed class McpConnection(IHttpMessageHandlerFactory handlers, TimeProvider clock, IOptions<OrchestratorOptions> options, ILoggerFactory loggers) : IAsyncDisposable
{
    /// <summary>Name of the HTTP client, and of the service that discovery resolves.</summary>
    public const string HttpClientName = ServiceNames.Calendar;

    /// <summary>The client warns at every call of a tool that it has not listed; nothing here needs the list.</summary>
    internal const string ClientLog = "ModelContextProtocol.Client.McpClient";

    /// <summary>At Trace it writes down whole messages, and with them what stands in the calendar.</summary>
    internal const string SdkLog = "ModelContextProtocol";

    private readonly SemaphoreSlim _gate = new(1, 1);
    private McpClient? _client;

    /// <summary>The connected client.</summary>
    public async Task<McpClient> GetAsync(CancellationToken cancellationToken)
    {
        if (_client is { } connected)
        {
            return connected;
        }

        await _gate.WaitAsync(cancellationToken);
        try
        {
            return _client ??= await ConnectAsync(cancellationToken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Forgets a client that failed; the next call connects anew.</summary>
    public async Task DropAsync(McpClient client)
    {
        if (Interlocked.CompareExchange(ref _client, null, client) == client)
        {
            await client.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _client, null) is { } client)
        {
            await client.DisposeAsync();
        }

        _gate.Dispose();
    }

    [SuppressMessage("Reliability", "CA2000:Dispose objects before losing scope", Justification = "The client owns its transport, and the factory its handlers.")]
    private Task<McpClient> ConnectAsync(CancellationToken cancellationToken)
    {
        var http = new HttpClient(new AnyScheme(handlers.CreateHandler(HttpClientName)), disposeHandler: false);
        var transport = new HttpClientTransport(
            new HttpClientTransportOptions
            {
                Endpoint = new Uri($"http://{HttpClientName}{ApiRoutes.Mcp}"),
                TransportMode = HttpTransportMode.StreamableHttp,
                EnableStandaloneGetStream = false,
                MaxReconnectionAttempts = 0,
            },
            http,
            loggers,
            ownsHttpClient: true);
        return McpClient.CreateAsync(
            transport,
            new McpClientOptions
            {
                ClientInfo = new Implementation { Name = ServiceNames.Orchestrator, Version = "1" },
                InitializationTimeout = options.Value.ToolTimeout,
                TimeProvider = clock,
            },
            loggers,
            cancellationToken);
    }

    /// <summary>The transport accepts http and https only; discovery is to choose between them.</summary>
    private sealed class AnyScheme(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is { Host: HttpClientName } uri)
            {
                request.RequestUri = new Uri($"https+http://{HttpClientName}{uri.PathAndQuery}");
            }

            return base.SendAsync(request, cancellationToken);
        }
    }
}
