using NodaTime;

namespace Bantz.Time.Words;

/// <summary>The Turkish words for time.</summary>
internal static class TurkishWords
{
    private static readonly string[] Ones = ["bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"];
    private static readonly string[] Tens = ["on", "yirmi", "otuz", "kırk", "elli"];
    private static readonly string[] Ordinals = ["birinci", "ikinci", "üçüncü", "dördüncü", "beşinci", "altıncı", "yedinci", "sekizinci", "dokuzuncu", "onuncu"];

    public static void Entries(List<Entry> into)
    {
        for (var i = 0; i < Ones.Length; i++)
        {
            into.Add(Word(Ones[i], Term.Number, i + 1, shared: false));
        }

        into.Add(Word("dörd", Term.Number, 4, shared: false));
        for (var i = 0; i < Tens.Length; i++)
        {
            into.Add(Word(Tens[i], Term.Number, (i + 1) * 10, shared: false));
            for (var j = 0; j < Ones.Length; j++)
            {
                into.Add(Word(Tens[i] + Ones[j], Term.Number, ((i + 1) * 10) + j + 1, shared: false));
            }

            into.Add(Word(Tens[i] + "dörd", Term.Number, ((i + 1) * 10) + 4, shared: false));
        }

        into.Add(Word("altmış", Term.Number, 60, shared: false));
        into.Add(Word("doksan", Term.Number, 90, shared: false));
        into.Add(Word("sıfır", Term.Zero, 0, shared: false));
        for (var i = 0; i < Ordinals.Length; i++)
        {
            into.Add(Word(Ordinals[i], Term.Ordinal, i + 1, shared: false));
        }

        into.Add(Word("ilk", Term.Ordinal, 1, shared: false));
        Frames(into);
        Holidays.HolidayNames.Entries(TimeLanguage.Turkish, into);

        into.Add(Word("karşı", Term.None, 0, shared: false, inflects: false));
        into.Add(Word("t", Term.None, 0, inflects: false));
        Days(into);
        Parts(into);
        Measures(into);
        Pointers(into);
        Particles(into);
    }

    private static void Days(List<Entry> into)
    {
        string[] weekdays = ["pazartesi", "salı", "çarşamba", "perşembe", "cuma", "cumartesi", "pazar"];
        for (var i = 0; i < weekdays.Length; i++)
        {
            into.Add(Word(weekdays[i], Term.Weekday, i + 1));
        }

        into.Add(Word("perşenbe", Term.Weekday, (int)IsoDayOfWeek.Thursday));
        into.Add(Word("çarşanba", Term.Weekday, (int)IsoDayOfWeek.Wednesday));

        string[] months = ["ocak", "şubat", "mart", "nisan", "mayıs", "haziran", "temmuz", "ağustos", "eylül", "ekim", "kasım", "aralık"];
        for (var i = 0; i < months.Length; i++)
        {
            into.Add(Word(months[i], Term.Month, i + 1, shared: false));
        }

        string[] shorts = ["oca", "şub", "", "nis", "", "haz", "tem", "ağu", "eyl", "eki", "kas", ""];
        for (var i = 0; i < shorts.Length; i++)
        {
            if (shorts[i].Length > 0)
            {
                into.Add(Word(shorts[i], Term.ShyMonth, i + 1, shared: false, inflects: false));
            }
        }

        into.Add(Word("ocağ", Term.Month, 1, shared: false));
        into.Add(Word("aralığ", Term.Month, 12, shared: false));

        foreach (var (letters, days) in ((string, int)[])[("bugün", 0), ("yarın", 1), ("dün", -1), ("öbürgün", 2), ("evvelsi", -2), ("ertesi", 1)])
        {
            into.Add(Word(letters, Term.NearDay, days, shared: letters is "bugün" or "yarın"));
        }

        into.Add(Word("şimdi", Term.Now, 0));
        into.Add(Word("haftasonu", Term.Weekend, 0));
        into.Add(Word("haftaiçi", Term.Workdays, 0));
    }

