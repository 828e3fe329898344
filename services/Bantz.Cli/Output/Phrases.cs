using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Everything <c>bantz</c> itself says, in one language.</summary>
internal sealed record Phrases
{
    internal required string Welcome { get; init; }
    internal required string Help { get; init; }
    internal required string UnknownCommand { get; init; }
    internal required string NoPlan { get; init; }
    internal required string NewSession { get; init; }
    internal required string Session { get; init; }
    internal required string Confirm { get; init; }
    internal required string ConfirmKeys { get; init; }
    internal required string ConfirmByAsk { get; init; }
    internal required string NotRunning { get; init; }
    internal required string Cut { get; init; }
    internal required string Slow { get; init; }
    internal required string Stranger { get; init; }
    internal required string Refused { get; init; }
    internal required string Trace { get; init; }
    internal required string NoTime { get; init; }
    internal required string Yes { get; init; }
    internal required string No { get; init; }

    internal static Phrases Of(Language language) => language == Language.Turkish ? Turkish : English;

    private static Phrases Turkish { get; } = new()
    {
        Welcome = "Bantz dinliyor. /help komutları gösterir, /quit çıkar.",
        Help =
            """
            /new      yeni bir oturum başlatır
            /session  oturumun adını söyler
            /plan     son planı gösterir
            /help     bu listeyi gösterir
            /quit     çıkar (Ctrl+C ve Ctrl+D de)
            Onay sorulunca: e ya da y evet, h ya da n hayır demektir; "15:00 olsun" gibi düzeltebilirsin de.
            """,
        UnknownCommand = "Böyle bir komut yok: {0}. /help komutları gösterir.",
        NoPlan = "Henüz bir plan yok.",
        NewSession = "Yeni oturum.",
        Session = "Oturum: {0}",
        Confirm = "Onay gerekiyor",
        ConfirmKeys = "e evet · h hayır · ya da düzelt",
        ConfirmByAsk = "Yanıtlamak için: bantz ask --session {0} \"evet\"",
        NotRunning = "Bantz {0} adresinde çalışmıyor. Başlatmak için: dotnet run --project Bantz.Local",
        Cut = "{0} ile bağlantı yanıt bitmeden koptu. İşlem yapılmış olabilir: yeniden istemeden önce takvimine bak.",
        Slow = "{0} iki dakikadır susuyor. İşlem yapılmış olabilir: yeniden istemeden önce takvimine bak.",
        Stranger = "{0} adresindeki sunucu Bantz gibi konuşmuyor. --url ya da BANTZ_URL ile doğru adresi ver.",
        Refused = "Sunucu isteği geri çevirdi.",
        Trace = "iz: {0}",
        NoTime = "Bu sözlerde bir zaman yok.",
        Yes = "evet",
        No = "hayır",
    };

    private static Phrases English { get; } = new()
    {
        Welcome = "Bantz is listening. /help shows the commands, /quit leaves.",
        Help =
            """
            /new      starts a new session
            /session  tells the session's name
            /plan     shows the last plan
            /help     shows this list
            /quit     leaves (Ctrl+C and Ctrl+D as well)
            When asked to confirm: y or e is yes, n or h is no; or correct it, as in "make it 15:00".
            """,
        UnknownCommand = "There is no command {0}. /help shows them.",
        NoPlan = "There is no plan yet.",
        NewSession = "A new session.",
        Session = "Session: {0}",
        Confirm = "Please confirm",
        ConfirmKeys = "y yes · n no · or correct it",
        ConfirmByAsk = "To answer: bantz ask --session {0} \"yes\"",
        NotRunning = "Bantz is not running at {0}. Start it with: dotnet run --project Bantz.Local",
        Cut = "The connection to {0} was cut before the answer ended. It may have been done: look at your calendar before asking again.",
        Slow = "{0} has been silent for two minutes. It may have been done: look at your calendar before asking again.",
        Stranger = "The server at {0} does not speak as Bantz does. Give the right address with --url or BANTZ_URL.",
        Refused = "The server refused the request.",
        Trace = "trace: {0}",
        NoTime = "These words name no time.",
        Yes = "yes",
        No = "no",
    };
}
