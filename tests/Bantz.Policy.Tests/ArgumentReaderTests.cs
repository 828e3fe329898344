using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Policy.Tests;

public sealed class ArgumentReaderTests
{
    private const string Span = "\"start\":\"2026-01-30T16:00:00+03:00\",\"end\":\"2026-01-30T17:00:00+03:00\"";
    private const string Create = "{\"title\":\"toplantı\"," + Span + ",\"time_zone\":\"Europe/Istanbul\"";

    [Theory]
    [InlineData(ToolNames.ListEvents, "{" + Span + "}")]
    [InlineData(ToolNames.FindEvents, "{\"query\":\"diş\"}")]
    [InlineData(ToolNames.FindEvents, "{\"query\":\"diş\",\"limit\":500," + Span + "}")]
    [InlineData(ToolNames.GetEvent, "{\"event_id\":\"e\"}")]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":1440," + Span + "}")]
    [InlineData(ToolNames.CreateEvent, Create + "}")]
    [InlineData(ToolNames.CreateEvent, Create + ",\"attendees\":[\"Ayşe\"],\"description\":\"a\\nb\"}")]
    [InlineData(ToolNames.UpdateEvent, "{\"event_id\":\"e\",\"location\":\"\",\"attendees\":[]}")]
    [InlineData(ToolNames.DeleteEvent, "{\"event_id\":\"e\",\"etag\":\"1\"}")]
    public void Read_OfWhatTheRecordKnows_GivesItBackCanonical(string tool, string arguments)
    {
        var reading = Read(tool, arguments);

        reading.Error.ShouldBeNull();
        CanonicalJson.Hash(reading.Arguments).ShouldBe(CanonicalJson.Hash(JsonNode.Parse(arguments)));
    }

    [Theory]
    [InlineData(ToolNames.ListEvents, "{}")]
    [InlineData(ToolNames.ListEvents, "{\"start\":\"2026-01-30T16:00:00+03:00\",\"end\":\"2026-01-30T16:00:00+03:00\"}")]
    [InlineData(ToolNames.ListEvents, "{\"limit\":0," + Span + "}")]
    [InlineData(ToolNames.ListEvents, "{\"limit\":501," + Span + "}")]
    [InlineData(ToolNames.ListEvents, "{\"when\":\"bugün\"," + Span + "}")]
    [InlineData(ToolNames.FindEvents, "{\"query\":\" \"}")]
    [InlineData(ToolNames.FindEvents, "{\"query\":\"a\",\"start\":\"2026-01-31T00:00:00Z\",\"end\":\"2026-01-30T00:00:00Z\"}")]
    [InlineData(ToolNames.GetEvent, "{\"event_id\":\"\"}")]
    [InlineData(ToolNames.GetEvent, "{\"event_id\":5}")]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":0," + Span + "}")]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":1441," + Span + "}")]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":\"60\"," + Span + "}")]
    [InlineData(ToolNames.CreateEvent, Create + ",\"effect_key\":\"mine\"}")]
    [InlineData(ToolNames.CreateEvent, Create + ",\"attendees\":[null]}")]
    [InlineData(ToolNames.CreateEvent, Create + ",\"attendees\":\"Ayşe\"}")]
    [InlineData(ToolNames.CreateEvent, Create + ",\"location\":\"a\\u0007\"}")]
    [InlineData(ToolNames.CreateEvent, "{\"title\":\"\"," + Span + ",\"time_zone\":\"Europe/Istanbul\"}")]
    [InlineData(ToolNames.CreateEvent, "{\"title\":null," + Span + ",\"time_zone\":\"Europe/Istanbul\"}")]
    [InlineData(ToolNames.CreateEvent, "{\"title\":\"x\",\"start\":\"yarın\",\"end\":\"2026-01-30T17:00:00+03:00\",\"time_zone\":\"Europe/Istanbul\"}")]
    [InlineData(ToolNames.UpdateEvent, "{\"event_id\":\"e\",\"title\":\"\"}")]
    [InlineData(ToolNames.UpdateEvent, "{\"title\":\"x\"}")]
    [InlineData(ToolNames.UpdateEvent, "{\"event_id\":\"e\",\"start\":\"2026-01-31T00:00:00Z\",\"end\":\"2026-01-30T00:00:00Z\"}")]
    [InlineData(ToolNames.DeleteEvent, "{\"event_ref\":{\"kind\":\"focus\",\"words\":\"onu\"}}")]
    [InlineData(ToolNames.DeleteEvent, "{\"event_id\":\"e\",\"force\":true}")]
    public void Read_OfAnythingElse_SaysWhatIsWrong(string tool, string arguments)
    {
        var reading = Read(tool, arguments);

        reading.Arguments.ShouldBeNull();
        reading.Error.ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Read_OfTextThatIsTooLong_SaysSo()
    {
        Read(ToolNames.CreateEvent, $"{{\"title\":\"{new string('a', 201)}\",{Span},\"time_zone\":\"Europe/Istanbul\"}}").Error!.ShouldContain("200");
        Read(ToolNames.CreateEvent, $"{Create},\"description\":\"{new string('a', 8_001)}\"}}").Error!.ShouldContain("8000");
        Read(ToolNames.CreateEvent, $"{Create},\"attendees\":[{string.Join(',', Enumerable.Repeat("\"a\"", 51))}]}}").Error!.ShouldContain("50");
    }

    [Fact]
    public void Read_LeavesNullsOut() =>
        Read(ToolNames.DeleteEvent, "{\"event_id\":\"e\",\"etag\":null}").Arguments!.ContainsKey("etag").ShouldBeFalse();

    private static ArgumentReading Read(string tool, string arguments) =>
        ArgumentReader.Read(ToolCatalogue.Calendar.Find(tool)!, (JsonObject)JsonNode.Parse(arguments)!);
}
