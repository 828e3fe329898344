using System.Buffers;
using Bantz.Contracts;
using Bantz.Understanding.Text;

namespace Bantz.Understanding;

/// <summary>Tells Turkish from English by letters and common words. Pure and thread-safe.</summary>
public static class LanguageReader
{
    // A word of one language weighs by how rarely the other would type it.
    private const int Letter = 3;
    private const int Known = 2;
    private const int Common = 2;

    // Said in both languages alike.
    private static readonly HashSet<string> Neutral = ["ok", "okay", "sure", "hey", "bantz", "bye", "super"];

    private static readonly SearchValues<char> TurkishLetters = SearchValues.Create("ıİşŞğĞçÇöÖüÜ");
    private static readonly SearchValues<char> EnglishLetters = SearchValues.Create("wWqQxX");

    private static readonly HashSet<string> CommonEnglish = [.. ("the a an is are am was were do does did to for of on at in my me i you your it what when where who how this that today tomorrow yesterday "
        + "tonight morning afternoon evening night noon week weekend month monday tuesday wednesday thursday friday saturday sunday next and or not no yes please can could would will "
        + "have with from until about anything remind free busy pm oclock half past quarter hour minutes rather instead thanks").Split(' ')];

    private static readonly HashSet<string> CommonTurkish = [.. ("bir bu ve icin ile mi mu ne var yok bugun yarin dun obur sabah ogle ogleden sonra aksam aksamustu gece hafta haftaya sonu saat gun gunu ay bana benim "
        + "pazartesi sali carsamba persembe cuma cumartesi pazar evet hayir tamam onu bunu olsun lutfen kac nasil neler gibi kadar daha once gelecek gecen her bucuk yarim dakika "
        + "simdi ben sen biz siz hangi ama da de ki cok iyi degil").Split(' ')];

    /// <summary>Null where the words do not tell ("ok", "15:00").</summary>
    public static Language? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(CutText.Of(text).Tokens);
    }

    internal static Language? Read(List<Token> tokens)
    {
        var turkish = 0;
        var english = 0;
        foreach (var token in tokens)
        {
            if (Neutral.Contains(token.Folded))
            {
                continue;
            }

            if (!token.IsWord)
            {
                turkish += token.Kind == TokenKind.Number && token.Ending.Length > 0 ? Known : 0;
                continue;
            }

            // "Ali'ye": English puts little else than this after an apostrophe.
            turkish += token.Ending.Length > 0 && token.Ending is not ("s" or "t" or "re" or "ll" or "m" or "d" or "ve" or "clock" or "all") ? Known : 0;
            turkish += token.Raw.AsSpan().ContainsAny(TurkishLetters) ? Letter : 0;
            english += token.Raw.AsSpan().ContainsAny(EnglishLetters) ? Letter : 0;
            turkish += CommonTurkish.Contains(token.Folded) ? Common : 0;
            english += CommonEnglish.Contains(token.Folded) ? Common : 0;
            var readings = token.Readings;
            turkish += readings.Any(static reading => reading.Lexeme.Language == Language.Turkish) ? Known : 0;
            english += readings.Any(static reading => reading.Lexeme.Language == Language.English) ? Known : 0;
        }

        return turkish == english ? null : turkish > english ? Language.Turkish : Language.English;
    }
}
