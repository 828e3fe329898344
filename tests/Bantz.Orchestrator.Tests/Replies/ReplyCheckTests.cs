using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Replies;

namespace Bantz.Orchestrator.Tests.Replies;

public sealed class ReplyCheckTests
{
    private const string Draft = "Bugün 2 etkinliğin var:\n• 10:00–11:00 “Sunum”\n• 18:00–19:30 “Ayşe'yle yemek”";

    private static readonly ToolResult[] Facts =
    [
        new()
        {
            Tool = ToolNames.ListEvents,
            Arguments = new JsonObject(),
            Ok = true,
            Result = JsonSerializer.SerializeToNode(new EventList([Event("Sunum", "10:00", "11:00"), Event("Ayşe'yle yemek", "18:00", "19:30")]), BantzJson.Wire.EventList),
        },
    ];

    [Theory]
    [InlineData("Bugün iki etkinliğin var: 10:00'da Sunum, 18.00'de Ayşe'yle yemek.")]
    [InlineData("Bugün 10:00–11:00 arası Sunum, akşam 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Sunum 10:00'da başlıyor; Ayşe'yle yemek 18:00'den 19:30'a kadar.")]
    public void Holds_ForWhatTheFactsSay_IsTrue(string reply) => ReplyCheck.Holds(reply, Draft, Facts, Language.Turkish).ShouldBeTrue();

    [Theory]
    [InlineData("Bugün 11:00'de Sunum, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün 10:15'te Sunum, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün üç etkinliğin var: Sunum ve Ayşe'yle yemek.")]
    [InlineData("Yarın 10:00'da Sunum, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün 10:00'da Sunum var.")]
    [InlineData("Bugün takvimin boş; Sunum ve Ayşe'yle yemek yok.")]
    [InlineData("Bugün 10:00'da Sunum, 18:00'de Ayşe'yle yemek ve Mehmet'le kahve var.")]
    [InlineData("10:00'da Sunum, 18:00'de Ayşe'yle yemek, bir de “Gizli” var.")]
    [InlineData("10:00'da Sunum, 18:00'de Ayşe'yle yemek. Ayrıntı: https://evil.example")]
    [InlineData("Sunum ve Ayşe'yle yemek 30 Şubat'ta.")]
    [InlineData("")]
    public void Holds_ForAnythingBeyondThem_IsFalse(string reply) => ReplyCheck.Holds(reply, Draft, Facts, Language.Turkish).ShouldBeFalse();

    private static CalendarEvent Event(string title, string start, string end) => new()
    {
        Id = title,
        Title = title,
        Start = DateTimeOffset.Parse($"2026-01-30T{start}+03:00", null),
        End = DateTimeOffset.Parse($"2026-01-30T{end}+03:00", null),
        TimeZone = "Europe/Istanbul",
        Etag = "1",
    };
}
