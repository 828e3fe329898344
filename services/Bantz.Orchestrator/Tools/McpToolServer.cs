using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Microsoft.Extensions.Options;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace Bantz.Orchestrator.Tools;

/// <summary>Runs tools at an MCP server. A lost connection is made anew and the call sent once more: reads may, and writes carry their effect key.</summary>
internal sealed partial class McpToolServer(McpConnection connection, TimeProvider clock, IOptions<OrchestratorOptions> options, ILogger<McpToolServer> logger) : IToolServer
{
    private const int Attempts = 2;
    private const string EffectKeyArgument = "effect_key";
    private const string NoAnswer = "The tool's server does not answer.";

    public async Task<ToolAnswer> CallAsync(string tool, JsonObject arguments, string? effectKey, CancellationToken cancellationToken)
    {
        using var deadline = new CancellationTokenSource(options.Value.ToolTimeout, clock);
        using var budget = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        var request = Request(tool, arguments, effectKey);
        var mayHaveHappened = false;
        for (var attempt = 1; attempt <= Attempts && !budget.IsCancellationRequested; attempt++)
        {
            try
            {
                var client = await connection.GetAsync(budget.Token);
                try
                {
                    return Read(tool, arguments, await client.CallToolAsync(request, budget.Token));
                }
                catch (McpProtocolException refused)
                {
                    Log.ProtocolError(logger, refused, tool, refused.ErrorCode);
                    return ToolAnswer.Failure(tool, arguments, ToolErrorCodes.Failed, "The tool's server refused the call.");
                }
                catch (Exception exception) when (IsTransport(exception))
                {
                    mayHaveHappened |= !NeverLeft(exception);
                    Log.NoAnswer(logger, exception, tool, attempt);
                    await connection.DropAsync(client);
                }
            }
            catch (Exception exception) when (IsTransport(exception))
            {
                Log.NoConnection(logger, exception, tool, attempt);
            }
        }

        return ToolAnswer.Failure(tool, arguments, ToolErrorCodes.Unavailable, NoAnswer, mayHaveHappened);
    }

    private static CallToolRequestParams Request(string tool, JsonObject arguments, string? effectKey)
    {
        var members = arguments.ToDictionary(static member => member.Key, static member => JsonSerializer.SerializeToElement(member.Value, BantzJson.Wire.JsonNode), StringComparer.Ordinal);
        if (effectKey is not null)
        {
            members[EffectKeyArgument] = JsonSerializer.SerializeToElement(effectKey, BantzJson.Wire.String);
        }

        return new() { Name = tool[(tool.IndexOf('.', StringComparison.Ordinal) + 1)..], Arguments = members };
    }

    private static ToolAnswer Read(string tool, JsonObject arguments, CallToolResult result)
    {
        if (result.IsError is not true)
        {
            return result.StructuredContent is { } content
                ? ToolAnswer.Success(tool, arguments, JsonNode.Parse(content.GetRawText()))
                : ToolAnswer.Failure(tool, arguments, ToolErrorCodes.Failed, "The tool answered without structured content.");
        }

        var text = result.StructuredContent is { } structured
            ? structured.GetRawText()
            : result.Content.OfType<TextContentBlock>().FirstOrDefault()?.Text;
        var error = ReadError(text);
        // A server that says it cannot may have been cut off in the middle of it.
        return ToolAnswer.Failure(tool, arguments, error.Code, error.Message, mayHaveHappened: error.Code is ToolErrorCodes.Unavailable);
    }

    private static ToolError ReadError(string? text)
    {
        try
        {
            if (text is not null && JsonSerializer.Deserialize(text, BantzJson.Wire.ToolError) is { } error && KnownCodes.Contains(error.Code))
            {
                return error;
            }
        }
        catch (JsonException)
        {
            // Not our tools' form of an error: a code of our own, and none of its text.
        }

        return new(ToolErrorCodes.Failed, "The tool failed.");
    }

    private static readonly HashSet<string> KnownCodes =
    [
        ToolErrorCodes.InvalidArguments, ToolErrorCodes.NotFound, ToolErrorCodes.Conflict,
        ToolErrorCodes.Denied, ToolErrorCodes.Unavailable, ToolErrorCodes.Failed,
    ];

    private static bool IsTransport(Exception exception) =>
        exception is HttpRequestException or IOException or OperationCanceledException or TimeoutException or McpException or ObjectDisposedException or InvalidOperationException;

    private static bool NeverLeft(Exception exception) =>
        exception is HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError }
            or HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.ConnectionRefused } };

    private static partial class Log
    {
        [LoggerMessage(2001, LogLevel.Warning, "{Tool}: no connection to the tool's server (attempt {Attempt}).")]
        public static partial void NoConnection(ILogger logger, Exception exception, string tool, int attempt);

        [LoggerMessage(2002, LogLevel.Warning, "{Tool}: no answer (attempt {Attempt}).")]
        public static partial void NoAnswer(ILogger logger, Exception exception, string tool, int attempt);

        [LoggerMessage(2003, LogLevel.Error, "{Tool}: refused by the protocol ({Code}).")]
        public static partial void ProtocolError(ILogger logger, Exception exception, string tool, McpErrorCode code);
    }
}
