using Bantz.Contracts;
using Bantz.Understanding.Intents;

namespace Bantz.Understanding.Smalltalk;

/// <summary>What Bantz says when nothing is asked of the calendar.</summary>
internal static class TalkLines
{
    internal static IReadOnlyList<string> Of(TalkTopic topic, Language language) =>
        language == Language.English ? English(topic) : Turkish(topic);

    /// <summary>The answer that a part of day wants; null where none was wished well.</summary>
    internal static IReadOnlyList<string>? InKind(string folded, Language language)
    {
        foreach (var (said, answers) in language == Language.English ? EnglishInKind : TurkishInKind)
        {
            if (folded.Contains(said, StringComparison.Ordinal))
            {
                return answers;
            }
        }

        return null;
    }

    private static readonly (string Said, string[] Answers)[] TurkishInKind =
    [
        ("iyi geceler", ["İyi geceler!", "İyi geceler, güzel uykular!", "İyi geceler, yarın görüşürüz!"]),
        ("gunaydin", ["Günaydın! Bugün neye bakalım?", "Günaydın! Güne nasıl başlayalım?", "Günaydın, güzel bir gün olsun!"]),
        ("iyi aksamlar", ["İyi akşamlar! Nasıl yardımcı olabilirim?", "İyi akşamlar, buradayım."]),
        ("iyi gunler", ["İyi günler! Neye bakalım?", "İyi günler, nasıl yardımcı olayım?"]),
    ];

    private static readonly (string Said, string[] Answers)[] EnglishInKind =
    [
        ("good night", ["Good night!", "Good night, sleep well!", "Good night, see you tomorrow!"]),
        ("good morning", ["Good morning! What shall we look at today?", "Good morning! How shall we start the day?", "Good morning, have a lovely day!"]),
        ("good evening", ["Good evening! How can I help?", "Good evening, I'm here."]),
        ("good afternoon", ["Good afternoon! How can I help?", "Good afternoon, what shall we look at?"]),
    ];

    private static string[] Turkish(TalkTopic topic) => topic switch
    {
        TalkTopic.Greeting => ["Merhaba! Bugün takviminde sana nasıl yardımcı olayım?", "Selam! Nasıl yardımcı olabilirim?", "Merhaba, buradayım. Neye bakalım?", "Hoş geldin! Bugün neler var, bir bakalım mı?", "Selam, seni görmek güzel. Ne yapalım?"],
        TalkTopic.HowAreYou => ["İyiyim, teşekkür ederim! Sen nasılsın? Bugün neye bakalım?", "Gayet iyiyim, sağ ol. Senin günün nasıl geçiyor?", "Keyfim yerinde, sorduğun için teşekkürler. Sana nasıl yardımcı olayım?", "İyiyim, takvimler düzenli oldukça keyfim yerinde. Sende ne var ne yok?", "Fena değilim, sağ ol! Umarım senin de günün güzel geçiyordur."],
        TalkTopic.Thanks => ["Rica ederim!", "Ne demek, her zaman.", "Rica ederim, kolay gelsin.", "Ne demek, işine yaradıysa ne mutlu bana.", "Rica ederim! Başka bir şey olursa buradayım."],
        TalkTopic.Goodbye => ["Görüşürüz, kendine iyi bak!", "Hoşça kal!", "Görüşmek üzere, iyi günler!", "Güle güle! Takvimin bana emanet.", "Görüşürüz! Lazım olursam buradayım."],
        TalkTopic.WhoAreYou => ["Ben Bantz; kendi bilgisayarında çalışan, takvimine bakan yardımcınım.", "Adım Bantz. Senin makinende çalışırım ve takvimini düzenlemene yardım ederim.", "Bantz ben: takvimine bakarım, söylediklerin bu bilgisayardan çıkmaz."],
        TalkTopic.Abilities =>
        [
            "Takvimine bakabilir, etkinlik ekleyebilir, değiştirebilir, iptal edebilir ve boş vakit bulabilirim. Örneğin: “yarın 15:00'e toplantı ekle”.",
            "Gününü gösterebilir, etkinlik ekleyip taşıyabilir, iptal edebilir, boş vakit bulabilirim. Bir şeyi değiştirmeden önce hep sorarım.",
        ],
        TalkTopic.Praise => ["Teşekkür ederim, çok naziksin!", "Ne güzel söyledin, sağ ol!", "Mutlu oldum, teşekkürler!", "Sağ ol, elimden geleni yapıyorum.", "Utandırdın beni, teşekkür ederim!"],
        TalkTopic.Nothing => ["Tamam, bir şey yapmıyorum.", "Peki, hiçbir şeye dokunmuyorum."],
        _ => ["Buradayım. Takvimle ilgili bir şey sorabilirsin.", "Seni dinliyorum. Günün nasıl, bir bakalım mı?", "Sohbetim kısadır ama takvimde iyiyim; ne yapalım?", "Buradayım! İstersen bugün neyin var, söyleyeyim."],
    };

    private static string[] English(TalkTopic topic) => topic switch
    {
        TalkTopic.Greeting => ["Hello! What can I do for your calendar today?", "Hi there! How can I help?", "Hello, I'm here. What shall we look at?", "Welcome back! Shall we see what today holds?", "Hi, good to see you. What shall we do?"],
        TalkTopic.HowAreYou => ["I'm well, thank you! How are you? What shall we look at today?", "Very well, thanks for asking. How is your day going?", "All good here, thank you. How can I help?", "I'm fine; a tidy calendar keeps me cheerful. And you?", "Not bad at all, thanks! I hope your day is going well."],
        TalkTopic.Thanks => ["You're welcome!", "Any time.", "My pleasure.", "Glad that helped.", "You're welcome! I'm here if there is anything else."],
        TalkTopic.Goodbye => ["See you, take care!", "Goodbye!", "Until next time, have a good day!", "Bye! I'll keep an eye on your calendar.", "See you! I'm here when you need me."],
        TalkTopic.WhoAreYou => ["I'm Bantz, the assistant that runs on your own machine and looks after your calendar.", "My name is Bantz. I run on your machine and help with your calendar.", "I'm Bantz: I look after your calendar, and what you say stays on this computer."],
        TalkTopic.Abilities =>
        [
            "I can look at your calendar, add, change and cancel events, and find free time. For example: “add a meeting tomorrow at 3pm”.",
            "I can show your day, add, move and cancel events, and find free time. I always ask before I change anything.",
        ],
        TalkTopic.Praise => ["Thank you, that is kind of you!", "How nice of you, thanks!", "That makes me happy, thank you!", "Thanks, I do my best.", "You're making me blush, thank you!"],
        TalkTopic.Nothing => ["All right, I'm not doing anything.", "Fine, I leave everything as it is."],
        _ => ["I'm here. You can ask me about your calendar.", "I'm listening. Shall we see what your day looks like?", "I'm short on small talk but good with calendars; what shall we do?", "Here I am! I can tell you what is on today, if you like."],
    };
}
