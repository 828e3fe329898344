using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Replies;
using NodaTime;

namespace Bantz.Orchestrator.Tests.Replies;

/// <summary>Times and days as people say them: true ones are let through, and what is an hour, a half of the day or a day off is not.</summary>
public sealed class SpokenReplyTests
{
    private const string Turkish = "Yarın 3 etkinliğin var:\n• 10:00–11:30 “Sunum”\n• 14:30–15:00 “Bütçe toplantısı”, Oda 3\n• 16:45–18:00 “Ayşe'yle kahve”";
    private const string English = "Tomorrow, you have 3 events:\n• 10:00–11:30 “Sunum”\n• 14:30–15:00 “Bütçe toplantısı”, Oda 3\n• 16:45–18:00 “Ayşe'yle kahve”";
    private const string Dated = "Bu hafta 2 etkinliğin var:\n• 31 Ocak Cumartesi 10:00–11:00 “Sunum”\n• 8 Şubat Pazar 18:00–19:00 “Koşu”";

    private static readonly LocalDate Friday = new(2026, 1, 30);

    [Theory]
    [InlineData("Yarın saat onda Sunum, on dört otuzda Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Yarın onda Sunum, on dört otuzda Bütçe toplantısı, on altı kırk beşte Ayşe'yle kahve var.")]
    [InlineData("Yarın sabah onda Sunum, öğleden sonra iki buçukta Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Yarın saat 10'da Sunum, 14:30'da Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın Sunum saat onda, Bütçe toplantısı iki buçukta, Ayşe'yle kahve beşe çeyrek kala.")]
    [InlineData("Yarın üç etkinliğin var: Sunum onda başlıyor, Bütçe toplantısı on dört otuzda, Ayşe'yle kahve 16:45'te.")]
    [InlineData("Yarın 10.00'da Sunum, 14.30'da Bütçe toplantısı ve 16.45'te Ayşe'yle kahve var.")]
    [InlineData("Cumartesi günü saat onda Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Cumartesi üç etkinliğin var: Sunum, Bütçe toplantısı ve Ayşe'yle kahve.")]
    [InlineData("Yarın onda Sunum var, iki buçukta Bütçe toplantısı, ardından beşe çeyrek kala Ayşe'yle kahve.")]
    [InlineData("Yarın sabah saat 10'da Sunum, öğleden sonra 14:30'da Bütçe toplantısı ve 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın için üç planın var: saat onda Sunum, on dört otuzda Bütçe toplantısı, on altı kırk beşte Ayşe'yle kahve.")]
    [InlineData("Evet, yarın onda Sunum, iki buçukta Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Sunum yarın onda, Bütçe toplantısı iki buçukta (Oda 3), Ayşe'yle kahve beşe çeyrek kala.")]
    [InlineData("Şöyle: yarın onda Sunum, iki buçukta Bütçe toplantısı, on altı kırk beşte Ayşe'yle kahve.")]
    [InlineData("Yarın saat ondaki Sunum, iki buçuktaki Bütçe toplantısı ve 16:45'teki Ayşe'yle kahve var.")]
    [InlineData("Takviminde yarın üç etkinlik görünüyor: onda Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve.")]
    [InlineData("Yarınki planın: onda Sunum, iki buçukta Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve.")]
    [InlineData("Yarın toplam üç etkinlik var: saat onda Sunum, saat on dört otuzda Bütçe toplantısı, saat on altı kırk beşte Ayşe'yle kahve.")]
    [InlineData("Yarın önce onda Sunum, sonra iki buçukta Bütçe toplantısı, en son 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın saat 10'da Sunum, saat 14:30'da Oda 3'te Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Cumartesi sabahı onda Sunum, öğleden sonra iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın onda Sunum, on dört otuzda Bütçe toplantısı ve sonra 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Cumartesi onda Sunum, iki buçukta Bütçe toplantısı, on altı kırk beşte Ayşe'yle kahve görünüyor.")]
    [InlineData("Üç etkinliğin var: yarın saat onda Sunum, saat on dört otuzda Bütçe toplantısı, saat 16:45'te Ayşe'yle kahve.")]
    [InlineData("Yarın onda Sunum; iki buçukta Bütçe toplantısı; on altı kırk beşte Ayşe'yle kahve.")]
    [InlineData("Yarın, saat onda Sunum. On dört otuzda Bütçe toplantısı. Beşe çeyrek kala Ayşe'yle kahve.")]
    [InlineData("Yarın sırasıyla onda Sunum, iki buçukta Bütçe toplantısı ve beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Yarın saat onda Sunum, saat iki buçukta Bütçe toplantısı, saat beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Peki, yarın: 10:00 Sunum, on dört otuzda Bütçe toplantısı, 16:45 Ayşe'yle kahve.")]
    [InlineData("Yarın Sunum onda, Bütçe toplantısı on dört otuzda ve Ayşe'yle kahve on altı kırk beşte başlıyor.")]
    [InlineData("Yarın ilk olarak onda Sunum, ardından iki buçukta Bütçe toplantısı, son olarak 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Cumartesi günün şöyle: onda Sunum, iki buçukta Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve.")]
    public void Turkish_TrueAsItIsSaid_Holds(string reply) => Check(reply, Turkish, Language.Turkish).ShouldBeTrue();

