using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Journal;
using StackExchange.Redis;

namespace Bantz.Orchestrator.Sessions;

/// <summary>Documents in the store, in the dialect of the wire.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    Converters = [typeof(WallClockConverter)])]
[JsonSerializable(typeof(SessionState))]
[JsonSerializable(typeof(PendingQueue))]
[JsonSerializable(typeof(PendingAction))]
[JsonSerializable(typeof(JournaledTurn))]
[JsonSerializable(typeof(TurnResult))]
[JsonSerializable(typeof(AuditEntry))]
internal sealed partial class SessionJson : JsonSerializerContext
{
    public static SessionJson Wire => WireContext.Instance;

    /// <summary>Null where there is nothing, or nothing that this version can read: losing context is better than losing the session.</summary>
    public static T? Read<T>(RedisValue json, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return json.IsNull ? null : JsonSerializer.Deserialize(((ReadOnlyMemory<byte>)json).Span, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>A document as it is stored: UTF-8, as it goes over the wire.</summary>
    public static RedisValue Write<T>(T document, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(document, type);

    private static class WireContext
    {
        internal static readonly SessionJson Instance = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        });
    }
}
