using System.Globalization;
using System.Text;
using System.Text.Json;
using CsCheck;

namespace Bantz.Cli.Tests;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("plain ığüşöç İ 👩‍👩‍👧 🇹🇷", "plain ığüşöç İ 👩‍👩‍👧 🇹🇷")]
    [InlineData("a\u001b[31mb\u001b[0m", "a[31mb[0m")]
    [InlineData("a\u009b31mb", "a31mb")]
    [InlineData("safe\rEVIL", "safeEVIL")]
    [InlineData("a\r\nb\tc", "a\nb\tc")]
    [InlineData("a\u2028b\u2029c", "a\nb\nc")]
    [InlineData("\u202egnp.exe\u202c\ufeff\u200b", "gnp.exe")]
    [InlineData(null, "")]
    public void Lines_AnyText_KeepsLettersAndDropsWhatSteers(string? text, string expected) => SafeText.Lines(text).ShouldBe(expected);

    [Fact]
    public void Lines_HalfALetter_IsReplaced() => SafeText.Lines("a\ud83d").ShouldBe("a\ufffd");

    [Fact]
    public void Line_SeveralLines_AreFoldedIntoOne() => SafeText.Line("  a\n\n b\tc ").ShouldBe("a b c");

    [Fact]
    public void Lines_EveryString_HoldsNoControlAndIsStable() => Gen.String.Sample(text =>
    {
        var safe = SafeText.Lines(text);
        safe.EnumerateRunes().ShouldAllBe(rune => rune.Value == '\n' || rune.Value == '\t' || Rune.GetUnicodeCategory(rune) != UnicodeCategory.Control);
        SafeText.Lines(safe).ShouldBe(safe);
    });

    [Fact]
    public void Json_EveryDocument_KeepsItsValue() => Gen.String.Sample(text =>
    {
        var value = new string([.. text.Where(letter => !char.IsSurrogate(letter))]) + "\u202e\U000e0041\u007f";
        var document = SafeText.Json(JsonSerializer.Serialize(value, JsonOutput.Relaxed));

        JsonSerializer.Deserialize<string>(document, JsonOutput.Relaxed).ShouldBe(value);
        document.ShouldNotContain('\u202e');
    });
}
