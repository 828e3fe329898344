using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Holidays;

/// <summary>The names of holidays, and where one stands in a text.</summary>
internal static class HolidayNames
{
    /// <summary>Turkish last words take endings; English words may take an "s".</summary>
    private static readonly HolidayName[] Turkish =
    [
        new("yılbaşı gecesi", Holiday.NewYearsEve), new("yılbaşı akşamı", Holiday.NewYearsEve), new("yeni yıl gecesi", Holiday.NewYearsEve), new("yılbaşı", Holiday.NewYear), new("yeni yıl", Holiday.NewYear),
        new("sevgililer günü", Holiday.ValentinesDay), new("dünya kadınlar günü", Holiday.WomensDay), new("kadınlar günü", Holiday.WomensDay), new("nevruz", Holiday.Nevruz),
        new("ulusal egemenlik ve çocuk bayramı", Holiday.ChildrensDay), new("çocuk bayramı", Holiday.ChildrensDay), new("işçi bayramı", Holiday.LabourDay), new("emek ve dayanışma günü", Holiday.LabourDay),
        new("gençlik ve spor bayramı", Holiday.YouthDay), new("gençlik bayramı", Holiday.YouthDay), new("demokrasi ve milli birlik günü", Holiday.DemocracyDay), new("demokrasi bayramı", Holiday.DemocracyDay),
        new("zafer bayramı", Holiday.VictoryDay), new("cumhuriyet bayramı", Holiday.RepublicDay), new("öğretmenler günü", Holiday.TeachersDay), new("anneler günü", Holiday.MothersDay), new("babalar günü", Holiday.FathersDay),
        new("noel", Holiday.Christmas), new("paskalya", Holiday.Easter), new("cadılar bayramı", Holiday.Halloween), new("kadir gecesi", Holiday.NightOfPower), new("ramazan ayı", Holiday.Ramadan),
        new("ramazan bayramı arifesi", Holiday.EveOfFitr), new("ramazan arifesi", Holiday.EveOfFitr), new("şeker bayramı arifesi", Holiday.EveOfFitr), new("kurban bayramı arifesi", Holiday.EveOfAdha), new("kurban arifesi", Holiday.EveOfAdha),
        new("ramazan bayramı", Holiday.Fitr), new("şeker bayramı", Holiday.Fitr), new("kurban bayramı", Holiday.Adha),
    ];

    private static readonly HolidayName[] English =
    [
        new("new year eve", Holiday.NewYearsEve), new("new year day", Holiday.NewYear), new("new year", Holiday.NewYear), new("valentine day", Holiday.ValentinesDay), new("women day", Holiday.WomensDay),
        new("saint patrick day", Holiday.SaintPatricksDay), new("saint patrick", Holiday.SaintPatricksDay), new("st patrick day", Holiday.SaintPatricksDay), new("earth day", Holiday.EarthDay), new("international worker day", Holiday.LabourDay), new("worker day", Holiday.LabourDay), new("juneteenth", Holiday.Juneteenth), new("independence day", Holiday.IndependenceDayOfTheUsa),
        new("halloween", Holiday.Halloween), new("christmas eve", Holiday.ChristmasEve), new("christmas day", Holiday.Christmas), new("christmas", Holiday.Christmas), new("xmas", Holiday.Christmas), new("boxing day", Holiday.BoxingDay),
        new("martin luther king day", Holiday.MartinLutherKingDay), new("mlk day", Holiday.MartinLutherKingDay), new("president day", Holiday.PresidentsDay), new("mother day", Holiday.MothersDay), new("memorial day", Holiday.MemorialDay),
        new("father day", Holiday.FathersDay), new("labor day", Holiday.LaborDayOfTheUsa), new("labour day", Holiday.LabourDay), new("columbus day", Holiday.ColumbusDay), new("thanksgiving day", Holiday.Thanksgiving), new("thanksgiving", Holiday.Thanksgiving),
        new("black friday", Holiday.BlackFriday), new("veteran day", Holiday.VeteransDay), new("easter sunday", Holiday.Easter), new("easter monday", Holiday.EasterMonday), new("easter", Holiday.Easter),
        new("eid al fitr", Holiday.Fitr), new("eid ul fitr", Holiday.Fitr), new("eid al adha", Holiday.Adha), new("eid ul adha", Holiday.Adha), new("ramadan", Holiday.Ramadan), new("republic day", Holiday.RepublicDay),
    ];

    /// <summary>The names that begin with the same word stand together; its place here is the value of <see cref="Term.Holiday"/>.</summary>
    private static readonly List<Group> Groups = [];

    /// <summary>The first words of all names, each once.</summary>
    public static void Entries(TimeLanguage language, List<Entry> into)
    {
        var names = language == TimeLanguage.Turkish ? Turkish : English;
        var seen = new HashSet<string>();
        for (var i = 0; i < names.Length; i++)
        {
            var word = names[i].First;
            if (!seen.Add(word))
            {
                continue;
            }

            var (last, single) = (i, false);
            for (var j = i; j < names.Length; j++)
            {
                last = names[j].First == word ? j : last;
                single |= names[j].Name == word;
            }

            Groups.Add(new Group(names, language == TimeLanguage.Turkish, i, last + 1));
            into.Add(new Entry(word, Term.Holiday, Groups.Count - 1, Shared: false, Inflects: single && language == TimeLanguage.Turkish));
        }
    }

    /// <summary>The longest name at a token that begins one, the token after it, and its ending.</summary>
    public static (Holiday Holiday, int To, Suffix Suffix)? Read(TokenList tokens, int at)
    {
        if (!tokens[at].Is(Term.Holiday))
        {
            return tokens[at].Is(Term.Good) && tokens[at].Folded == "good" && tokens[at + 1].Folded == "friday" ? (Holiday.GoodFriday, at + 2, tokens[at + 1].Suffix) : null;
        }

        var group = Groups[tokens[at].Value];
        (Holiday, int, Suffix)? best = null;
        var longest = 0;
        for (var i = group.From; i < group.To; i++)
        {
            var name = group.Names[i];
            if (name.Folded.Length > longest && Matches(tokens, at, name.Folded, group.IsTurkish, out var end, out var suffix))
            {
                (best, longest) = ((name.Holiday, end, suffix), name.Folded.Length);
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

    /// <summary>A name, and its first word.</summary>
    private sealed class HolidayName(string name, Holiday holiday)
    {
        public readonly string Name = name;
        public readonly string First = name.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 ? name[..space] : name;
        public readonly string Folded = Folding.Plain(name);
        public readonly Holiday Holiday = holiday;
    }

    private sealed class Group(HolidayName[] names, bool isTurkish, int from, int to)
    {
        public readonly HolidayName[] Names = names;
        public readonly bool IsTurkish = isTurkish;
        public readonly int From = from;
        public readonly int To = to;
    }
}
