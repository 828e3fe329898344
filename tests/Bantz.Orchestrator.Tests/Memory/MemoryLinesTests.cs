using Bantz.Orchestrator.Memory;

namespace Bantz.Orchestrator.Tests.Memory;

public sealed class MemoryLinesTests
{
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void Add_BeyondTheLines_LosesTheOldest(int most)
    {
        IReadOnlyList<string> lines = [];
        for (var turn = 0; turn < 30; turn++)
        {
            lines = MemoryLines.Add(lines, $"satır {turn}", most);
        }

        lines.ShouldBe(Enumerable.Range(30 - most, most).Select(static turn => $"satır {turn}"));
    }

    [Theory]
    [InlineData("Çarşamba günü öğleden sonra müşteriyle görüşmeyi güncelledik, şu an değerlendirme toplantısı için hazırlanılıyor")]
    [InlineData("“toplantı” eklendi: 2026-01-31 16:00; “diş hekimi” eklendi: 2026-02-01 09:30; “spor” silindi")]
    [InlineData("Wanted to move “quarterly planning” on Friday to the week after next, half past three")]
    [InlineData("日本語の予定を追加しました、来週の火曜日の午後三時から四時まで会議室で打ち合わせ")]
    public void Add_OfLongLines_NeverHoldsMoreThan500Tokens(string text)
    {
        IReadOnlyList<string> lines = [];
        for (var turn = 0; turn < 30; turn++)
        {
            lines = MemoryLines.Add(lines, $"{turn} {text} {text}", most: 10);

            TokenCount.Of(string.Join('\n', lines)).ShouldBeLessThanOrEqualTo(MemoryLines.MostTokens);
            lines[^1].ShouldStartWith($"{turn} ");
        }
    }

    [Fact]
    public void Add_OfShortLines_KeepsTen()
    {
        IReadOnlyList<string> lines = [];
        for (var turn = 0; turn < 10; turn++)
        {
            lines = MemoryLines.Add(lines, $"“toplantı” eklendi: 2026-01-31 1{turn}:00", most: 10);
        }

        lines.Count.ShouldBe(10);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void Add_OfNothing_ChangesNothing(string? line) => MemoryLines.Add(["bir"], line, most: 10).ShouldBe(["bir"]);

    [Fact]
    public void Add_OfSeveralLines_MakesOne() => MemoryLines.Add([], "bir\niki", most: 10).ShouldBe(["bir iki"]);

    [Fact]
    public void Count_OfTokens_IsATokenizersAndNotOfWords()
    {
        TokenCount.Of("hello world").ShouldBe(2);
        TokenCount.Of("değerlendirilemeyeceklerdenmiş").ShouldBeGreaterThan(8);
        TokenCount.Of("").ShouldBe(0);
    }
}
