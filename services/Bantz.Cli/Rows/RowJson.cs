using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bantz.Cli;

/// <summary>The dialect of the rows that <c>bantz time</c> and <c>bantz understand</c> write: snake_case, nulls left out.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TimeRow))]
[JsonSerializable(typeof(TimeQuery))]
[JsonSerializable(typeof(TimeBatchRow))]
[JsonSerializable(typeof(UnderstandingRow))]
[JsonSerializable(typeof(UnderstandingQuery))]
[JsonSerializable(typeof(FailedRow))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class RowJson : JsonSerializerContext;
