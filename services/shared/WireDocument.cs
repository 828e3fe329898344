using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Bantz.Contracts;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Bantz;

/// <summary>An OpenAPI document in the words of the wire: whoever reads it has never seen our code. One source for the three services that have one.</summary>
internal static partial class WireDocument
{
    /// <summary>Names the document, leaves out where this process happens to listen, and says wire names where the code's comments say C#.</summary>
    public static void DescribeWire(this OpenApiOptions options, string title, string? description = null) => options.AddDocumentTransformer((document, _, _) =>
    {
        document.Info = new OpenApiInfo { Title = title, Version = "v1", Description = description };
        document.Servers = [];
        foreach (var schema in document.Components?.Schemas?.Values ?? [])
        {
            Translate(schema);
        }

        return Task.CompletedTask;
    });

    private static void Translate(IOpenApiSchema schema)
    {
        if (schema.Description is { } description)
        {
            schema.Description = InWords(description);
        }

        // A reference is described where it stands; what it refers to has its own turn.
        if (schema is OpenApiSchema own)
        {
            foreach (var part in (own.Properties?.Values ?? []).Concat(own.OneOf ?? []).Concat(own.Items is { } items ? [items] : []))
            {
                Translate(part);
            }
        }
    }

    /// <summary>"string? TurnRequest.TimeZone" is `time_zone`, "int WireLimits.MaxTextLength" is 4000, "ToolErrorCodes" are its values.</summary>
    private static string InWords(string text)
    {
        var members = Member().Replace(text, static match => Find(match.Groups["type"].Value) is { } type ? Name(type, match.Groups["member"].Value) : match.Value);
        return Bare().Replace(members, static match => Find(match.Value) is { } type && Constants(type) is { Length: > 0 } values ? string.Join(", ", values.Select(Written)) : match.Value);
    }

    private static string Name(Type type, string member) =>
        type.GetField(member, BindingFlags.Public | BindingFlags.Static) is { IsLiteral: true } field && !type.IsEnum
            ? Written(field.GetRawConstantValue())
            : $"`{JsonNamingPolicy.SnakeCaseLower.ConvertName(member)}`";

    private static object?[] Constants(Type type) =>
        type is { IsAbstract: true, IsSealed: true } ? [.. type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(static field => field.IsLiteral).Select(static field => field.GetRawConstantValue())] : [];

    private static string Written(object? value) => value is string text ? $"`{text}`" : $"{value}";

    private static Type? Find(string name) => typeof(ApiRoutes).Assembly.GetType($"{typeof(ApiRoutes).Namespace}.{name}");

    [GeneratedRegex(@"(?:(?:string|int|bool|long|double|[A-Z]\w*)\??\ )?(?<![.\w])(?<type>[A-Z]\w+)\.(?<member>[A-Z]\w+)\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Member();

    [GeneratedRegex(@"(?<![.\w])[A-Z][a-z]+[A-Z]\w+\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Bare();
}