    private static void Parts(List<Entry> into)
    {
        foreach (var (letters, part) in ((string, DayPart)[])
        [
            ("sabah", DayPart.Morning), ("öğle", DayPart.Noon), ("öğlen", DayPart.Noon), ("öğleyin", DayPart.Noon), ("ikindi", DayPart.LateAfternoon),
            ("akşamüstü", DayPart.LateAfternoon), ("akşamüzeri", DayPart.LateAfternoon), ("akşam", DayPart.Evening), ("gece", DayPart.Night),
        ])
        {
            into.Add(Word(letters, Term.DayPart, (int)part));
        }

        into.Add(Word("geceyarısı", Term.Midnight, 0));
        into.Add(Word("yarı", Term.HalfWay, 0, shared: false));
        into.Add(Word("üstü", Term.HalfWay, 1, shared: false));
        into.Add(Word("üzeri", Term.HalfWay, 1, shared: false));
    }

    private static void Measures(List<Entry> into)
    {
        foreach (var (letters, unit) in ((string, int)[])
        [
            ("saniye", Units.Second), ("dakika", Units.Minute), ("dk", Units.Minute), ("dak", Units.Minute), ("gün", Units.Day),
            ("hafta", Units.Week), ("ay", Units.Month), ("yıl", Units.Year), ("sene", Units.Year),
        ])
        {
            into.Add(Word(letters, Term.Unit, unit, shared: false));
        }

        into.Add(Word("saat", Term.Clock, Units.Hour));
        into.Add(Word("sa", Term.Unit, Units.Hour, shared: false, inflects: false));
        into.Add(Word("yarım", Term.Half, 0, shared: false));
        into.Add(Word("buçuk", Term.Half, 1, shared: false));
        into.Add(Word("buçuğ", Term.Half, 1, shared: false));
        into.Add(Word("çeyrek", Term.Quarter, 0, shared: false));
        into.Add(Word("çeyreğ", Term.Quarter, 0, shared: false));
        into.Add(Word("kez", Term.Times, 0, shared: false));
        into.Add(Word("kere", Term.Times, 0, shared: false));
        into.Add(Word("defa", Term.Times, 0, shared: false));
    }

    private static void Pointers(List<Entry> into)
    {
        into.Add(Word("bu", Term.This, 0, shared: false, inflects: false));
        into.Add(Word("gelecek", Term.Next, 0, shared: false, inflects: false));
        into.Add(Word("öbür", Term.Other, 0, shared: false, inflects: false));
        into.Add(Word("öbürsü", Term.Other, 0, shared: false, inflects: false));
        into.Add(Word("öteki", Term.Other, 0, shared: false, inflects: false));
        into.Add(Word("sonraki", Term.Next, 0, shared: false, inflects: false));
        into.Add(Word("önümüzdeki", Term.Coming, 0, shared: false, inflects: false));
        into.Add(Word("yaklaşan", Term.Coming, 0, shared: false, inflects: false));
        into.Add(Word("geçen", Term.Last, 0, shared: false, inflects: false));
        into.Add(Word("geçtiğimiz", Term.Last, 0, shared: false, inflects: false));
        into.Add(Word("son", Term.Last, 1, shared: false));
        into.Add(Word("önceki", Term.Previous, 0, shared: false, inflects: false));
        into.Add(Word("evvelki", Term.Previous, 0, shared: false, inflects: false));
        into.Add(Word("her", Term.Every, 0, shared: false, inflects: false));
        into.Add(Word("hergün", Term.Periodic, Units.Day, shared: false));
    }

