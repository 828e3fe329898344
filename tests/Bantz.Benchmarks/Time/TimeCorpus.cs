namespace Bantz.Benchmarks.Time;

/// <summary>Utterances of our own, of every kind that people say to a calendar.</summary>
internal static class TimeCorpus
{
    public static IReadOnlyList<string> Turkish { get; } =
    [
        "yarın akşam 8'de Ayşe'yle yemek koy", "saat 4 için bir toplantı oluştur", "bugün neler yapacağız bakalım", "bu hafta planımda önemli işler var mı?", "onu iptal et",
        "pazartesi günü saat üçte bir saatlik toplantı ayarla", "haftaya salı 14:30'da diş hekimi", "her salı ve perşembe 10'da spor, mart sonuna kadar", "iki saat sonra beni ara",
        "yarınki toplantıyı cuma 15:00'e al", "3 Mart 14:30-15:30 arası müsait miyim", "ayın son cuması kira öde", "gelecek ayın başında rapor", "kurban bayramının ikinci günü annemlere gideceğiz",
        "sabahtan akşama kadar doluyum", "9'dan 11'e kadar odayı ayırt", "beşe çeyrek kala hatırlat", "dört buçukta kahve", "öbür gün öğleden sonra", "yarın, yok öbür gün 3'te",
        "toplantıdan bir saat önce hatırlat", "merhaba, nasılsın?", "en sevdiğim şarkıyı çal", "on kişilik masa bul", "hafta içi her sabah 7'de alarm kur", "geçen hafta ne yaptım",
        "bana yarın sabah erken saatlerde boş bir yer bul", "haziranın on üçünde uçuşum var", "en geç cuma 17:00'ye kadar bitir", "2-3 saat boşluğum var mı",
    ];

    public static IReadOnlyList<string> English { get; } =
    [
        "add dinner with Ayşe tomorrow at 8pm", "create a meeting at 4", "what are we doing today", "do I have anything important this week?", "cancel it",
        "set up an hour with Bob on Monday at three", "dentist next Tuesday at 14:30", "gym every Tuesday and Thursday at 10 until the end of March", "call me in two hours",
        "move tomorrow's meeting to Friday at 3pm", "am I free on March 3 from 2:30 to 3:30pm", "pay the rent on the last Friday of the month", "report early next month", "3 days before Christmas",
        "I am busy from morning to evening", "book the room from 9 to 11", "remind me at quarter to five", "coffee at half past four", "the day after tomorrow in the afternoon", "tomorrow, no, Friday at 3",
        "remind me an hour before the meeting", "hello, how are you?", "play my favourite song", "find a table for ten people", "wake me every weekday at 7am", "what did I do last week",
        "find me a free slot early tomorrow morning", "my flight is on the thirteenth of June", "finish it by 5pm on Friday at the latest", "do I have 2 or 3 hours",
    ];
}
