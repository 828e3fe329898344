using NodaTime;

namespace Bantz.Time.Writing;

/// <summary>The endings a number or a name takes, by the sound of the last word that is spoken.</summary>
internal static class TurkishEndings
{
    private const string Vowels = "aeıioöuü";
    private const string Hard = "fstkçşhp";

    private static readonly string[] Ones = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"];
    private static readonly string[] Tens = ["sıfır", "on", "yirmi", "otuz", "kırk", "elli"];

    /// <summary>The last word of a clock time read aloud: 16:00 "altı", 15:30 "otuz", 00:00 "sıfır".</summary>
    public static string LastSpoken(LocalTime time) => LastSpoken(time.Minute == 0 ? time.Hour : time.Minute);

    public static string LastSpoken(int number) => number % 10 == 0 ? Tens[number / 10 % Tens.Length] : Ones[number % 10];

    /// <summary>da, de, ta, te.</summary>
    public static string Locative(string word) => (Hard.Contains(word[^1]) ? "t" : "d") + Open(word);

    /// <summary>a, e, ya, ye.</summary>
    public static string Dative(string word) => (Vowels.Contains(word[^1]) ? "y" : "") + Open(word);

    private static string Open(string word) => LastVowel(word) is 'a' or 'ı' or 'o' or 'u' ? "a" : "e";

    private static char LastVowel(string word) => word.Last(letter => Vowels.Contains(letter));
}
