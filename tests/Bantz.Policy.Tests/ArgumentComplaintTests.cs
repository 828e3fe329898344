using System.Text.Json.Nodes;
using Bantz.Contracts;

namespace Bantz.Policy.Tests;

/// <summary>What is said of wrong arguments: the first thing that is wrong, by its name, at its exact bound.</summary>
public sealed class ArgumentComplaintTests
{
    private const string Back = "\"start\":\"2026-01-30T17:00:00+03:00\",\"end\":\"2026-01-30T16:00:00+03:00\"";
    private const string Span = "\"start\":\"2026-01-30T16:00:00+03:00\",\"end\":\"2026-01-30T17:00:00+03:00\"";
    private const string EndFirst = "end is later than start.";
    private const string Bell = "\"a\\u0007\"";

    [Theory]
    [InlineData(ToolNames.ListEvents, "{\"limit\":0," + Back + "}", EndFirst)]
    [InlineData(ToolNames.ListEvents, "{\"limit\":0," + Span + "}", "limit is 1 to 500.")]
    [InlineData(ToolNames.FindEvents, "{\"query\":\" \",\"limit\":0," + Back + "}", "query is empty.")]
    [InlineData(ToolNames.FindEvents, "{\"query\":\"a\",\"limit\":0," + Back + "}", "limit is 1 to 500.")]
    [InlineData(ToolNames.FindEvents, "{\"query\":\"a\"," + Back + "}", EndFirst)]
    [InlineData(ToolNames.GetEvent, "{\"event_id\":\"\"}", "event_id is empty.")]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":0,\"limit\":0," + Back + "}", EndFirst)]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":0,\"limit\":0," + Span + "}", "limit is 1 to 500.")]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":0," + Span + "}", "duration_minutes is 1 to 1440.")]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":30," + Back + "}", EndFirst)]
    [InlineData(ToolNames.CreateEvent, "{\"title\":\"\",\"location\":" + Bell + "," + Back + ",\"time_zone\":\"UTC\"}", EndFirst)]
    [InlineData(ToolNames.CreateEvent, "{\"title\":\"\",\"location\":" + Bell + "," + Span + ",\"time_zone\":\"UTC\"}", "title is empty.")]
    [InlineData(ToolNames.CreateEvent, "{\"title\":\"a\",\"location\":" + Bell + ",\"description\":" + Bell + "," + Span + ",\"time_zone\":\"UTC\"}", "location has control characters.")]
    [InlineData(ToolNames.CreateEvent, "{\"title\":\"a\",\"description\":" + Bell + ",\"attendees\":[\"\"]," + Span + ",\"time_zone\":\"UTC\"}", "description has control characters.")]
    [InlineData(ToolNames.CreateEvent, "{\"title\":\"a\",\"attendees\":[\"b\",\" \"]," + Span + ",\"time_zone\":\"UTC\"}", "attendees is empty.")]
    [InlineData(ToolNames.UpdateEvent, "{\"event_id\":\" \",\"title\":\"\"," + Back + "}", "event_id is empty.")]
    [InlineData(ToolNames.UpdateEvent, "{\"event_id\":\"e\",\"title\":\"\"," + Back + "}", EndFirst)]
    [InlineData(ToolNames.UpdateEvent, "{\"event_id\":\"e\",\"title\":\"\",\"location\":" + Bell + "}", "title is empty.")]
    [InlineData(ToolNames.UpdateEvent, "{\"event_id\":\"e\",\"location\":" + Bell + "}", "location has control characters.")]
    [InlineData(ToolNames.DeleteEvent, "{\"event_id\":\"\"}", "event_id is empty.")]
    [InlineData(ToolNames.DeleteEvent, "{\"event_id\":5}", "Does not fit calendar.delete_event at $.event_id.")]
    public void Read_OfSeveralMistakes_SaysTheFirst(string tool, string arguments, string said) =>
        Read(tool, arguments).Error.ShouldBe(said);

    [Theory]
    [InlineData(ToolNames.ListEvents, "{\"limit\":1," + Span + "}")]
    [InlineData(ToolNames.FindFreeSlots, "{\"duration_minutes\":1," + Span + "}")]
    public void Read_AtTheLeastBound_IsFine(string tool, string arguments) => Read(tool, arguments).Error.ShouldBeNull();

    [Fact]
    public void Read_AtTheLargestBound_IsFine()
    {
        var arguments = $"{{\"title\":\"{new string('a', 200)}\",\"description\":\"{new string('a', 8_000)}\",\"attendees\":[{string.Join(',', Enumerable.Repeat("\"a\"", 50))}],{Span},\"time_zone\":\"UTC\"}}";

        Read(ToolNames.CreateEvent, arguments).Error.ShouldBeNull();
    }

    [Fact]
    public void Read_OfLineBreaksAndTabs_IsFine() =>
        Read(ToolNames.UpdateEvent, "{\"event_id\":\"e\",\"description\":\"a\\n\\tb\"}").Error.ShouldBeNull();

    private static ArgumentReading Read(string tool, string arguments) =>
        ArgumentReader.Read(ToolCatalogue.Calendar.Find(tool)!, (JsonObject)JsonNode.Parse(arguments)!);
}
