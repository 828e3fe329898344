using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

public sealed class SlotTests
{
    [Theory]
    [InlineData("yarın akşam 8'de Ayşe'yle yemek koy", "Ayşe")]
    [InlineData("yarın akşam 8'de ayşeyle yemek koy", "ayşe")]
    [InlineData("yarın 3'te Ali ve Veli ile toplantı ekle", "Ali,Veli")]
    [InlineData("yarın 3'te Ali, Ayşe ve Veli'yle toplantı ekle", "Ali,Ayşe,Veli")]
    [InlineData("yarın 3'te ayşe mehmet ve canla toplantı ekle", "ayşe,mehmet,can")]
    [InlineData("yarın 3'te Mehmet Ali ve Can'la toplantı ekle", "Mehmet Ali,Can")]
    [InlineData("yarın 14'te Ahmet Bey'le görüşme ayarla", "Ahmet Bey")]
    [InlineData("add lunch with Tom, Jerry and Sam tomorrow at noon", "Tom,Jerry,Sam")]
    [InlineData("yarın 14'te annemle kahve koy", "annem")]
    [InlineData("add lunch with Sarah tomorrow at noon", "Sarah")]
    [InlineData("add dinner with Tom and Anna tomorrow at 8pm", "Tom,Anna")]
    [InlineData("yarın 3'te toplantı ekle", "")]
    public void Plan_People_AreAttendees(string text, string people)
    {
        var plan = Speech.Plan(text);

        string.Join(',', plan.Slots.Attendees ?? []).ShouldBe(people);
        string.Join(',', Speech.Created(plan).Attendees ?? []).ShouldBe(people);
    }

    [Theory]
    [InlineData("yarın 15:00'te ofiste toplantı ekle", "ofis")]
    [InlineData("yarın 19:00'da Kadıköy'de yemek ekle", "Kadıköy")]
    [InlineData("cuma 15:00'te toplantı odasında sunum ekle", "toplantı odası")]
    [InlineData("add a meeting at the office tomorrow at 3", "office")]
    [InlineData("yarın 8'de bizim evde akşam yemeği ekle", "bizim ev")]
    [InlineData("yarın 20:00 akşam yemeği bizim ev", "bizim ev")]
    [InlineData("yarın 10'da bütçe toplantısı, toplantı odası 2'de", "toplantı odası 2")]
    [InlineData("yarın 10'da sunum ekle 2. kat", "2. kat")]
    [InlineData("cuma 14'te Kadıköy'deki ofiste mülakat ekle", "Kadıköy'deki ofis")]
    [InlineData("salı 15:00 veteriner, Bostancı şubesi", "Bostancı şubesi")]
    [InlineData("budget review tomorrow at 10 in meeting room B", "meeting room B")]
    [InlineData("play tennis tomorrow at 5 court 3", "court 3")]
    [InlineData("add dinner at mum's tomorrow at 7", "mum's")]
    [InlineData("interview friday 2pm, zoom", "zoom")]
    [InlineData("add a meeting tomorrow at 3", null)]
    [InlineData("yarın 15:00'e 3 kişilik toplantı ekle", null)]
    public void Plan_Place_IsTheLocation(string text, string? place) => Speech.Created(Speech.Plan(text)).Location.ShouldBe(place);

    [Theory]
    [InlineData("pazartesi 10'da kick-off toplantısı ekle", "kick-off toplantısı")]
    [InlineData("add x-ray tomorrow at 9", "x-ray")]
    [InlineData("1:1 with Dana monday at 11", "1:1")]
    [InlineData("one on one with Dana monday at 11", "one on one")]
    [InlineData("pazartesi 10 banka görüşmesi not düş", "banka görüşmesi")]
    public void Plan_NameOfSeveralParts_StaysOneName(string text, string title) => Speech.Created(Speech.Plan(text)).Title.ShouldBe(title);

    [Theory]
    [InlineData("cumartesi 19:00'a seramik gecesi ekle", "seramik gecesi", "2026-01-31T19:00")]
    [InlineData("ayın 11'inde 18:00'e veli akşamı yaz", "veli akşamı", "2026-02-11T18:00")]
    [InlineData("28'ine saat 15:00'e mahalle temizliği ekle", "mahalle temizliği", "2026-02-28T15:00")]
    [InlineData("cumartesi gecesi 22:00'ye parti ekle", "parti", "2026-01-31T22:00")]
    [InlineData("create an event called pottery night for saturday at 7 pm", "pottery night", "2026-01-31T19:00")]
    [InlineData("put school run down for 8:15 tomorrow morning", "school run", "2026-01-31T08:15")]
    [InlineData("her pazar 10'a koro çalışmasını ekle", "koro çalışması", "2026-02-01T10:00")]
    public void Plan_NightsAndDaysOfTheMonth_AreNamesAndDates(string text, string title, string start)
    {
        var created = Speech.Created(Speech.Plan(text));

        created.Title.ShouldBe(title);
        created.Start.ShouldBe(Speech.At(start));
    }