    /// <summary>Words that cut a part out of a longer stretch, and seasons.</summary>
    private static void Frames(List<Entry> into)
    {
        into.Add(Word("baş", Term.Edge, 0, shared: false));
        into.Add(Word("başlangıc", Term.Edge, 0, shared: false));
        into.Add(Word("orta", Term.Edge, 1, shared: false));
        into.Add(Word("erken", Term.Early, 0, shared: false));
        into.Add(Word("geç", Term.Early, 2, shared: false, inflects: false));
        into.Add(Word("daha", Term.More, 0, shared: false, inflects: false));
        into.Add(Word("ilkbahar", Term.Season, 0, shared: false));
        into.Add(Word("bahar", Term.Season, 0, shared: false));
        into.Add(Word("yaz", Term.Season, 1, shared: false));
        into.Add(Word("sonbahar", Term.Season, 2, shared: false));
        into.Add(Word("güz", Term.Season, 2, shared: false));
        into.Add(Word("kış", Term.Season, 3, shared: false));
        into.Add(Word("en", Term.Most, 0, shared: false, inflects: false));
        into.Add(Word("veya", Term.Or, 0, shared: false, inflects: false));
        into.Add(Word("yahut", Term.Or, 0, shared: false, inflects: false));
        into.Add(Word("yada", Term.Or, 0, shared: false, inflects: false));
        into.Add(Word("yok", Term.Rather, 0, shared: false, inflects: false));
        into.Add(Word("pardon", Term.Rather, 0, inflects: false));
        into.Add(Word("birkaç", Term.Some, 0, shared: false, inflects: false));
        into.Add(Word("mesai", Term.Work, 1, shared: false));
        into.Add(Word("bin", Term.Thousand, 1000, shared: false, inflects: false));
        into.Add(Word("bayram", Term.Feast, 0, shared: false));
        into.Add(Word("yüzyıl", Term.Era, 100, shared: false));
        into.Add(Word("mali", Term.Fiscal, 0, shared: false, inflects: false));
        foreach (var label in (string[])["oda", "kat", "kapı", "daire", "bölüm", "sezon", "blok", "peron", "masa", "salon", "kanal", "seviye", "sürüm", "versiyon", "terminal", "sınıf", "ünite", "no", "madde", "iphone", "koltuk", "şube", "hat"])
        {
            into.Add(Word(label, Term.Label, 0, shared: false, inflects: false));
        }
    }

    private static void Particles(List<Entry> into)
    {
        foreach (var (letters, term) in ((string, Term)[])
        [
            ("geçe", Term.Past), ("geçiyor", Term.Past), ("geçerken", Term.Past), ("kala", Term.To), ("var", Term.There), ("varken", Term.There),
            ("sonra", Term.After), ("önce", Term.Before), ("evvel", Term.Before), ("içinde", Term.Within), ("kadar", Term.Until), ("kadarki", Term.Until), ("dek", Term.Until), ("değin", Term.Until),
            ("ara", Term.Between), ("aralığında", Term.Between), ("ile", Term.And), ("ila", Term.And), ("ve", Term.And), ("için", Term.For),
            ("gibi", Term.Approx), ("civar", Term.Approx), ("sular", Term.Approx), ("doğru", Term.Approx), ("boyunca", Term.Throughout), ("süreyle", Term.Throughout),
            ("değil", Term.Not), ("iyi", Term.Good), ("kişi", Term.Counted), ("tane", Term.Counted), ("adet", Term.Counted), ("lira", Term.Counted), ("tl", Term.Counted), ("numara", Term.Counted), ("sayfa", Term.Counted), ("kilo", Term.Counted), ("km", Term.Counted), ("derece", Term.Counted), ("dolar", Term.Counted), ("euro", Term.Counted), ("litre", Term.Counted), ("metre", Term.Counted), ("kg", Term.Counted), ("gram", Term.Counted), ("puan", Term.Counted), ("cm", Term.Counted), ("porsiyon", Term.Counted), ("bardak", Term.Counted), ("paket", Term.Counted), ("misafir", Term.Counted), ("iş", Term.Work), ("bütün", Term.Whole), ("tüm", Term.Whole), ("hayırlı", Term.Good), ("mutlu", Term.Good), ("yemek", Term.Meal), ("yemeğ", Term.Meal), ("kahvaltı", Term.Meal), ("namaz", Term.Meal),
            ("haberler", Term.Meal), ("itibaren", Term.Starting), ("beri", Term.Starting), ("başlayarak", Term.Starting), ("iç", Term.Of),
        ])
        {
            into.Add(Word(letters, term, 0, shared: false, inflects: term is not (Term.There or Term.Until or Term.For)));
        }
    }

    private static Entry Word(string letters, Term term, int value, bool shared = true, bool inflects = true) => new(letters, term, value, shared, inflects);
}
