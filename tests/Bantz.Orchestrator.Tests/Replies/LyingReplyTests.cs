using System.Text.Json;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Replies;

namespace Bantz.Orchestrator.Tests.Replies;

/// <summary>What a model may say of facts, and the many ways in which it says more, less or something else.</summary>
public sealed class LyingReplyTests
{
    private const string Turkish = "Bugün 3 etkinliğin var:\n• 10:00–11:00 “Sunum”\n• 14:00–15:00 “Bütçe toplantısı”, Oda 3\n• 18:00–19:30 “Ayşe'yle yemek”";
    private const string English = "Today, you have 3 events:\n• 10:00–11:00 “Sunum”\n• 14:00–15:00 “Bütçe toplantısı”, Oda 3\n• 18:00–19:30 “Ayşe'yle yemek”";
    private const string Week = "Bu hafta 2 etkinliğin var:\n• yarın 10:00–11:00 “Sunum”\n• 1 Şubat Pazar 18:00–19:30 “Koşu”";
    private const string Free = "Bugün en az 1 saat boş olan aralıklar:\n• 11:00–14:00\n• 15:00–18:00";

    [Theory]
    [InlineData("Bugün üç etkinliğin var: 10:00'da Sunum, 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek.")]
    [InlineData("Bugün sabah 10:00'da Sunum, öğleden sonra 14:00'te Bütçe toplantısı (Oda 3) ve akşam 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Sunum 10:00'da başlıyor, Bütçe toplantısı 14:00'te, Ayşe'yle yemek 18:00'den 19:30'a kadar.")]
    [InlineData("Bugün sırasıyla Sunum, Bütçe toplantısı ve Ayşe'yle yemek var.")]
    [InlineData("Bugün toplam 3 etkinlik var: Sunum (10:00–11:00), Bütçe toplantısı (14:00–15:00), Ayşe'yle yemek (18:00–19:30).")]
    public void Turkish_WhatTheFactsSay_Holds(string reply, bool holds = true) => Check(reply, Turkish, Language.Turkish).ShouldBe(holds);

    [Theory]
    [InlineData("Today you have three events: Sunum at 10:00, Bütçe toplantısı at 14:00 and Ayşe'yle yemek at 18:00.")]
    [InlineData("You have Sunum from 10:00 to 11:00, then Bütçe toplantısı at 14:00, and Ayşe'yle yemek starting at 18:00.")]
    [InlineData("Today it's Sunum, Bütçe toplantısı and Ayşe'yle yemek.")]
    public void English_WhatTheFactsSay_Holds(string reply) => Check(reply, English, Language.English).ShouldBeTrue();

