using System.Collections.Concurrent;
using System.Net;
using Google.Protobuf;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Bantz.AppHost.Tests;

/// <summary>A span as a service exported it; ids in hexadecimal.</summary>
internal sealed record ReceivedSpan(string Service, string Source, string Name, string TraceId, string SpanId, string ParentId);

/// <summary>Takes spans by OTLP over HTTP, as a collector does, and keeps what a test asks after.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private OtlpReceiver(WebApplication app) => _app = app;

    internal Uri Address { get; private set; } = null!;

    internal ConcurrentQueue<ReceivedSpan> Spans { get; } = new();

    internal static async Task<OtlpReceiver> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(static kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var receiver = new OtlpReceiver(builder.Build());
        receiver._app.MapPost("/v1/traces", receiver.ReceiveAsync);
        receiver._app.MapFallback(static () => Results.Ok());
        await receiver._app.StartAsync(cancellationToken);
        receiver.Address = new Uri(receiver._app.Urls.Single());
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        foreach (var span in OtlpTraces.Read(body.ToArray()))
        {
            Spans.Enqueue(span);
        }
    }
}

/// <summary>Reads the few fields of opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest that a test needs, by their numbers.</summary>
internal static class OtlpTraces
{
    internal static IEnumerable<ReceivedSpan> Read(byte[] request)
    {
        foreach (var resourceSpans in Fields(request, 1))
        {
            var service = Fields(resourceSpans, 1).SelectMany(static resource => Fields(resource, 1)).Where(static attribute => Text(attribute, 1) == "service.name")
                .SelectMany(static attribute => Fields(attribute, 2)).Select(static value => Text(value, 1)).FirstOrDefault("");
            foreach (var scopeSpans in Fields(resourceSpans, 2))
            {
                var source = Fields(scopeSpans, 1).Select(static scope => Text(scope, 1)).FirstOrDefault("");
                foreach (var span in Fields(scopeSpans, 2))
                {
                    yield return new ReceivedSpan(service, source, Text(span, 5), Hex(span, 1), Hex(span, 2), Hex(span, 4));
                }
            }
        }
    }

    /// <summary>Every occurrence of a length-delimited field.</summary>
    private static List<byte[]> Fields(byte[] message, int number)
    {
        List<byte[]> found = [];
        using var input = new CodedInputStream(message);
        while (input.ReadTag() is not 0 and var tag)
        {
            if (WireFormat.GetTagFieldNumber(tag) == number && WireFormat.GetTagWireType(tag) == WireFormat.WireType.LengthDelimited)
            {
                found.Add(input.ReadBytes().ToByteArray());
            }
            else
            {
                input.SkipLastField();
            }
        }

        return found;
    }

    private static string Text(byte[] message, int number) => Fields(message, number) is [var bytes, ..] ? System.Text.Encoding.UTF8.GetString(bytes) : "";

    private static string Hex(byte[] message, int number) => Fields(message, number) is [var bytes, ..] ? Convert.ToHexStringLower(bytes) : "";
}
