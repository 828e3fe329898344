using Bantz.Contracts;

namespace Bantz.Orchestrator.Replies;

/// <summary>
/// The words with which an answer about a calendar may be phrased, folded. Any other word has to stand in the facts: what a model adds of
/// its own ("iptal edildi", "hava güzel", "call me") is not known to be true. Pure.
/// </summary>
internal static class ReplyVocabulary
{
    private const int ShortStem = 4;
    private const int ShortEnding = 3;
    private const int LongEnding = 6;

    private static readonly HashSet<string> TurkishWords = [.. ("var vardi olacak olan olarak ve ile ya da de te ta den dan ten tan ye yi yu e a i u in un nin nun yle yla le la icin bir tane adet toplam sadece yalnizca once sonra "
        + "sonrasinda ardindan ayrica bos bossun musait musaitsin dolu aralik araliklar araliklari araligi arasi arasinda kadar saat saati saatte saatleri dakika dk sabah sabahi ogle oglen ogleden aksam aksami aksamustu gece butun tum "
        + "gun gunu gunun gunde gunler hafta haftasi hafta sonu ay ayi sirada sirasiyla ilk ilki ikinci ikincisi ucuncu ucuncusu dorduncu son sonuncu sonuncusu bu su o senin sana seni ki yer yeri yerde konum konumu katilan katilanlar katilimci katilimcilar kisi birlikte "
        + "et tabii elbette iste sunlar bunlar su sekilde seklinde asagidaki en az baska sey hic peki simdi bugunku yarinki gunluk takvimde takvimin takvimine takviminde ajanda ajandan ajandanda evet hayir tamamen degilsin soyle boyle itibaren yalniz bugunun gunun saatlerinde olmak uzere planinda programinda ajandanda sirasi birincisi ilkin derken en olanlar daki deki taki teki").Split(' ')];

    private static readonly HashSet<string> TurkishStems = [.. ("etkinli toplanti randevu program takvim basl bit sur planin planlan bekliyor gorunuyor gorunmuyor gozukuyor listel").Split(' ')];

    private static readonly HashSet<string> EnglishWords = [.. ("you your you're youve have has had got are is was were be there the a an and at from to until till with in on for of event events meeting meetings appointment appointments calendar agenda schedule "
        + "scheduled plan plans planned then after before followed by also start starts starting begin begins end ends ending run runs running last lasts lasting hour hours minute minutes min total only just first second third fourth next final free busy slot slots "
        + "gap gaps open between all day days it its it's this that these those as follows here what's up looks look like see sure yes no not entirely location place morning noon afternoon evening night week weekend month nothing else another other later both re ve s d at least will ll i o'clock oclock coming up off kicks wraps lined today's tomorrow's being more two three one come comes takes place goes").Split(' ')];

    private static readonly Dictionary<string, (int From, int To)> Parts = new(StringComparer.Ordinal)
    {
        ["sabah"] = (5, 12), ["sabahi"] = (5, 12), ["ogle"] = (11, 15), ["oglen"] = (11, 15), ["ogleden"] = (11, 19), ["aksam"] = (16, 24), ["aksami"] = (16, 24), ["aksamustu"] = (15, 20), ["gece"] = (20, 31),
        ["morning"] = (4, 12), ["noon"] = (11, 14), ["afternoon"] = (12, 19), ["evening"] = (16, 24), ["night"] = (18, 31),
    };

    /// <summary>Whether a word belongs to how such an answer is put, and says nothing of its own.</summary>
    public static bool Holds(string word, Language language) => language is Language.English
        ? EnglishWords.Contains(word)
        : TurkishWords.Contains(word) || TurkishStems.Any(stem => Inflects(word, stem));

    /// <summary>"Sunumun" of "sunum": the word with an ending, where the language has endings.</summary>
    public static bool Inflects(string word, string stem) =>
        word.StartsWith(stem, StringComparison.Ordinal) && word.Length - stem.Length <= (stem.Length < ShortStem ? ShortEnding : LongEnding);

    /// <summary>The hours that a part of day holds; null where the word is none.</summary>
    public static (int From, int To)? Part(string word) => Parts.TryGetValue(word, out var hours) ? hours : null;
}