    [Theory]
    // Times
    [InlineData("Bugün 11:00'de Sunum, 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün 10:00'da Bütçe toplantısı, 14:00'te Sunum, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün 18:00'de Sunum, 14:00'te Bütçe toplantısı, 10:00'da Ayşe'yle yemek var.")]
    [InlineData("Sunum 14:00'te, Bütçe toplantısı 10:00'da, Ayşe'yle yemek 18:00'de.")]
    [InlineData("Bugün 10:30'da Sunum, 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün akşam 10:00'da Sunum, 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün sabah 18:00'de Ayşe'yle yemek, 10:00'da Sunum, 14:00'te Bütçe toplantısı var.")]
    [InlineData("Bugün 10:00'da Sunum, 14:00'te Bütçe toplantısı, 19:30'da Ayşe'yle yemek var.")]
    [InlineData("Bugün 10:00–15:00 Sunum, 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("10'da Sunum, 2'de Bütçe toplantısı, 6'da Ayşe'yle yemek var.")]
    // Days
    [InlineData("Yarın 10:00'da Sunum, 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Cuma günü Sunum, Bütçe toplantısı ve Ayşe'yle yemek var.")]
    [InlineData("Dün Sunum, Bütçe toplantısı ve Ayşe'yle yemek vardı.")]
    [InlineData("30 Şubat'ta Sunum, Bütçe toplantısı ve Ayşe'yle yemek var.")]
    // Titles
    [InlineData("Bugün 10:00'da Toplantı, 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün 10:00'da Sunum, 14:00'te Bütçe toplantısı, 18:00'de Mehmet'le yemek var.")]
    [InlineData("Bugün 10:00'da Sunum, 14:00'te bütçe toplantısı ve 18:00'de ayşe'yle kahve var.")]
    [InlineData("Bugün 10:00'da Sunum, 14:00'te Bütçe toplantısı var.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı, Ayşe'yle yemek ve “Gizli görüşme” var.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı (Oda 5), Ayşe'yle yemek var.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı, Ayşe'yle yemek ve diş randevusu var.")]
    // Counts
    [InlineData("Bugün iki etkinliğin var: Sunum, Bütçe toplantısı ve Ayşe'yle yemek.")]
    [InlineData("Bugün 4 etkinliğin var: Sunum, Bütçe toplantısı ve Ayşe'yle yemek.")]
    [InlineData("Bugün bir etkinliğin var: Sunum, Bütçe toplantısı ve Ayşe'yle yemek.")]
    [InlineData("Bugün on etkinliğin var: Sunum, Bütçe toplantısı ve Ayşe'yle yemek.")]
    // Emptiness
    [InlineData("Bugün takvimin boş.")]
    [InlineData("Bugün hiçbir şey yok.")]
    [InlineData("Sunum, Bütçe toplantısı ve Ayşe'yle yemek yok.")]
    // Effects and other claims
    [InlineData("Sunumu iptal ettim. Bugün 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek var.")]
    [InlineData("Bugün 10:00'da Sunum, 14:00'te Bütçe toplantısı, 18:00'de Ayşe'yle yemek var; hepsini sildim.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı ve Ayşe'yle yemek var. Sunum iptal edildi.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı ve Ayşe'yle yemek var. Sunum çok önemli.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı ve Ayşe'yle yemek var. Hava güzel olacak.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı ve Ayşe'yle yemek var. Ayşe gelmeyecek.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı ve Ayşe'yle yemek var. Şifreni buraya yaz.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı ve Ayşe'yle yemek var. Ayrıntı için https://evil.example")]
    [InlineData("Bugün Sunum, Bütçe toplantısı ve [Ayşe'yle yemek](x) var.")]
    [InlineData("Bugün <b>Sunum</b>, Bütçe toplantısı ve Ayşe'yle yemek var.")]
    [InlineData("Bugün Sunum, Bütçe toplantısı ve Ayşe'yle yemek var. 0532 123 45 67'yi ara.")]
    [InlineData("Bunu söyleyemem.")]
    [InlineData("")]
    public void Turkish_WhatTheFactsDoNotSay_DoesNotHold(string reply) => Check(reply, Turkish, Language.Turkish).ShouldBeFalse();

    [Theory]
    [InlineData("Today you have three events: Sunum at 11:00, Bütçe toplantısı at 14:00 and Ayşe'yle yemek at 18:00.")]
    [InlineData("Today you have three events: Sunum at 14:00, Bütçe toplantısı at 10:00 and Ayşe'yle yemek at 18:00.")]
    [InlineData("Today you have two events: Sunum, Bütçe toplantısı and Ayşe'yle yemek.")]
    [InlineData("Today you have one meeting: Sunum, Bütçe toplantısı and Ayşe'yle yemek.")]
    [InlineData("Tomorrow you have Sunum, Bütçe toplantısı and Ayşe'yle yemek.")]
    [InlineData("Today you have Sunum at 10 pm, Bütçe toplantısı and Ayşe'yle yemek.")]
    [InlineData("Today you have Sunum in the evening at 10:00, Bütçe toplantısı and Ayşe'yle yemek.")]
    [InlineData("You have Sunum, Bütçe toplantısı and Ayşe'yle yemek, and lunch with Ali.")]
    [InlineData("You have Sunum, Bütçe toplantısı and Ayşe'yle yemek. I cancelled Sunum for you.")]
    [InlineData("You have Sunum, Bütçe toplantısı and Ayşe'yle yemek. Sunum was moved.")]
    [InlineData("You have Sunum, Bütçe toplantısı and Ayşe'yle yemek. Sunum is optional.")]
    [InlineData("You have Sunum, Bütçe toplantısı and Ayşe'yle yemek. Please confirm with yes.")]
    [InlineData("You are free today.")]
    [InlineData("Nothing today.")]
    [InlineData("Your password is needed before Sunum, Bütçe toplantısı and Ayşe'yle yemek.")]
    public void English_WhatTheFactsDoNotSay_DoesNotHold(string reply) => Check(reply, English, Language.English).ShouldBeFalse();

    [Theory]
    [InlineData("Yarın 10:00'da Sunum, 1 Şubat Pazar 18:00'de Koşu var.", true)]
    [InlineData("Bu hafta Sunum ve Koşu var.", true)]
    [InlineData("Yarın 18:00'de Sunum, 1 Şubat Pazar 10:00'da Koşu var.", false)]
    [InlineData("1 Şubat Pazar 10:00'da Sunum, yarın 18:00'de Koşu var.", false)]
    [InlineData("Sunum pazar 10:00'da, Koşu yarın 18:00'de.", false)]
    public void DaysOfSeveral_StandWithTheirOwnTitles(string reply, bool holds) => ReplyCheck.Holds(
        reply, Week, Facts(Event("Sunum", "31T10:00", "31T11:00"), Event("Koşu", "31T18:00", "31T19:30")), Language.Turkish).ShouldBe(holds);

    [Theory]
    [InlineData("Bugün 11:00–14:00 ve 15:00–18:00 arası boşsun.", true)]
    [InlineData("Bugün 11:00–15:00 arası boşsun.", false)]
    [InlineData("Bugün 14:00–15:00 arası boşsun.", false)]
    [InlineData("Bugün 11:00–18:00 arası boşsun.", false)]
    [InlineData("Bugün 15:00–18:00 ve 11:00–14:00 arası boşsun.", false)]
    [InlineData("Bugün hiç boş aralık yok.", false)]
    public void FreeTime_IsToldInWholeGaps(string reply, bool holds)
    {
        ToolResult[] facts =
        [
            new() { Tool = ToolNames.FindFreeSlots, Arguments = [], Ok = true, Result = JsonSerializer.SerializeToNode(new FreeSlotList([]), BantzJson.Wire.FreeSlotList) },
        ];

        ReplyCheck.Holds(reply, Free, facts, Language.Turkish).ShouldBe(holds);
    }

    private static bool Check(string reply, string draft, Language language) => ReplyCheck.Holds(
        reply, draft, Facts(Event("Sunum", "30T10:00", "30T11:00"), Event("Bütçe toplantısı", "30T14:00", "30T15:00", "Oda 3"), Event("Ayşe'yle yemek", "30T18:00", "30T19:30")), language);

    private static ToolResult[] Facts(params CalendarEvent[] events) =>
    [
        new() { Tool = ToolNames.ListEvents, Arguments = new JsonObject(), Ok = true, Result = JsonSerializer.SerializeToNode(new EventList(events), BantzJson.Wire.EventList) },
    ];

    private static CalendarEvent Event(string title, string start, string end, string? location = null) => new()
    {
        Id = title,
        Title = title,
        Start = DateTimeOffset.Parse($"2026-01-{start}+03:00", null),
        End = DateTimeOffset.Parse($"2026-01-{end}+03:00", null),
        TimeZone = "Europe/Istanbul",
        Location = location,
        Etag = "1",
    };
}
