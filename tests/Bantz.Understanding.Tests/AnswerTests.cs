using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding.Tests.Tables;

namespace Bantz.Understanding.Tests;

public sealed class AnswerTests
{
    private const string Pending = """{"title":"toplantı","start":"2026-01-30T16:00:00+03:00","end":"2026-01-30T17:00:00+03:00","time_zone":"Europe/Istanbul"}""";

    public static TheoryData<AnswerKind, string> ToCreate => Rows(AnswerPhrases.ToCreate + "\n" + MoreAnswerPhrases.ToCreate + "\n" + PassingAnswerPhrases.ToCreate);

    public static TheoryData<AnswerKind, string> ToDelete => Rows(AnswerPhrases.ToDelete + "\n" + MoreAnswerPhrases.ToDelete);

    public static TheoryData<string> Edits => [.. AnswerPhrases.Edits.Split('\n', StringSplitOptions.TrimEntries)];

    [Theory]
    [MemberData(nameof(ToCreate))]
    public void Read_AnswerToCreate_SaysWhatItSays(AnswerKind expected, string text) =>
        AnswerReader.Read(text, Context(ToolNames.CreateEvent)).Kind.ShouldBe(expected, text);

    [Theory]
    [MemberData(nameof(ToDelete))]
    public void Read_AnswerToDelete_NeedsAClearYes(AnswerKind expected, string text) =>
        AnswerReader.Read(text, Context(ToolNames.DeleteEvent)).Kind.ShouldBe(expected, text);

    [Theory]
    [MemberData(nameof(Edits))]
    public void Read_Edit_GivesCompleteArguments(string row)
    {
        var fields = row.Split('|', StringSplitOptions.TrimEntries);
        var reading = AnswerReader.Read(fields[0], Context(ToolNames.CreateEvent));

        reading.Kind.ShouldBe(AnswerKind.Edit);
        var arguments = reading.Arguments.Deserialize(BantzJson.Wire.CreateEventArguments)!;
        arguments.Title.ShouldBe(fields[1]);
        arguments.Start.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(fields[2]);
        arguments.End.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(fields[3]);
        arguments.TimeZone.ShouldBe(Speech.Zone);
        string.Join(',', arguments.Attendees ?? []).ShouldBe(fields.ElementAtOrDefault(4) ?? "");
        (arguments.Location ?? "").ShouldBe(fields.ElementAtOrDefault(5) ?? "");
    }

    [Fact]
    public void Read_EditOfUpdate_KeepsTheEvent()
    {
        var pending = Context(ToolNames.UpdateEvent) with
        {
            Arguments = JsonNode.Parse("""{"event_id":"e1","etag":"7","start":"2026-01-30T16:00:00+03:00","end":"2026-01-30T16:30:00+03:00"}""")!.AsObject(),
        };

        var reading = AnswerReader.Read("hayır 18:00 olsun", pending);

        reading.Kind.ShouldBe(AnswerKind.Edit);
        reading.Arguments!.ToJsonString().ShouldBe(JsonNode.Parse("""{"event_id":"e1","etag":"7","start":"2026-01-30T18:00:00+03:00","end":"2026-01-30T18:30:00+03:00"}""")!.ToJsonString());
    }

    [Fact]
    public void Read_TimeForAnUpdateThatHasNone_AsksAgain()
    {
        var pending = Context(ToolNames.UpdateEvent) with { Arguments = JsonNode.Parse("""{"event_id":"e1","title":"Bütçe"}""")!.AsObject() };

        AnswerReader.Read("evet ama 15:00 olsun", pending).Kind.ShouldBe(AnswerKind.Ambiguous);
    }

    [Fact]
    public void Read_Edit_LeavesTheFrozenArgumentsAlone()
    {
        var pending = Context(ToolNames.CreateEvent);

        AnswerReader.Read("evet ama 15:00 olsun", pending);

        pending.Arguments.ToJsonString().ShouldBe(JsonNode.Parse(Pending)!.ToJsonString());
    }

    [Theory]
    [InlineData("salı 10'da dişçi ekle")]
    [InlineData("yarın 9'da doktor ekle")]
    [InlineData("add dentist on tuesday at 10")]
    public void Read_AnotherEvent_IsNoEdit(string text) =>
        AnswerReader.Read(text, Context(ToolNames.CreateEvent)).Kind.ShouldBe(AnswerKind.Unrelated, text);

    [Theory]
    [InlineData("evet, ekle: toplantı saat 16:00")]
    [InlineData("evet saat 4'te ekle")]
    public void Read_YesThatRepeatsWhatWaits_IsAYes(string text) =>
        AnswerReader.Read(text, Context(ToolNames.CreateEvent)).Kind.ShouldBe(AnswerKind.Yes);

    private static PendingContext Context(string tool) => new()
    {
        Tool = tool,
        Arguments = JsonNode.Parse(Pending)!.AsObject(),
        Destructive = tool == ToolNames.DeleteEvent,
        Now = Speech.Friday,
        TimeZone = Speech.Zone,
    };

    private static TheoryData<AnswerKind, string> Rows(string table)
    {
        var rows = new TheoryData<AnswerKind, string>();
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (kind, phrases) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            foreach (var phrase in phrases.Split(';', StringSplitOptions.TrimEntries))
            {
                rows.Add(Enum.Parse<AnswerKind>(kind), phrase);
            }
        }

        return rows;
    }
}
