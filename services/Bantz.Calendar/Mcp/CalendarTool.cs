using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bantz.Calendar.Events;
using Bantz.Contracts;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Bantz.Calendar.Mcp;

/// <summary>One operation of the calendar as a tool: typed arguments in, structured content or a <see cref="ToolError"/> out.</summary>
/// <remarks>Not the attribute-made tool of the SDK, whose answer to arguments that do not bind is the text of an exception.</remarks>
internal sealed partial class CalendarTool<TArguments, TResult>(
    ToolDescription description,
    JsonTypeInfo<TArguments> argumentsType,
    JsonTypeInfo<TResult> resultType,
    Func<TArguments, string?, CancellationToken, Task<Outcome<TResult>>> run,
    ILogger logger) : McpServerTool
    where TArguments : class
    where TResult : class
{
    private readonly ToolArguments<TArguments> _arguments = new(argumentsType, description.IsWrite);

    public override Tool ProtocolTool { get; } = description.ToProtocol(argumentsType, resultType);

    public override IReadOnlyList<object> Metadata => [];

    public override async ValueTask<CallToolResult> InvokeAsync(RequestContext<CallToolRequestParams> request, CancellationToken cancellationToken = default)
    {
        try
        {
            if (_arguments.Read(request.Params?.Arguments).Failed(out var problem, out var call)
                || (await run(call.Arguments, call.EffectKey, cancellationToken)).Failed(out problem, out var result))
            {
                return Refused(problem);
            }

            return Answered(JsonSerializer.SerializeToElement(result, resultType));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.Failed(logger, exception, ProtocolTool.Name);
            return Refused(CalendarError.Failed);
        }
    }

    private static CallToolResult Answered(JsonElement content) => new()
    {
        // The text is for clients that know no structured content; it is the same document.
        Content = [new TextContentBlock { Text = content.GetRawText() }],
        StructuredContent = content,
        IsError = false,
    };

    private static CallToolResult Refused(CalendarError error) => new()
    {
        Content = [new TextContentBlock { Text = JsonSerializer.Serialize(error.ToToolError(), BantzJson.Wire.ToolError) }],
        IsError = true,
    };

    private static partial class Log
    {
        [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "Tool {Tool} failed")]
        public static partial void Failed(ILogger logger, Exception exception, string tool);
    }
}