    [Theory]
    [InlineData("Tomorrow you have three events: Sunum at 10 AM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow it's Sunum at ten, Bütçe toplantısı at half past two and Ayşe'yle kahve at quarter to five.")]
    [InlineData("You have Sunum at 10 a.m., Bütçe toplantısı at 2:30 p.m. and Ayşe'yle kahve at 4:45 p.m. tomorrow.")]
    [InlineData("Tomorrow: Sunum at 10am, Bütçe toplantısı at 2:30pm, Ayşe'yle kahve at 4:45pm.")]
    [InlineData("On Saturday you have Sunum at ten o'clock, Bütçe toplantısı at half past two and Ayşe'yle kahve at a quarter to five.")]
    [InlineData("Saturday has three events: Sunum, Bütçe toplantısı and Ayşe'yle kahve.")]
    [InlineData("Tomorrow Sunum starts at ten, Bütçe toplantısı at two thirty and Ayşe'yle kahve at four forty-five.")]
    [InlineData("You have three meetings tomorrow: Sunum at 10 AM, Bütçe toplantısı at 2:30 PM, Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow you have Sunum from 10 AM to 11:30 AM, Bütçe toplantısı from 2:30 PM and Ayşe'yle kahve from 4:45 PM.")]
    [InlineData("First up tomorrow is Sunum at 10 am, then Bütçe toplantısı at half past two, and Ayşe'yle kahve at 16:45.")]
    [InlineData("Sunum is at 10 AM tomorrow, Bütçe toplantısı at 2:30 PM, and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow's schedule: Sunum at ten o'clock, Bütçe toplantısı at 2:30 pm, Ayşe'yle kahve at quarter to five.")]
    [InlineData("Yes, tomorrow you have Sunum at 10 AM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Here's your Saturday: Sunum at ten, Bütçe toplantısı at 2:30 PM, Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow there are three events: Sunum at 10:00, Bütçe toplantısı at two thirty, Ayşe'yle kahve at 16:45.")]
    [InlineData("You have Sunum at 10 AM, Bütçe toplantısı at 2:30 PM (Oda 3) and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow starts with Sunum at ten; Bütçe toplantısı is at half past two; Ayşe'yle kahve at a quarter to five.")]
    [InlineData("Tomorrow, Sunum begins at 10 AM, Bütçe toplantısı begins at 2:30 PM, and Ayşe'yle kahve begins at 4:45 PM.")]
    [InlineData("Tomorrow you have Sunum at ten AM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow you've got Sunum at ten, then Bütçe toplantısı at half past two, then Ayşe'yle kahve at quarter to five.")]
    [InlineData("On Saturday, Sunum is at 10 AM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow your calendar has Sunum at 10 AM, Bütçe toplantısı at 2:30 PM, and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("In the morning at ten you have Sunum, in the afternoon at half past two Bütçe toplantısı, and at quarter to five Ayşe'yle kahve.")]
    [InlineData("Your three events tomorrow: Sunum (10 AM), Bütçe toplantısı (2:30 PM), Ayşe'yle kahve (4:45 PM).")]
    [InlineData("Tomorrow at 10 AM there is Sunum, at 2:30 PM Bütçe toplantısı and at 4:45 PM Ayşe'yle kahve.")]
    [InlineData("Tomorrow at ten o'clock Sunum, at half past two Bütçe toplantısı, at a quarter to five Ayşe'yle kahve.")]
    [InlineData("Tomorrow you have 3 events: Sunum at 10 AM, Bütçe toplantısı at 2:30 PM, Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("It's Sunum at ten, Bütçe toplantısı at two thirty, Ayşe'yle kahve at four forty-five.")]
    [InlineData("Tomorrow has Sunum at 10 am until 11:30 am, Bütçe toplantısı at 2:30 pm, and Ayşe'yle kahve at 4:45 pm.")]
    public void English_TrueAsItIsSaid_Holds(string reply) => Check(reply, English, Language.English).ShouldBeTrue();

    [Theory]
    [InlineData("Yarın saat on birde Sunum, on dört otuzda Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Yarın onda Sunum, on beş otuzda Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Yarın onda Sunum, üç buçukta Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Yarın onda Sunum, iki buçukta Bütçe toplantısı, altıya çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Yarın onda Sunum, iki buçukta Bütçe toplantısı, beşi çeyrek geçe Ayşe'yle kahve var.")]
    [InlineData("Yarın iki buçukta Sunum, onda Bütçe toplantısı, beşe çeyrek kala Ayşe'yle kahve var.")]
    [InlineData("Yarın akşam onda Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın onda Sunum, gece iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın on bir buçukta Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Pazar günü saat onda Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Bugün onda Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Cuma onda Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın saat 11'de Sunum, 14:30'da Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın saat 10'da Sunum, saat 2'de Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın dört etkinliğin var: onda Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve.")]
    [InlineData("Yarın onda Sunum var, iki buçukta Bütçe toplantısı var, 16:45'te Mehmet'le kahve var.")]
    [InlineData("Yarın on buçukta Sunum, iki buçukta Bütçe toplantısı, 16:45'te Ayşe'yle kahve var.")]
    [InlineData("Yarın onda Sunum, on dört kırk beşte Bütçe toplantısı, on altı otuzda Ayşe'yle kahve var.")]
    public void Turkish_FalseAsItIsSaid_DoesNotHold(string reply) => Check(reply, Turkish, Language.Turkish).ShouldBeFalse();

    [Theory]
    [InlineData("Tomorrow you have three events: Sunum at 10 PM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow you have three events: Sunum at 10 AM, Bütçe toplantısı at 2:30 AM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow you have three events: Sunum at 11 AM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow you have three events: Sunum at 2:30 PM, Bütçe toplantısı at 10 AM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow it's Sunum at eleven, Bütçe toplantısı at half past two and Ayşe'yle kahve at quarter to five.")]
    [InlineData("Tomorrow it's Sunum at ten, Bütçe toplantısı at half past three and Ayşe'yle kahve at quarter to five.")]
    [InlineData("Tomorrow it's Sunum at ten, Bütçe toplantısı at half past two and Ayşe'yle kahve at quarter past five.")]
    [InlineData("Tomorrow it's Sunum at ten, Bütçe toplantısı at two thirty and Ayşe'yle kahve at five forty-five.")]
    [InlineData("Tomorrow evening at ten it's Sunum, then Bütçe toplantısı at 14:30 and Ayşe'yle kahve at 16:45.")]
    [InlineData("On Sunday you have Sunum at ten, Bütçe toplantısı at half past two and Ayşe'yle kahve at quarter to five.")]
    [InlineData("On Friday you have Sunum at ten, Bütçe toplantısı at half past two and Ayşe'yle kahve at quarter to five.")]
    [InlineData("Today you have Sunum at 10 AM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("You have four meetings tomorrow: Sunum at 10 AM, Bütçe toplantısı at 2:30 PM, Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow Sunum starts at 11:30 AM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    [InlineData("Tomorrow Sunum at 10 AM, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM, and lunch at noon.")]
    [InlineData("Tomorrow Sunum at 10 AM was moved, Bütçe toplantısı at 2:30 PM and Ayşe'yle kahve at 4:45 PM.")]
    public void English_FalseAsItIsSaid_DoesNotHold(string reply) => Check(reply, English, Language.English).ShouldBeFalse();

    [Theory]
    [InlineData("Yarın saat onda Sunum, 8 Şubat Pazar altıda Koşu var.", true)]
    [InlineData("Bugün saat onda Sunum, 8 Şubat Pazar altıda Koşu var.", false)]
    [InlineData("Yarın saat altıda Sunum, 8 Şubat Pazar onda Koşu var.", false)]
    [InlineData("8 Şubat Pazar onda Sunum, yarın altıda Koşu var.", false)]
    public void ADateOfTheDraft_SaidAsADay_IsThatDayAndNoOther(string reply, bool holds) => ReplyCheck.Holds(
        reply, Dated, Facts(Event("Sunum", "01-31T10:00", "01-31T11:00"), Event("Koşu", "02-08T18:00", "02-08T19:00")), Language.Turkish, Friday).ShouldBe(holds);

    private static bool Check(string reply, string draft, Language language) => ReplyCheck.Holds(
        reply, draft, Facts(Event("Sunum", "01-31T10:00", "01-31T11:30"), Event("Bütçe toplantısı", "01-31T14:30", "01-31T15:00", "Oda 3"), Event("Ayşe'yle kahve", "01-31T16:45", "01-31T18:00")), language, Friday);

    private static ToolResult[] Facts(params CalendarEvent[] events) =>
    [
        new() { Tool = ToolNames.ListEvents, Arguments = new JsonObject(), Ok = true, Result = JsonSerializer.SerializeToNode(new EventList(events), BantzJson.Wire.EventList) },
    ];

    private static CalendarEvent Event(string title, string start, string end, string? location = null) => new()
    {
        Id = title,
        Title = title,
        Start = DateTimeOffset.Parse($"2026-{start}+03:00", null),
        End = DateTimeOffset.Parse($"2026-{end}+03:00", null),
        TimeZone = "Europe/Istanbul",
        Location = location,
        Etag = "1",
    };
}
