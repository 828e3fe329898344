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
    [InlineData("90 532 123 45 67", "[phone]")]
    [InlineData("123 45 67 ara", "[phone] ara")]
    [InlineData("905321234567", "[phone]")]
    [InlineData("(+90) 532 123 45 67", "[phone]")]
    [InlineData("0090 532 123 45 67", "[phone]")]
    [InlineData("+90.532.123.45.67", "[phone]")]
    [InlineData("+90-532-1234567", "[phone]")]
    [InlineData("0(532)1234567", "[phone]")]
    [InlineData("0532/123 45 67", "[phone]")]
    [InlineData("0 (212) 123 45 67", "[phone]")]
    [InlineData("Atatürk Mah. 1453. Sok. No: 5 D: 3 Kadıköy/İstanbul", "[address]")]
    [InlineData("ev: Bağdat Caddesi No 12, gel", "ev: [address], gel")]
    [InlineData("bağdat cad. 12/3", "[address]")]
    [InlineData("Cumhuriyet Mahallesi Gül Sokak No:7 Daire 4 34710 Kadıköy/İstanbul adresine", "[address] adresine")]
    [InlineData("meet at 221B Baker Street, London NW1 6XE", "meet at [address]")]
    [InlineData("10 Downing Street", "[address]")]
    [InlineData("araç 34 ABC 123", "araç [plate]")]
    [InlineData("06 AB 1234", "[plate]")]
    [InlineData("35-Z-12345", "[plate]")]
    [InlineData("34ABC123", "[plate]")]
    [InlineData("plakam 34 abc 123", "plakam [plate]")]
    [InlineData("Plaka no: 81 b 1234", "Plaka no: [plate]")]
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
    [InlineData("Bağdat Caddesi'nde yemek, saat 12:30")]
    [InlineData("sokakta 5 kişi")]
    [InlineData("15 MAY 2026")]
    [InlineData("at 12 PM 300 people")]
    [InlineData("82 ABC 123")]
    [InlineData("34 abc 123")]
    [InlineData("10 DK 250")]
    [InlineData("3 Road trips, 2 days")]
    public void Redact_OfAnythingElse_LeavesItAsItIs(string text) => Redactor.Redact(text).ShouldBe(text);

    [Theory]
    [InlineData("a")]
    [InlineData("A")]
    [InlineData("1")]
    [InlineData("a ")]
    [InlineData("A a. ")]
    [InlineData("mah ")]
    [InlineData("Sok. 1 ")]
    [InlineData("no 1 sok ")]
    [InlineData("a@")]
    [InlineData("TR33 ")]
    [InlineData("05321 ")]
    public void Redact_OfALongHostileText_ComesToAnEnd(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 4_000 / piece.Length));

        Redactor.Redact(text).ShouldNotBe("[…]");
    }

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
