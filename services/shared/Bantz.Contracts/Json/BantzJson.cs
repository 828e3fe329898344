using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Bantz.Contracts;

/// <summary>The one JSON dialect of Bantz: snake_case, nulls left out, letters as they are.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.Strict,
    RespectNullableAnnotations = true,
    AllowDuplicateProperties = false,
    Converters = [typeof(WallClockConverter)])]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(PlanRequest))]
[JsonSerializable(typeof(EventReference))]
[JsonSerializable(typeof(ReplyRequest))]
[JsonSerializable(typeof(ReplyResult))]
[JsonSerializable(typeof(TurnRequest))]
[JsonSerializable(typeof(ConfirmationRequest))]
[JsonSerializable(typeof(TurnResult))]
[JsonSerializable(typeof(TurnAcknowledged))]
[JsonSerializable(typeof(TurnDelta))]
[JsonSerializable(typeof(SessionView))]
[JsonSerializable(typeof(TurnList))]
[JsonSerializable(typeof(AuditList))]
[JsonSerializable(typeof(AgendaView))]
[JsonSerializable(typeof(ListEventsArguments))]
[JsonSerializable(typeof(FindEventsArguments))]
[JsonSerializable(typeof(GetEventArguments))]
[JsonSerializable(typeof(FindFreeSlotsArguments))]
[JsonSerializable(typeof(CreateEventArguments))]
[JsonSerializable(typeof(UpdateEventArguments))]
[JsonSerializable(typeof(DeleteEventArguments))]
[JsonSerializable(typeof(EventList))]
[JsonSerializable(typeof(EventResult))]
[JsonSerializable(typeof(WriteResult))]
[JsonSerializable(typeof(FreeSlotList))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(JsonObject))]
public sealed partial class BantzJson : JsonSerializerContext
{
    /// <summary>The dialect, with letters of every language unescaped.</summary>
    public static BantzJson Wire => WireContext.Instance;

    // A class of its own: static fields of a partial class initialise in no promised order.
    private static class WireContext
    {
        internal static readonly BantzJson Instance = new(new JsonSerializerOptions(Default.Options)
        {
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        });
    }
}
