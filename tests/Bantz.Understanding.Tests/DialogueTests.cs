using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

/// <summary>What is said about the conversation itself: choosing, undoing, recalling, all of it.</summary>
public sealed class DialogueTests
{
    [Theory]
    [InlineData("geri al")]
    [InlineData("Geri al!")]
    [InlineData("GERİ AL")]
    [InlineData("bunu geri al lütfen")]
    [InlineData("son işlemi geri al")]
    [InlineData("az önce yaptığını geri al")]
    [InlineData("son eklediğini geri al")]
    [InlineData("sildiğini geri getir")]
    [InlineData("geri alır mısın")]
    [InlineData("yok yanlış oldu, geri al")]
    [InlineData("undo")]
    [InlineData("undo that please")]
    [InlineData("take that back")]
    [InlineData("can you undo the last change")]
    [InlineData("revert it")]
    [InlineData("put it back")]
    public void Read_WordsThatTakeBack_AreAnUndo(string text) => AsideReader.Read(text).ShouldBe(Aside.Undo);

    [Theory]
    [InlineData("az önce ne yaptık?")]
    [InlineData("az once ne yaptik")]
    [InlineData("demin ne yaptın")]
    [InlineData("biz az önce ne yaptık")]
    [InlineData("az önce ne ekledin?")]
    [InlineData("şimdiye kadar neler yaptık")]
    [InlineData("bu konuşmada neler yaptık?")]
    [InlineData("neler yaptık")]
    [InlineData("en son ne yaptık")]
    [InlineData("what did we just do?")]
    [InlineData("What did you just do")]
    [InlineData("what have we done so far?")]
    [InlineData("what was the last thing you did?")]
    [InlineData("what did you just delete?")]
    public void Read_QuestionsAboutTheConversation_AreARecall(string text) => AsideReader.Read(text).ShouldBe(Aside.Recall);

    [Theory]
    [InlineData("toplantıyı bir saat geri al")]
    [InlineData("toplantıyı 2 saat geri al")]
    [InlineData("geri alma")]
    [InlineData("geri aldın mı")]
    [InlineData("yarınki toplantıyı geri al")]
    [InlineData("dün ne yaptık")]
    [InlineData("bugün ne yapacağız")]
    [InlineData("geçen hafta neler yaptım")]
    [InlineData("what did we do yesterday")]
    [InlineData("what are we doing today")]
    [InlineData("pull request'i revert etme toplantısı ekle")]
    [InlineData("take my book back to the library at five")]
    [InlineData("")]
    public void Read_OfAnythingElse_IsNoAside(string text) => AsideReader.Read(text).ShouldBe(Aside.None);

    [Theory]
    [InlineData("2", 2)]
    [InlineData("#2", 2)]
    [InlineData("2.", 2)]
    [InlineData("2 numara", 2)]
    [InlineData("iki", 2)]
    [InlineData("ikincisi", 2)]
    [InlineData("ikinci olan", 2)]
    [InlineData("ikincisini sil", 2)]
    [InlineData("ilki", 1)]
    [InlineData("ilkini", 1)]
    [InlineData("birincisi lütfen", 1)]
    [InlineData("üçüncüsü", 3)]
    [InlineData("sonuncusu", -1)]
    [InlineData("sonuncu", -1)]
    [InlineData("two", 2)]
    [InlineData("number 2", 2)]
    [InlineData("the second one", 2)]
    [InlineData("the first", 1)]
    [InlineData("the last one", -1)]
    [InlineData("2'yi", 2)]
    public void Choice_APlace_IsRead(string text, int place) => Choice(text)!.Place.ShouldBe(place);

    [Theory]
    [InlineData("3'teki", "15:00")]
    [InlineData("15:00'teki", "15:00")]
    [InlineData("saat 4'teki", "16:00")]
    [InlineData("14:30 olan", "14:30")]
    [InlineData("the one at 3", "15:00")]
    public void Choice_AClock_IsRead(string text, string clock)
    {
        var choice = Choice(text)!;

        choice.Clock.ShouldBe(TimeOnly.Parse(clock, null));
        choice.Start.ShouldBeNull();
        choice.Place.ShouldBeNull();
    }

