using System.Diagnostics;
using System.Text.Json;
using Bantz.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.ServiceDefaults;

internal static class HttpDefaults
{
    private const int MaxHeaderBytes = 16 * 1024;
    private const int MaxHeaders = 64;
    private const int MaxRequestLine = 8 * 1024;

    // The deepest document of ours, a plan with a recurrence in the changes of a call, has eight levels.
    private const int MaxJsonDepth = 24;

    internal static void ConfigureLimits(this IWebHostBuilder host) =>
        host.ConfigureKestrel(static kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = WireLimits.MaxBodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
            kestrel.Limits.MaxRequestHeaderCount = MaxHeaders;
            kestrel.Limits.MaxRequestLineSize = MaxRequestLine;
        });

    internal static void AddBantzHttp(this IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(static options =>
        {
            var wire = BantzJson.Wire.Options;
            options.SerializerOptions.TypeInfoResolverChain.Insert(0, BantzJson.Wire);
            options.SerializerOptions.PropertyNamingPolicy = wire.PropertyNamingPolicy;
            options.SerializerOptions.DefaultIgnoreCondition = wire.DefaultIgnoreCondition;
            options.SerializerOptions.NumberHandling = wire.NumberHandling;
            options.SerializerOptions.Encoder = wire.Encoder;
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.MaxDepth = MaxJsonDepth;
            options.SerializerOptions.AllowDuplicateProperties = wire.AllowDuplicateProperties;
            foreach (var converter in wire.Converters)
            {
                options.SerializerOptions.Converters.Add(converter);
            }
        });

        // A body that cannot be read is the caller's mistake in every environment.
        services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        services.Configure<ExceptionHandlerOptions>(static options =>
        {
            options.StatusCodeSelector = static exception => exception switch
            {
                BadHttpRequestException bad => bad.StatusCode,
                _ => StatusCodes.Status500InternalServerError,
            };
            // It is told to the caller; in the log it would read as a fault of ours.
            options.SuppressDiagnosticsCallback = static failed => failed.Exception is BadHttpRequestException;
        });
        services.AddProblemDetails(static options => options.CustomizeProblemDetails = static context =>
        {
            context.ProblemDetails.Extensions.Remove("traceId");
            context.ProblemDetails.Extensions["trace_id"] =
                Activity.Current?.TraceId.ToHexString() ?? context.HttpContext.TraceIdentifier;
            context.ProblemDetails.Detail ??= Explain(context.Exception) ?? Explain(context.ProblemDetails.Status);
        });
        services.AddSingleton<IProblemDetailsWriter, AnyAcceptProblems>();
    }

    private const string NotJson = "Send JSON, with Content-Type: application/json.";

    private static string TooLarge => $"The body is larger than {WireLimits.MaxBodyBytes} bytes. Send less.";

    /// <summary>The quoted names of members that must be there, from the serializer's message; null where that is not what it says.</summary>
    private static string? Missing(JsonException json)
    {
        const string before = "missing required properties including: ";
        var at = json.Message.IndexOf(before, StringComparison.Ordinal);
        return at < 0 ? null : json.Message[(at + before.Length)..].TrimEnd('.');
    }

    /// <summary>What to do about a request that reached no handler.</summary>
    private static string? Explain(int? status) => status switch
    {
        StatusCodes.Status401Unauthorized => "Show a key that this service knows: Authorization: Bearer and the key. It never belongs into an address.",
        StatusCodes.Status429TooManyRequests => "That was too often. Wait as long as Retry-After says, then go on more slowly.",
        StatusCodes.Status404NotFound => "There is nothing at this address. Compare it with the OpenAPI document.",
        StatusCodes.Status405MethodNotAllowed => "This address does not take that method. Compare it with the OpenAPI document.",
        StatusCodes.Status413PayloadTooLarge => TooLarge,
        StatusCodes.Status415UnsupportedMediaType => NotJson,
        _ => null,
    };

    /// <summary>What to do about a body that cannot be read; nothing of the system's own errors.</summary>
    private static string? Explain(Exception? exception) => exception switch
    {
        BadHttpRequestException { InnerException: JsonException json } when Missing(json) is { } names =>
            $"The body lacks {names}. Compare it with the OpenAPI document.",
        BadHttpRequestException { InnerException: JsonException json } =>
            $"The body is no valid JSON for this endpoint (at {json.Path ?? "$"}, line {json.LineNumber + 1 ?? 1}). Compare it with the OpenAPI document.",
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge,
        BadHttpRequestException { StatusCode: StatusCodes.Status415UnsupportedMediaType } => NotJson,
        // The framework's words for it speak of parameters of our code.
        BadHttpRequestException bad when bad.Message.Contains("body", StringComparison.Ordinal) =>
            "Send a JSON body, with Content-Type: application/json. The OpenAPI document has its shape.",
        BadHttpRequestException bad => bad.Message,
        null => null,
        _ => "Something failed on our side. The trace id leads to it in the logs.",
    };
}