    [Theory]
    [InlineData("yarınki toplantıyı 9'a al", "toplantı", 9, 0)]
    [InlineData("hackathon'un başlangıcını 9:30 yap", "hackathon'un başlangıcı", 9, 30)]
    [InlineData("bugünkü toplantıyı 9'a al", "toplantı", 21, 0)]
    public void Plan_HourOfAnEventThatIsNotTodays_IsAsSaid(string text, string title, int hour, int minute)
    {
        var plan = Speech.Plan(text);

        plan.Slots.Title.ShouldBe(title);
        plan.Slots.Changes!.Time.ShouldBe(new TimeOnly(hour, minute));
    }

    [Theory]
    [InlineData("yarın 9'da süt almayı hatırlat", "süt almayı", "süt alma")]
    [InlineData("yarın 9'da dişçiye gitmeyi hatırlat", "dişçiye gitmeyi", "dişçiye gitme")]
    [InlineData("yarın 9'da çöpü çıkarmam gerektiğini hatırlat", "çöpü çıkarma", "çöpü çıkarma")]
    public void Plan_ActToBeRemindedOf_IsSaidWithItsEndingAndCalledWithout(string text, string said, string called)
    {
        var plan = Speech.Plan(text);

        plan.Slots.Title.ShouldBe(said);
        Speech.Created(plan).Title.ShouldBe(called);
        plan.ConfirmationPrompt!.ShouldContain($"“{called}”");
        plan.MemoryUpdate!.ShouldContain($"“{called}”");
    }

    [Theory]
    [InlineData("yarın 3'e yenisini ekle")]
    [InlineData("add a new one tomorrow at 3")]
    public void Plan_ANewOne_HasNoName(string text) => Speech.Plan(text).Slots.Title.ShouldBeNull(text);

    [Theory]
    [InlineData("her salı 10'da ekip toplantısı ekle", "FREQ=WEEKLY;BYDAY=TU")]
    [InlineData("add yoga every Monday at 7am", "FREQ=WEEKLY;BYDAY=MO")]
    public void Plan_Repetition_IsARule(string text, string rule) => Speech.Created(Speech.Plan(text)).Recurrence.ShouldBe(rule);

    [Theory]
    [InlineData("yarın 9-11 arası eğitim ekle", "2026-01-31T09:00", "2026-01-31T11:00")]
    [InlineData("yarın 10'da yarım saatlik toplantı ekle", "2026-01-31T10:00", "2026-01-31T10:30")]
    [InlineData("yarın 23:30'da toplantı ekle", "2026-01-31T23:30", "2026-02-01T00:30")]
    [InlineData("yarın tüm gün tatil ekle", "2026-01-31T00:00", "2026-02-01T00:00")]
    public void Plan_Length_IsKept(string text, string start, string end)
    {
        var created = Speech.Created(Speech.Plan(text));

        created.Start.ShouldBe(Speech.At(start));
        created.End.ShouldBe(Speech.At(end));
    }

    [Fact]
    public void Plan_AllDay_IsSaid() => Speech.Created(Speech.Plan("yarın tüm gün tatil ekle")).AllDay.ShouldBe(true);

    [Fact]
    public void Plan_MemoryUpdate_IsOneLine()
    {
        var plan = Speech.Plan("yarın 15:00'e toplantı ekle");

        plan.MemoryUpdate.ShouldNotBeNull().ShouldNotContain("\n");
        plan.MemoryUpdate.ShouldContain("toplantı");
        Speech.Plan("merhaba").MemoryUpdate.ShouldBeNull();
    }

    [Fact]
    public void Plan_Query_KeepsPartOfDayAndDay()
    {
        var window = Speech.Plan("bu akşam neler yapacağız").Slots.Window.ShouldNotBeNull();

        window.Day.ShouldBe(new DateOnly(2026, 1, 30));
        window.PartOfDay.ShouldBe(PartOfDay.Evening);
    }
}