    [Theory]
    [InlineData("Ayşe'yle olan", "Ayşe")]
    [InlineData("diş randevusu", "diş")]
    [InlineData("bütçe toplantısı", "bütçe")]
    [InlineData("the one with Ayşe", "Ayşe")]
    public void Choice_AName_IsRead(string text, string title) => Choice(text)!.Title.ShouldNotBeNull().ShouldContain(title);

    [Theory]
    [InlineData("yarınki", "2026-01-31T00:00")]
    [InlineData("cumartesi günkü", "2026-01-31T00:00")]
    [InlineData("tomorrow's", "2026-01-31T00:00")]
    public void Choice_ADay_IsRead(string text, string start) => Choice(text)!.Start.ShouldBe(Speech.At(start));

    [Theory]
    [InlineData("ikisini de")]
    [InlineData("hepsini")]
    [InlineData("hepsini sil")]
    [InlineData("all of them")]
    [InlineData("both")]
    public void Choice_OfEvery_IsRead(string text) => Choice(text)!.Every.ShouldBeTrue();

    [Theory]
    [InlineData("yarın ne var?")]
    [InlineData("yarın 15:00'e toplantı ekle")]
    [InlineData("toplantıyı 5'e al")]
    [InlineData("silme")]
    [InlineData("ikincisini ertele")]
    [InlineData("nasılsın")]
    [InlineData("what's on tomorrow?")]
    public void Choice_ARequestOfItsOwn_IsNone(string text) => Choice(text).ShouldBeNull();

    [Theory]
    [InlineData("hepsi", false, "")]
    [InlineData("evet hepsi", false, "evet")]
    [InlineData("hepsini ekle", false, "ekle")]
    [InlineData("yes to all of them", false, "yes")]
    [InlineData("all", false, "")]
    [InlineData("hiçbiri", true, "")]
    [InlineData("hayır, hiçbirini ekleme", true, "hayır, ekleme")]
    [InlineData("none of them", true, "")]
    public void All_IsFoundAndTheRestIsLeft(string text, bool none, string rest)
    {
        var all = AllWords.Read(text)!;

        all.None.ShouldBe(none);
        all.Rest.ShouldBe(rest);
    }

    [Theory]
    [InlineData("evet")]
    [InlineData("tamam")]
    [InlineData("allow it")]
    [InlineData("yarınki toplantıların hepsini bir saat sonraya almak için bir hatırlatma ekle")]
    public void All_WhereNothingSpeaksOfAll_IsNone(string text) => AllWords.Read(text).ShouldBeNull();

    [Theory]
    [InlineData("bugün boş muyum", WhetherQuestion.Free)]
    [InlineData("yarın öğleden sonra müsait miyim?", WhetherQuestion.Free)]
    [InlineData("am I free tomorrow?", WhetherQuestion.Free)]
    [InlineData("yarın dolu muyum", WhetherQuestion.Busy)]
    [InlineData("are we busy on Friday", WhetherQuestion.Busy)]
    [InlineData("bugün bir şey var mı", WhetherQuestion.Anything)]
    [InlineData("do I have anything today", WhetherQuestion.Anything)]
    [InlineData("ne zaman boşum", WhetherQuestion.Nothing)]
    [InlineData("hangi saatlerde müsait miyim", WhetherQuestion.Nothing)]
    [InlineData("when am I free", WhetherQuestion.Nothing)]
    [InlineData("bugün neler var", WhetherQuestion.Nothing)]
    [InlineData("is there anything important this week", WhetherQuestion.Nothing)]
    [InlineData("yarın toplantım var mı", WhetherQuestion.Nothing)]
    public void Whether_WhatIsAsked_IsRead(string text, WhetherQuestion asked) => WhetherReader.Read(text).ShouldBe(asked);

    private static ChoiceReading? Choice(string text) => ChoiceReader.Read(text, ToolNames.DeleteEvent, Speech.Friday, Speech.Zone);
}
