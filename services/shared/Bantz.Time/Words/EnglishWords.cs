namespace Bantz.Time.Words;

/// <summary>The English words for time.</summary>
internal static class EnglishWords
{
    private static readonly string[] Ones =
    [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
    [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth",
        "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ];

    public static void Entries(List<Entry> into)
    {
        for (var i = 0; i < Ones.Length; i++)
        {
            into.Add(Word(Ones[i], Term.Number, i + 1));
        }

        for (var i = 0; i < Tens.Length; i++)
        {
            into.Add(Word(Tens[i], Term.Number, (i + 2) * 10));
        }

        for (var i = 0; i < Ordinals.Length; i++)
        {
            into.Add(Word(Ordinals[i], Term.Ordinal, i + 1));
        }

        into.Add(Word("twentieth", Term.Ordinal, 20));
        into.Add(Word("thirtieth", Term.Ordinal, 30));
        Frames(into);
        Holidays.HolidayNames.Entries(TimeLanguage.English, into);

        Days(into);
        Parts(into);
        Measures(into);
        Particles(into);
    }

    private static void Days(List<Entry> into)
    {
        string[] weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
        for (var i = 0; i < weekdays.Length; i++)
        {
            into.Add(Word(weekdays[i], Term.Weekday, i + 1, shared: true));
            into.Add(Word(weekdays[i] + "s", Term.Weekday, i + 1 + Plural, shared: true));
        }

        foreach (var (letters, day) in ((string, int)[])[("mon", 1), ("tue", 2), ("tues", 2), ("wed", 3), ("weds", 3), ("thu", 4), ("thur", 4), ("thurs", 4), ("fri", 5)])
        {
            into.Add(Word(letters, Term.Weekday, day));
        }

        into.Add(Word("sat", Term.ShyWeekday, 6));
        into.Add(Word("sun", Term.ShyWeekday, 7));

        string[] months = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
        for (var i = 0; i < months.Length; i++)
        {
            into.Add(Word(months[i], Term.Month, i + 1, shared: i is not (2 or 4)));
        }

        string[] shorts = ["jan", "feb", "mar", "apr", "", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
        for (var i = 0; i < shorts.Length; i++)
        {
            if (shorts[i].Length > 0)
            {
                into.Add(Word(shorts[i], Term.Month, i + 1));
            }
        }

        into.Add(Word("sept", Term.Month, 9));
        into.Add(Word("today", Term.NearDay, 0, shared: true));
        into.Add(Word("tomorrow", Term.NearDay, 1, shared: true));
        into.Add(Word("tmrw", Term.NearDay, 1));
        into.Add(Word("tomorow", Term.NearDay, 1, shared: true));
        into.Add(Word("yesterday", Term.NearDay, -1, shared: true));
        into.Add(Word("now", Term.Now, 0));
        into.Add(Word("weekend", Term.Weekend, 0, shared: true));
        into.Add(Word("weekends", Term.Weekend, Plural));
        into.Add(Word("weekday", Term.Workday, 0));
        into.Add(Word("weekdays", Term.Workday, Plural));
        into.Add(Word("workday", Term.Workday, 0));
        into.Add(Word("workweek", Term.Workdays, 0));
    }

    /// <summary>Added to the value of a plural day: "Tuesdays" repeats.</summary>
    public const int Plural = 100;

    private static void Parts(List<Entry> into)
    {
        into.Add(Word("morning", Term.DayPart, (int)DayPart.Morning, shared: true));
        into.Add(Word("afternoon", Term.DayPart, (int)DayPart.Afternoon, shared: true));
        into.Add(Word("evening", Term.DayPart, (int)DayPart.Evening, shared: true));
        into.Add(Word("night", Term.DayPart, (int)DayPart.Night));
        into.Add(Word("tonight", Term.Tonight, (int)DayPart.Evening, shared: true));
        into.Add(Word("tonite", Term.Tonight, (int)DayPart.Evening));
        into.Add(Word("noonish", Term.Noon, 1));
        into.Add(Word("ish", Term.Approx, 0));
        into.Add(Word("w", Term.None, 0));
        into.Add(Word("lunchtime", Term.DayPart, (int)DayPart.Noon));
        into.Add(Word("lunch", Term.Meal, (int)DayPart.Noon));
        into.Add(Word("breakfast", Term.Meal, (int)DayPart.Morning));
        into.Add(Word("dinner", Term.Meal, (int)DayPart.Evening));
        into.Add(Word("supper", Term.Meal, (int)DayPart.Evening));
        into.Add(Word("noon", Term.Noon, 0));
        into.Add(Word("midday", Term.Noon, 0));
        into.Add(Word("midnight", Term.Midnight, 0));
        into.Add(Word("mornings", Term.DayPart, (int)DayPart.Morning + Plural));
        into.Add(Word("afternoons", Term.DayPart, (int)DayPart.Afternoon + Plural));
        into.Add(Word("evenings", Term.DayPart, (int)DayPart.Evening + Plural));
    }

    private static void Measures(List<Entry> into)
    {
        foreach (var (letters, unit) in ((string, int)[])
        [
            ("sec", Units.Second), ("seconds", Units.Second), ("minute", Units.Minute), ("min", Units.Minute), ("hour", Units.Hour), ("hr", Units.Hour), ("day", Units.Day),
            ("week", Units.Week), ("month", Units.Month), ("year", Units.Year),
        ])
        {
            into.Add(Word(letters, Term.Unit, unit));
            into.Add(Word(letters + "s", Term.Unit, unit));
        }

        into.Add(Word("wk", Term.Unit, Units.Week));
        into.Add(Word("oh", Term.Zero, 0));
        into.Add(Word("h", Term.Unit, Units.Hour));
        into.Add(Word("m", Term.Unit, Units.Minute));
        into.Add(Word("fortnight", Term.Unit, Units.Week + Plural));
        into.Add(Word("half", Term.Half, 0));
        into.Add(Word("quarter", Term.Quarter, 0));
        into.Add(Word("everyday", Term.Periodic, Units.Day));
        into.Add(Word("daily", Term.Periodic, Units.Day));
        into.Add(Word("weekly", Term.Periodic, Units.Week));
        into.Add(Word("monthly", Term.Periodic, Units.Month));
        into.Add(Word("yearly", Term.Periodic, Units.Year));
        into.Add(Word("annually", Term.Periodic, Units.Year));
        into.Add(Word("biweekly", Term.Periodic, Units.Week + Plural));
        into.Add(Word("fortnightly", Term.Periodic, Units.Week + Plural));
        into.Add(Word("bimonthly", Term.Periodic, Units.Month + Plural));
        into.Add(Word("quarterly", Term.Periodic, Units.Month + (2 * Plural)));
        into.Add(Word("times", Term.Times, 0));
        into.Add(Word("a", Term.Article, 1));
        into.Add(Word("an", Term.Article, 1));
        into.Add(Word("once", Term.Once, 1));
        into.Add(Word("twice", Term.Once, 2));
    }

    /// <summary>Words that cut a part out of a longer stretch, and seasons.</summary>
    private static void Frames(List<Entry> into)
    {
        foreach (var (letters, term, value) in ((string, Term, int)[])
        [
            ("beginning", Term.Edge, 0), ("start", Term.Edge, 0), ("middle", Term.Edge, 1), ("mid", Term.Edge, 1), ("end", Term.Edge, 2),
            ("fiscal", Term.Fiscal, 0), ("century", Term.Era, 100), ("decade", Term.Era, 10), ("rest", Term.Rest, 0), ("remainder", Term.Rest, 0), ("remaining", Term.Rest, 0), ("room", Term.Label, 0), ("building", Term.Label, 0), ("gate", Term.Label, 0), ("floor", Term.Label, 0), ("apartment", Term.Label, 0), ("page", Term.Label, 0),
            ("chapter", Term.Label, 0), ("season", Term.Label, 0), ("episode", Term.Label, 0), ("number", Term.Label, 0), ("bus", Term.Label, 0), ("level", Term.Label, 0), ("version", Term.Label, 0), ("table", Term.Label, 0),
            ("terminal", Term.Label, 0), ("platform", Term.Label, 0), ("track", Term.Label, 0), ("route", Term.Label, 0), ("highway", Term.Label, 0), ("section", Term.Label, 0), ("exit", Term.Label, 0), ("iphone", Term.Label, 0), ("channel", Term.Label, 0),
            ("eod", Term.Edge, 3), ("eom", Term.Edge, 3), ("eoy", Term.Edge, 3), ("eow", Term.Edge, 3), ("early", Term.Early, 0), ("earlier", Term.Early, 0), ("late", Term.Early, 2), ("spring", Term.Season, 0), ("summer", Term.Season, 1), ("fall", Term.Season, 2),
            ("autumn", Term.Season, 2), ("winter", Term.Season, 3), ("q", Term.YearPart, 4), ("business", Term.Business, 0), ("working", Term.Business, 0),
            ("work", Term.Business, 0), ("calendar", Term.Business, 1), ("latest", Term.Latest, 0), ("earliest", Term.Starting, 0), ("or", Term.Or, 0), ("no", Term.Rather, 0), ("sorry", Term.Rather, 0), ("than", Term.Than, 0),
            ("hundred", Term.Hundred, 100), ("thousand", Term.Thousand, 1000), ("few", Term.Some, 0), ("couple", Term.Some, 2),
        ])
        {
            into.Add(Word(letters, term, value));
        }
    }

    private static void Particles(List<Entry> into)
    {
        foreach (var (letters, term) in ((string, Term)[])
        [
            ("this", Term.This), ("current", Term.This), ("next", Term.Next), ("following", Term.Next), ("coming", Term.Coming), ("upcoming", Term.Coming), ("last", Term.Last), ("past", Term.Past),
            ("previous", Term.Previous), ("every", Term.Every), ("each", Term.Every), ("other", Term.Other), ("oclock", Term.OClock), ("am", Term.Am), ("pm", Term.Pm),
            ("to", Term.To), ("after", Term.After), ("before", Term.Before), ("ago", Term.Ago), ("later", Term.Later), ("hence", Term.Hence), ("within", Term.Within),
            ("until", Term.Until), ("till", Term.Until), ("til", Term.Until), ("between", Term.Between), ("and", Term.And), ("through", Term.Through), ("at", Term.At), ("on", Term.On),
            ("in", Term.In), ("from", Term.From), ("for", Term.For), ("by", Term.By), ("of", Term.Of), ("the", Term.The), ("around", Term.Approx), ("about", Term.Approx),
            ("approximately", Term.Approx), ("roughly", Term.Approx), ("not", Term.Not), ("all", Term.Whole), ("whole", Term.Whole), ("percent", Term.Counted), ("people", Term.Counted), ("degrees", Term.Counted), ("dollars", Term.Counted), ("euros", Term.Counted), ("miles", Term.Counted), ("pounds", Term.Counted), ("persons", Term.Counted), ("guests", Term.Counted), ("alarms", Term.Counted), ("meetings", Term.Counted), ("reminders", Term.Counted), ("events", Term.Counted), ("good", Term.Good), ("happy", Term.Good), ("nice", Term.Good), ("great", Term.Good), ("merry", Term.Good), ("starting", Term.Starting), ("since", Term.Starting),
        ])
        {
            into.Add(Word(letters, term, 0, shared: letters is "am" or "pm"));
        }
    }

    private static Entry Word(string letters, Term term, int value, bool shared = false) => new(letters, term, value, shared, Inflects: shared);
}
