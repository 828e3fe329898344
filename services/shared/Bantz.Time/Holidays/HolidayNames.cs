using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Holidays;

/// <summary>The names of holidays, and where one stands in a text.</summary>
internal static class HolidayNames
{
    /// <summary>Turkish last words take endings; English words may take an "s".</summary>
    private static readonly (string Name, Holiday Holiday)[] Turkish =
    [
        ("yılbaşı gecesi", Holiday.NewYearsEve), ("yılbaşı akşamı", Holiday.NewYearsEve), ("yeni yıl gecesi", Holiday.NewYearsEve), ("yılbaşı", Holiday.NewYear), ("yeni yıl", Holiday.NewYear),
        ("sevgililer günü", Holiday.ValentinesDay), ("dünya kadınlar günü", Holiday.WomensDay), ("kadınlar günü", Holiday.WomensDay), ("nevruz", Holiday.Nevruz),
        ("ulusal egemenlik ve çocuk bayramı", Holiday.ChildrensDay), ("çocuk bayramı", Holiday.ChildrensDay), ("işçi bayramı", Holiday.LabourDay), ("emek ve dayanışma günü", Holiday.LabourDay),
        ("gençlik ve spor bayramı", Holiday.YouthDay), ("gençlik bayramı", Holiday.YouthDay), ("demokrasi ve milli birlik günü", Holiday.DemocracyDay), ("demokrasi bayramı", Holiday.DemocracyDay),
        ("zafer bayramı", Holiday.VictoryDay), ("cumhuriyet bayramı", Holiday.RepublicDay), ("öğretmenler günü", Holiday.TeachersDay), ("anneler günü", Holiday.MothersDay), ("babalar günü", Holiday.FathersDay),
        ("noel", Holiday.Christmas), ("paskalya", Holiday.Easter), ("cadılar bayramı", Holiday.Halloween), ("kadir gecesi", Holiday.NightOfPower), ("ramazan ayı", Holiday.Ramadan),
        ("ramazan bayramı arifesi", Holiday.EveOfFitr), ("ramazan arifesi", Holiday.EveOfFitr), ("şeker bayramı arifesi", Holiday.EveOfFitr), ("kurban bayramı arifesi", Holiday.EveOfAdha), ("kurban arifesi", Holiday.EveOfAdha),
        ("ramazan bayramı", Holiday.Fitr), ("şeker bayramı", Holiday.Fitr), ("kurban bayramı", Holiday.Adha),
    ];

    private static readonly (string Name, Holiday Holiday)[] English =
    [
        ("new year eve", Holiday.NewYearsEve), ("new year day", Holiday.NewYear), ("new year", Holiday.NewYear), ("valentine day", Holiday.ValentinesDay), ("women day", Holiday.WomensDay),
        ("saint patrick day", Holiday.SaintPatricksDay), ("saint patrick", Holiday.SaintPatricksDay), ("st patrick day", Holiday.SaintPatricksDay), ("earth day", Holiday.EarthDay), ("international worker day", Holiday.LabourDay), ("worker day", Holiday.LabourDay), ("juneteenth", Holiday.Juneteenth), ("independence day", Holiday.IndependenceDayOfTheUsa),
        ("halloween", Holiday.Halloween), ("christmas eve", Holiday.ChristmasEve), ("christmas day", Holiday.Christmas), ("christmas", Holiday.Christmas), ("xmas", Holiday.Christmas), ("boxing day", Holiday.BoxingDay),
        ("martin luther king day", Holiday.MartinLutherKingDay), ("mlk day", Holiday.MartinLutherKingDay), ("president day", Holiday.PresidentsDay), ("mother day", Holiday.MothersDay), ("memorial day", Holiday.MemorialDay),
        ("father day", Holiday.FathersDay), ("labor day", Holiday.LaborDayOfTheUsa), ("labour day", Holiday.LabourDay), ("columbus day", Holiday.ColumbusDay), ("thanksgiving day", Holiday.Thanksgiving), ("thanksgiving", Holiday.Thanksgiving),
        ("black friday", Holiday.BlackFriday), ("veteran day", Holiday.VeteransDay), ("easter sunday", Holiday.Easter), ("easter monday", Holiday.EasterMonday), ("easter", Holiday.Easter),
        ("eid al fitr", Holiday.Fitr), ("eid ul fitr", Holiday.Fitr), ("eid al adha", Holiday.Adha), ("eid ul adha", Holiday.Adha), ("ramadan", Holiday.Ramadan), ("republic day", Holiday.RepublicDay),
    ];

