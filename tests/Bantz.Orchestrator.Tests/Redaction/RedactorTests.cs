using System.Text.Json.Nodes;
using Bantz.Orchestrator.Redaction;

namespace Bantz.Orchestrator.Tests.Redaction;

public sealed class RedactorTests
{
    [Theory]
    [InlineData("ali.veli+iş@örnek.com.tr yaz", "[email] yaz")]
    [InlineData("0532 123 45 67'yi ara", "[phone]'yi ara")]
    [InlineData("+90 (532) 123 45 67", "[phone]")]
    [InlineData("+905321234567", "[phone]")]
    [InlineData("532-123-45-67", "[phone]")]
    [InlineData("+44 20 7946 0958", "[phone]")]
    [InlineData("TR330006100519786457841326", "[iban]")]
    [InlineData("tr33 0006 1005 1978 6457 8413 26 hesabına", "[iban] hesabına")]
    [InlineData("DE89 3704 0044 0532 0130 00", "[iban]")]
    [InlineData("kimlik 10000000146", "kimlik [identity number]")]
    [InlineData("4111 1111 1111 1111", "[card]")]
    [InlineData("4111-1111-1111-1111 ve 10000000146", "[card] ve [identity number]")]
    [InlineData("10000000146 4111111111111111", "[identity number] [card]")]
    [InlineData("378282246310005", "[card]")]
    public void Redact_OfPersonalData_TakesItOut(string text, string expected) => Redactor.Redact(text).ShouldBe(expected);

    [Theory]
    [InlineData("yarın 15:30'da 2 saatlik toplantı")]
    [InlineData("2026-01-31 15:00–16:00")]
    [InlineData("sipariş 12345678901 hazır")]
    [InlineData("30.01.2026 saat 16.30")]
    [InlineData("oda 305, kat 2")]
    [InlineData("4111 1111 1111 1112")]
    [InlineData("a@b")]
    [InlineData("XX11 2222 3333 4444")]
    [InlineData("https://example.com/2026/01/30")]
    public void Redact_OfAnythingElse_LeavesItAsItIs(string text) => Redactor.Redact(text).ShouldBe(text);

    [Fact]
    public void Redact_OfADocument_LeavesIdsWhole()
    {
        var document = (JsonObject)JsonNode.Parse("""{"event_id":"01a5321234567f8db5ca2a0f9dd5a421","title":"01a5321234567f"}""")!;

        Redactor.Redact(document).ToJsonString().ShouldBe("""{"event_id":"01a5321234567f8db5ca2a0f9dd5a421","title":"01a[phone]f"}""");
    }

    [Fact]
    public void Redact_OfADocument_ReachesEveryText()
    {
        var document = (JsonObject)JsonNode.Parse("""{"title":"ara: 0532 123 45 67","attendees":["ali@example.com"],"minutes":60,"none":null}""")!;

        Redactor.Redact(document).ToJsonString().ShouldBe("""{"title":"ara: [phone]","attendees":["[email]"],"minutes":60,"none":null}""");
        document["attendees"]![0]!.GetValue<string>().ShouldBe("ali@example.com");
    }
}
