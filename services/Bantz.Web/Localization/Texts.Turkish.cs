using System.Globalization;
using Bantz.Contracts;

namespace Bantz.Web.Localization;

internal sealed partial record Texts
{
    public static Texts Turkish { get; } = new()
    {
        Language = Language.Turkish,
        Culture = CultureInfo.GetCultureInfo("tr-TR"),
        OtherLanguage = "English",
        SkipToInput = "Yazma alanına geç",
        NewConversation = "Yeni konuşma",
        Conversation = "Konuşma",
        You = "Sen",

        WelcomeTitle = "Merhaba, ben Bantz.",
        WelcomeText = "Takvimini benimle konuşarak tut. Bir şeyi değiştirmeden önce sana sorarım.",
        ExamplesTitle = "Şöyle başlayabilirsin",
        Examples = ["Bugün neler yapacağız bakalım?", "Yarın 15:00'e toplantı ekle", "Bu hafta planımda önemli işler var mı?"],

        InputLabel = "Bantz'a yaz",
        InputPlaceholder = "Bir şey yaz…",
        InputHint = "Enter gönderir, Shift+Enter yeni satır açar",
        Send = "Gönder",
        CharactersLeft = "{0:N0} karakter kaldı",

        Sent = "Gönderiliyor…",
        Planning = "Ne istediğini anlıyorum…",
        Working = "Takvime bakıyorum…",
        Retry = "Yeniden dene",
        RestoreFailed = "Önceki konuşma getirilemedi.",

        Asked = "Onayını bekliyorum",
        Yes = "Evet",
        No = "Hayır",
        TimeLeft = "Kalan süre {0}",
        Answering = "Yanıtın iletiliyor…",
        Accepted = "Onayladın",
        Refused = "Vazgeçtin",
        Replaced = "Yerini başka bir soru aldı",
        Expired = "Süresi doldu; yeniden isteyebilirsin",
        Closed = "Bu soru artık açık değil",

        Agenda = "Günün ajandası",
        AgendaEmpty = "Bugün takvimin boş.",
        AgendaLoading = "Ajanda getiriliyor…",
        AgendaFailed = "Ajanda getirilemedi.",
        AllDay = "bütün gün",
        Untitled = "(adsız)",

        Details = "Ayrıntılar",
        DetailsOf = "Ayrıntılar: {0}",
        Close = "Kapat",
        Reasoning = "Neden böyle anladım",
        Plan = "Plan",
        NoPlan = "Plan gerekmedi: yanıtı kod okudu.",
        PlanNotKept = "Bu sayfa yenilenmeden önceki bir tur; planı saklanmıyor.",
        ToolResults = "Araç sonuçları",
        NoTools = "Hiçbir araç çalışmadı.",
        Timings = "Süreler",
        Times = "Sözlerindeki zamanlar",
        Phases = "plan,çalıştırma,yanıt,hatırlama,toplam",
        TraceId = "İz kimliği",
        Copy = "Kopyala",
        Copied = "Kopyalandı",

        Reconnecting = "Bağlantı koptu, yeniden bağlanıyorum…",
        ConnectionLost = "Bağlantı kurulamadı. Konuşman duruyor; sayfayı yenile.",
        PageFailed = "Sayfada bir şey ters gitti. Konuşman duruyor; sayfayı yenile.",
        Reload = "Yenile",

        Unreachable = "Bantz'a ulaşamıyorum. Çalıştığından emin olup yeniden dene.",
        Cut = "Yanıt yarıda kesildi. Yeniden denersen iş iki kez yapılmaz.",
        Silent = "Uzun süre yanıt gelmedi. Yeniden denersen iş iki kez yapılmaz.",
        Busy = "Bu konuşmada başka bir tur hâlâ sürüyor. Birazdan yeniden dene.",
        Unavailable = "İhtiyaç duyduğum bir parça şu an yanıt vermiyor. Birazdan yeniden dene.",
        NotTaken = "Bu istek kabul edilmedi.",
        Broken = "Bizim tarafta bir şey ters gitti. Yeniden deneyebilirsin.",

        SignInLabel = "Anahtarın",
        SignInHint = "Bantz'ı kuran kişide bulunur (Bantz:ApiKeys).",
        SignIn = "Giriş yap",
        SignInRefused = "Böyle bir anahtar tanımıyorum.",
        SignInAgain = "Form çok uzun süre açık kaldı ya da başka bir yerden geldi. Yeniden dene.",
        SignInTooOften = "Çok sık denendi. Biraz bekleyip yeniden dene.",
    };
}