    private static readonly string[] FoldedTurkish = Array.ConvertAll(Turkish, name => Folding.Plain(name.Name));
    private static readonly string[] FoldedEnglish = Array.ConvertAll(English, name => name.Name);

    /// <summary>Where the names that begin with the same word begin and end; the value of <see cref="Term.Holiday"/>.</summary>
    private static readonly List<(bool IsTurkish, int From, int To)> Groups = [];

    /// <summary>The first words of all names, each once.</summary>
    public static void Entries(TimeLanguage language, List<Entry> into)
    {
        var names = language == TimeLanguage.Turkish ? Turkish : English;
        var seen = new HashSet<string>();
        for (var i = 0; i < names.Length; i++)
        {
            var word = First(names[i].Name);
            if (seen.Add(word))
            {
                var last = Array.FindLastIndex(names, name => First(name.Name) == word);
                Groups.Add((language == TimeLanguage.Turkish, i, last + 1));
                var single = Array.Exists(names, name => name.Name == word);
                into.Add(new Entry(word, Term.Holiday, Groups.Count - 1, Shared: false, Inflects: single && language == TimeLanguage.Turkish));
            }
        }
    }

    /// <summary>The longest name at a token that begins one, the token after it, and its ending.</summary>
    public static (Holiday Holiday, int To, Suffix Suffix)? Read(TokenList tokens, int at)
    {
        if (!tokens[at].Is(Term.Holiday))
        {
            return tokens[at].Is(Term.Good) && tokens[at].Folded == "good" && tokens[at + 1].Folded == "friday" ? (Holiday.GoodFriday, at + 2, tokens[at + 1].Suffix) : null;
        }

        var (isTurkish, from, to) = Groups[tokens[at].Value];
        var (names, folded) = isTurkish ? (Turkish, FoldedTurkish) : (English, FoldedEnglish);
        (Holiday, int, Suffix)? best = null;
        var longest = 0;
        for (var i = from; i < to; i++)
        {
            if (folded[i].Length > longest && Matches(tokens, at, folded[i], isTurkish, out var end, out var suffix))
            {
                (best, longest) = ((names[i].Holiday, end, suffix), folded[i].Length);
            }
        }

        return best;
    }

    private static bool Matches(TokenList tokens, int at, string name, bool isTurkish, out int to, out Suffix suffix)
    {
        (to, suffix) = (at, Suffix.None);
        foreach (var range in name.AsSpan().Split(' '))
        {
            var word = name.AsSpan()[range];
            var letters = tokens.Letters(to);
            var isLast = range.End.GetOffset(name.Length) == name.Length;
            if (tokens[to].Kind != TokenKind.Word || !letters.StartsWith(word))
            {
                return false;
            }

            var rest = letters[word.Length..];
            // "bayramı" has an ending already: "bayramında" is "bayram-ında".
            var ending = rest.Length > 0 && rest[0] == 'n' && word[^1] is 'i' or 'u' ? letters[(word.Length - 1)..] : rest;
            if (rest.Length > 0 && !(isTurkish ? isLast && Suffixes.TryRead(ending, out suffix) : rest is "s"))
            {
                return false;
            }

            suffix = rest.Length > 0 && isTurkish ? suffix : tokens[to].Suffix;
            to++;

            // "workers' day", "eid-al-fitr"
            to = !isLast && (tokens[to].IsMark('\'') || tokens[to].IsMark('-') || tokens[to].IsMark('.')) ? to + 1 : to;
        }

        return true;
    }

    private static string First(string name) => name.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? name[..space] : name;
}
