using System.Text.RegularExpressions;
using Bantz.Understanding.Smalltalk;
using Bantz.Understanding.Text;

namespace Bantz.Understanding;

/// <summary>What is said about the conversation itself, and needs no plan.</summary>
public enum Aside
{
    /// <summary>Nothing of the kind.</summary>
    None,

    /// <summary>"geri al", "undo that".</summary>
    Undo,

    /// <summary>"az önce ne yaptık?", "what did we just do?".</summary>
    Recall,
}

/// <summary>Reads words about the conversation itself. Only whole sentences count: "toplantıyı bir saat geri al" moves a meeting. Pure and thread-safe.</summary>
public static partial class AsideReader
{
    private const int TimeoutMs = 2_000;
    private const int LongestAside = 200;
    private const int MostWords = 12;

    // What may stand around "geri al" without making it something else.
    private static readonly HashSet<string> AroundUndo = [.. ("son az once biraz demin deminki sonuncu islemi islemini islem islemleri yaptigini yaptiginiz yaptigimizi yaptiklarini yaptigin ekledigini eklediklerini sildigini sildiklerini sildigin "
        + "degisikligi degisiklikleri degistirdigini tasidigini onu bunu sunu o bu bunlari onlari hepsini misin misiniz musun lutfen hemen simdi tamam hayir yanlis oldu ya yok dur bi bir de da hadi haydi bantz "
        + "the last action change changes thing things you did do just now please can could that it this them all all of everything no wait oops sorry i want to back ok okay hey ve and what we one").Split(' ')];

    /// <summary>What the words say of the conversation.</summary>
    public static Aside Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestAside)
        {
            return Aside.None;
        }

        var tokens = Tokenizer.Read(Folding.Compose(text));
        var words = tokens.Where(static token => token.Kind != TokenKind.Mark).ToList();
        if (words.Count is 0 or > MostWords || words.Exists(static word => word.Kind == TokenKind.Number))
        {
            return Aside.None;
        }

        var (courtesy, _) = Courtesy.Read(tokens);
        var said = string.Join(' ', tokens.Where((token, at) => token.Kind != TokenKind.Mark && !courtesy[at]).Select(static token => token.Folded));
        return IsUndo(said) ? Aside.Undo
            : Recalling().IsMatch(said) ? Aside.Recall
            : Aside.None;
    }

    private static bool IsUndo(string said)
    {
        var undo = Undoing().Match(said);
        return undo.Success
            && (said[..undo.Index] + said[(undo.Index + undo.Length)..]).Split(' ', StringSplitOptions.RemoveEmptyEntries).All(AroundUndo.Contains);
    }

    // "geri alma" forbids it, and "geri aldın" tells.
    [GeneratedRegex(@"\bgeri (?:al|alin|alsana|alsan|alalim|aliver|alir|alabilir|getir|getirin|getirsene|getirir|getirebilir)\b|\b(?:undo|revert|take (?:it|that|this) back|roll (?:it|that) back|put (?:it|that) back|bring (?:it|that) back)\b", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Undoing();

    // A day in it asks the calendar: "dün ne yaptık".
    [GeneratedRegex(
        @"^(?:(?:peki|bantz|simdi|ya|hey) )*(?:" +
        @"(?:(?:biz|sen|seninle) )?(?:az once|biraz once|demin|deminden beri|simdiye kadar|su ana kadar|en son|son olarak|bu konusmada|bu sohbette) (?:(?:biz|sen|seninle) )?(?:ne|neler|neyi) (?:yaptik|yaptin|yaptim|yapmistik|yapmistin|konustuk|konusmustuk|ekledik|ekledin|ekledim|sildik|sildin|sildim|degistirdik|degistirdin|degistirdim|dedik|dedim|istedim|istemistim|oldu)" +
        @"|(?:ne|neler) (?:yaptik|yapmistik|konustuk|konusuyorduk) (?:az once|biraz once|demin|simdiye kadar|en son|bu konusmada|seninle)" +
        @"|(?:biz )?(?:ne|neler) (?:yaptik|yapmistik|konustuk|konusuyorduk)" +
        @"|what (?:did|have) (?:we|you|i) (?:just )?(?:do|done|add|added|delete|deleted|change|changed|talk about|say|ask)(?: (?:just now|so far|just|last|here|together|a moment ago|before))?" +
        @"|what (?:was|is) the last thing (?:we|you|i) (?:did|do|done|added|deleted|changed|said|asked)|what were we (?:doing|talking about)(?: just now)?|what just happened" +
        @")(?: (?:peki|bantz|acaba|hatirliyor musun|ki))*$",
        RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Recalling();
}
