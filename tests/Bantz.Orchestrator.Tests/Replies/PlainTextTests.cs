using System.Globalization;
using Bantz.Orchestrator.Replies;

namespace Bantz.Orchestrator.Tests.Replies;

public sealed class PlainTextTests
{
    [Theory]
    [InlineData("Sunum", "“Sunum”")]
    [InlineData("a\nb\tc\u0007d", "“a b c d”")]
    [InlineData("iyi“ ve ”kötü", "“iyi‘ ve ’kötü”")]
    [InlineData("sağdan\u202Esola\u200B", "“sağdansola”")]
    [InlineData("yıldız ✨", "“yıldız ✨”")]
    public void Quoted_OfForeignText_IsOneLineThatCannotBreakOut(string title, string expected) => PlainText.Quoted(title).ShouldBe(expected);

    [Fact]
    public void Quoted_OfALongTitle_IsCapped() => PlainText.Quoted(new string('a', 500)).Length.ShouldBe(122);

    [Fact]
    public void Line_ThatWouldCutAnEmojiInTwo_CutsBeforeIt() =>
        PlainText.Line(new string('a', 8) + "😀😀", 10).ShouldBe(new string('a', 8) + "…");

    [Theory]
    [InlineData("istanbul", "tr-TR", "İstanbul")]
    [InlineData("in time", "en-GB", "In time")]
    [InlineData("", "tr-TR", "")]
    public void Sentence_BeginsWithTheLanguagesOwnLetter(string text, string culture, string expected) =>
        PlainText.Sentence(text, CultureInfo.GetCultureInfo(culture)).ShouldBe(expected);
}
