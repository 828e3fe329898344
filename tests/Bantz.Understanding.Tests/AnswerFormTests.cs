using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding.Tests.Tables;

namespace Bantz.Understanding.Tests;

/// <summary>The same answer as people type it, and the request that led to a question, said once more.</summary>
public sealed class AnswerFormTests
{
    private const string Waiting = """{"title":"toplantı","start":"2026-01-30T16:00:00+03:00","end":"2026-01-30T17:00:00+03:00","time_zone":"Europe/Istanbul"}""";

    private static readonly CultureInfo Turkish = CultureInfo.GetCultureInfo("tr-TR");

    /// <summary>Turkish capitals and marks left out say the same; a name for who is spoken to, and courtesy, say nothing.</summary>
    private static readonly (string Name, Func<string, string> Form)[] Forms =
    [
        ("capitals", static text => text.ToUpper(Turkish)),
        ("no marks", static text => Bare(text)),
        ("bare capitals", static text => Bare(text).ToUpper(CultureInfo.InvariantCulture)),
        ("full stop", static text => text + "."),
        ("exclamation", static text => text + "!!"),
        ("spaces", static text => "  " + text.Replace(" ", "  ", StringComparison.Ordinal) + " "),
        ("a friend", static text => text + (IsTurkish(text) ? " dostum" : " buddy")),
        ("courtesy", static text => text + (IsTurkish(text) ? " lütfen" : " please")),
        ("decomposed", static text => text.Normalize(NormalizationForm.FormD)),
    ];

    [Fact]
    public void Read_OfAnAnswerInAnotherForm_SaysTheSameOrAsksAgain()
    {
        List<string> wrong = [];
        var count = 0;
        foreach (var (tool, kind, text) in Phrases().Where(static row => row.Kind is AnswerKind.Yes or AnswerKind.No or AnswerKind.Ambiguous))
        {
            foreach (var (name, form) in Forms)
            {
                count++;
                if (Read(form(text), tool).Kind is var read && read != kind)
                {
                    wrong.Add($"{tool} {name}: {form(text)} -> {read}");
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{count} generated answers");
        count.ShouldBeGreaterThan(5_000);
        wrong.ShouldBeEmpty(string.Join('\n', wrong));
    }

    [Fact]
    public void Read_OfALengthenedWord_SaysTheSame()
    {
        foreach (var text in (string[])["evet", "tamam", "onaylıyorum", "yes", "sure", "okay"])
        {
            foreach (var at in Enumerable.Range(0, text.Length).Where(at => "aeıioöuüs".Contains(text[at], StringComparison.Ordinal)))
            {
                foreach (var times in (int[])[2, 3, 5])
                {
                    var longer = text[..at] + new string(text[at], times) + text[(at + 1)..];
                    Read(longer, ToolNames.CreateEvent).Kind.ShouldBe(AnswerKind.Yes, longer);
                }
            }
        }
    }

    [Fact]
    public void Read_OfAYesAndANoTogether_IsNeverAYes()
    {
        string[] agree = ["evet", "tamam", "olur", "onaylıyorum", "kabul ediyorum", "yes", "ok", "sure", "go ahead"];
        string[] refuse = ["hayır", "vazgeç", "istemiyorum", "ekleme", "silme", "onaylamıyorum", "olmaz", "no", "don't", "never mind", "forget it"];
        foreach (var tool in (string[])[ToolNames.CreateEvent, ToolNames.UpdateEvent, ToolNames.DeleteEvent])
        {
            foreach (var (first, second) in agree.SelectMany(yes => refuse.SelectMany(no => new[] { (yes, no), (no, yes) })))
            {
                foreach (var between in (string[])[" ", ", ", " ama ", " ve ", "... "])
                {
                    Read(first + between + second, tool).Kind.ShouldNotBe(AnswerKind.Yes, first + between + second);
                }
            }
        }
    }

    [Fact]
    public void Read_OfAYesThatIsAsked_IsNeverAYes()
    {
        foreach (var (tool, _, text) in Phrases().Where(static row => row.Kind is AnswerKind.Yes && !row.Text.EndsWith("misin", StringComparison.Ordinal)))
        {
            Read(text + "?", tool).Kind.ShouldNotBe(AnswerKind.Yes, text + "?");
        }
    }

    [Theory]
    [InlineData("bugün 4'e toplantı ekle")]
    [InlineData("bugun 4e toplanti ekle")]
    [InlineData("BUGÜN 4'E TOPLANTI EKLE")]
    [InlineData("bugün dörde toplantı ekle")]
    [InlineData("bugün 16:00'ya toplantı ekle")]
    [InlineData("bugün 16.00 toplantı ekle")]
    [InlineData("toplantı ekle bugün dörtte")]
    [InlineData("saat 16'ya toplantı koy")]
    [InlineData("toplantı ekle")]
    [InlineData("toplanti oluştur")]
    [InlineData("bugün dörtte toplantı oluşturur musun")]
    [InlineData("add toplantı today at 4pm")]
    public void Read_OfTheRequestInAnotherSpelling_AgreesToNothing(string text) =>
        Read(text, ToolNames.CreateEvent).Kind.ShouldNotBe(AnswerKind.Yes);

    [Theory]
    [InlineData("toplantıyı sil")]
    [InlineData("bugünkü toplantıyı sil")]
    [InlineData("bugünkü toplantiyi sil")]
    [InlineData("4 toplantısını sil")]
    [InlineData("toplantı sil")]
    public void Read_OfTheRemovalInAnotherSpelling_AgreesToNothing(string text) =>
        Read(text, ToolNames.DeleteEvent).Kind.ShouldNotBe(AnswerKind.Yes);

    private static IEnumerable<(string Tool, AnswerKind Kind, string Text)> Phrases() =>
    [
        .. Rows(ToolNames.CreateEvent, AnswerPhrases.ToCreate + "\n" + MoreAnswerPhrases.ToCreate),
        .. Rows(ToolNames.DeleteEvent, AnswerPhrases.ToDelete + "\n" + MoreAnswerPhrases.ToDelete),
    ];

    private static IEnumerable<(string Tool, AnswerKind Kind, string Text)> Rows(string tool, string table) =>
        from line in table.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        let colon = line.IndexOf(':', StringComparison.Ordinal)
        from phrase in line[(colon + 1)..].Split(';', StringSplitOptions.TrimEntries)
        select (tool, Enum.Parse<AnswerKind>(line[..colon]), phrase);

    private static bool IsTurkish(string text) => LanguageReader.Read(text) is not Language.English;

    private static string Bare(string text)
    {
        var bare = text.Replace('ı', 'i').Replace('İ', 'I').Normalize(NormalizationForm.FormD);
        return new string([.. bare.Where(static letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark)]);
    }

    private static AnswerReading Read(string text, string tool) => AnswerReader.Read(text, new PendingContext
    {
        Tool = tool,
        Arguments = JsonNode.Parse(Waiting)!.AsObject(),
        Destructive = tool == ToolNames.DeleteEvent,
        Now = Speech.Friday,
        TimeZone = Speech.Zone,
    });
}
