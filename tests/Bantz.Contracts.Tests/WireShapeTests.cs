using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bantz.Contracts.Tests;

/// <summary>The documents that clients see, letter by letter: a change here is a change of the contract.</summary>
public sealed class WireShapeTests
{
    private static readonly JsonSerializerOptions Indented = new(BantzJson.Wire.Options) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions Compact = new(Indented) { WriteIndented = false };

    [Fact]
    public void Plan_Smallest_LeavesOutWhatIsNull() => Write(Samples.SmallestPlan).ShouldBe(
        """
        {"route":"smalltalk","calendar_intent":"none","slots":{},"confidence":1,"tool_plan":[],"assistant_reply":"","ask_user":false,"requires_confirmation":false,"reasoning_summary":[],"trace":{"route_source":"embedded","backend":"embedded","confidence":0,"tool_plan_len":0,"prompt_version":"embedded-1","attempts":1,"repaired":false}}
        """);

    [Fact]
    public void Plan_Full_HasEveryFieldByItsWireName() => Indent(Write(Samples.FullPlan)).ShouldBe(
        """
        {
          "route": "calendar",
          "calendar_intent": "free_slots",
          "slots": {
            "title": "Ayşe'yle İĞÜŞÖÇ ığüşöç",
            "when": "yarın akşam 8'de",
            "date": "2026-01-31",
            "time": "20:00",
            "end_date": "2026-02-01",
            "end_time": "01:30",
            "duration_minutes": 330,
            "window": {
              "day": "2026-01-31",
              "part_of_day": "late_afternoon",
              "start": "2026-01-31T16:00:00+03:00",
              "end": "2026-01-31T19:00:00+03:00"
            },
            "recurrence": "FREQ=WEEKLY;BYDAY=SA",
            "attendees": [
              "Ayşe"
            ],
            "location": "Kadıköy",
            "event_ref": "o yemek",
            "changes": {
              "title": "akşam yemeği"
            }
          },
          "confidence": 0.85,
          "tool_plan": [
            {
              "tool": "calendar.find_free_slots",
              "arguments": {
                "duration_minutes": 60
              }
            }
          ],
          "assistant_reply": "Bakıyorum.",
          "ask_user": true,
          "question": "Kaçta?",
          "requires_confirmation": true,
          "confirmation_prompt": "Olsun mu?",
          "memory_update": "Yemek konuşuldu.",
          "reasoning_summary": [
            "yarın akşam"
          ],
          "trace": {
            "route_source": "llm",
            "backend": "vllm",
            "model": "bantz-router",
            "confidence": 0.85,
            "tool_plan_len": 1,
            "prompt_version": "embedded-1",
            "attempts": 2,
            "repaired": true,
            "dropped": [
              "mail.send"
            ],
            "input_tokens": 900,
            "output_tokens": 80,
            "ttft_ms": 41.6,
            "elapsed_ms": 239.5
          }
        }
        """);

    [Fact]
    public void TurnResult_NothingPending_SaysSo() => JsonSerializer.Serialize(Samples.Turn, BantzJson.Wire.TurnResult).ShouldBe(
        """
        {"turn_id":"t1","session_id":"s1","language":"tr","reply":"Yarın 20:00\u0027de \u0022yemek\u0022 var.","plan":null,"tool_results":[],"pending_confirmation":null,"memory":[],"trace_id":"0af7651916cd43dd8448eb211c80319c","timings":{"plan_ms":1.5,"execute_ms":2,"finalise_ms":0,"remember_ms":0.25,"total_ms":3.75}}
        """);

    [Fact]
    public void TurnResult_WithToolsAndQuestion_HasTheirShape()
    {
        var turn = Samples.Turn with
        {
            Plan = Samples.SmallestPlan,
            ToolResults =
            [
                new ToolResult { Tool = ToolNames.ListEvents, Arguments = new JsonObject { ["limit"] = 5 }, Ok = true, Result = new JsonObject { ["events"] = new JsonArray() } },
                new ToolResult { Tool = ToolNames.GetEvent, Arguments = [], Ok = false, Error = new ToolError(ToolErrorCodes.NotFound, "gone") },
            ],
            PendingConfirmation = new PendingConfirmation
            {
                Id = "p1",
                Tool = ToolNames.DeleteEvent,
                Arguments = new JsonObject { ["event_id"] = "e1" },
                Prompt = "Silinsin mi?",
                ExpiresAt = new DateTimeOffset(2026, 1, 30, 10, 2, 0, TimeSpan.Zero),
            },
            Confirmation = new ConfirmationOutcome("p0", ToolNames.CreateEvent, ConfirmationDecision.Ambiguous),
        };

        var json = JsonSerializer.SerializeToNode(turn, BantzJson.Wire.TurnResult)!.AsObject();

        json["tool_results"]!.ToJsonString().ShouldBe(
            """[{"tool":"calendar.list_events","arguments":{"limit":5},"ok":true,"result":{"events":[]}},{"tool":"calendar.get_event","arguments":{},"ok":false,"error":{"code":"not_found","message":"gone"}}]""");
        json["confirmation"]!.ToJsonString().ShouldBe("""{"id":"p0","tool":"calendar.create_event","decision":"ambiguous"}""");
        json["pending_confirmation"]!.ToJsonString(Compact).ShouldBe(
            """{"id":"p1","tool":"calendar.delete_event","arguments":{"event_id":"e1"},"prompt":"Silinsin mi?","expires_at":"2026-01-30T10:02:00+00:00"}""");
    }

    [Fact]
    public void TurnRequest_TextAlone_IsEnough()
    {
        var request = JsonSerializer.Deserialize("""{"text":"merhaba"}""", BantzJson.Wire.TurnRequest)!;

        request.ShouldBe(new TurnRequest { Text = "merhaba" });
        JsonSerializer.Serialize(request, BantzJson.Wire.TurnRequest).ShouldBe("""{"text":"merhaba"}""");
    }

    [Fact]
    public void Plan_WrittenAndRead_IsTheSame()
    {
        var written = Write(Samples.FullPlan);

        Write(JsonSerializer.Deserialize(written, BantzJson.Wire.Plan)!).ShouldBe(written);
    }

    [Fact]
    public void ToolNames_All_AreDistinctAndTheCalendars()
    {
        ToolNames.All.ShouldBeUnique();
        ToolNames.All.ShouldAllBe(name => name.StartsWith(ToolNames.CalendarServer + ".", StringComparison.Ordinal));
    }

    private static string Write(Plan plan) => JsonSerializer.Serialize(plan, BantzJson.Wire.Plan);

    private static string Indent(string json) => JsonNode.Parse(json)!.ToJsonString(Indented);
}
