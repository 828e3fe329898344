using Bantz.Contracts;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Smalltalk;

/// <summary>Says plainly what Bantz does not do, and what it does instead, where the words tell what was wanted.</summary>
internal static class Limits
{
    private static readonly (string Stems, string Turkish, string English)[] Table =
    [
        ("hava havadurumu yagmur sicaklik derece sicak soguk gunesli bulutlu firtina nem nemli ruzgar ruzgarli semsiye mont kar weather rain temperature forecast snow snowy sunny cloudy windy humid humidity heat hot cold hotter chilly chillier storm freezing coat raining umbrella",
            "Hava durumunu bilmiyorum, dışarıya bağlanmıyorum.", "I don't know the weather; I don't connect to the outside."),
        ("mail eposta email", "E-posta okuyup yazamıyorum.", "I can't read or write email."),
        ("mesaj whatsapp message", "Mesaj gönderemiyorum.", "I can't send messages."),
        ("sarki muzik album melodi spotify youtube music song playlist podcast tune track", "Müzik çalamıyorum.", "I can't play music."),
        ("haber doviz dolar euro borsa bitcoin news stock", "Haberlere ve piyasalara bakamıyorum, dışarıya bağlanmıyorum.", "I can't look up news or prices; I don't connect to the outside."),
        ("alarm zamanlayici kronometre timer stopwatch", "Alarm ya da zamanlayıcı kuramıyorum; istersen o saate bir hatırlatma ekleyebilirim.", "I can't set alarms or timers; I can add a reminder at that hour."),
        ("isik lamba klima light lamp wifi", "Evdeki cihazları yönetemiyorum.", "I can't control devices at home."),
        ("liste list", "Liste tutmuyorum.", "I don't keep lists."),
        ("tarif recipe", "Tarif veremiyorum.", "I can't give recipes."),
        ("trafik harita traffic map directions", "Yol ve trafik bilgim yok.", "I have no maps or traffic."),
        ("rezervasyon masa reservation table restaurant", "Yer ayırtamıyorum; ama randevunu takvime yazabilirim.", "I can't book places; I can put the date in your calendar."),
        ("fikra siir hikaye joke poem story", "Fıkra ve hikâye işi benden çıkmıyor.", "Jokes and stories are not my thing."),
        ("ceviri tercume translation", "Çeviri yapamıyorum.", "I can't translate."),
    ];

    private static readonly Dictionary<string, (string Turkish, string English)> ByStem = Table
        .SelectMany(static row => row.Stems.Split(' ').Select(stem => (stem, row.Turkish, row.English)))
        .DistinctBy(static row => row.stem)
        .ToDictionary(static row => row.stem, static row => (row.Turkish, row.English), StringComparer.Ordinal);

    private static readonly string[] Turkish =
    [
        "Takvimine bakabilir, etkinlik ekleyip taşıyabilir, iptal edebilir, boş vakit bulabilirim.",
        "Takvim işlerinde buradayım: “bugün neyim var”, “yarın 3'e toplantı ekle” diyebilirsin.",
        "Benim işim takvimin: bakmak, eklemek, değiştirmek, iptal etmek, boşluk bulmak.",
    ];

    private static readonly string[] English =
    [
        "I can look at your calendar, add, move or cancel events, and find free time.",
        "I'm here for your calendar: try “what's on today” or “add a meeting tomorrow at 3”.",
        "Your calendar is my job: looking, adding, changing, cancelling, finding gaps.",
    ];

    /// <summary>Empty where the words do not tell.</summary>
    internal static string Reply(Utterance utterance, int turnIndex)
    {
        foreach (var word in utterance.Words)
        {
            foreach (var reading in word.Readings)
            {
                if (reading.Sense == Sense.Elsewhere && ByStem.TryGetValue(reading.Lexeme.Lemma, out var limit))
                {
                    return utterance.Language == Language.English
                        ? $"{limit.English} {Talk.Variant(English, utterance.Text, turnIndex)}"
                        : $"{limit.Turkish} {Talk.Variant(Turkish, utterance.Text, turnIndex)}";
                }
            }
        }

        return "";
    }
}
