using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bantz.Contracts;

/// <summary>Enum members as snake_case text; numbers are refused.</summary>
public sealed class SnakeCaseEnumConverter<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where TEnum : struct, Enum;
