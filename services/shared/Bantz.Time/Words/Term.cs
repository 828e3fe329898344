namespace Bantz.Time.Words;

/// <summary>What a word says about time, in either language.</summary>
internal enum Term : byte
{
    None,
    Number,
    Ordinal,

    /// <summary>"a", "an": one, before a unit only.</summary>
    Article,
    Half,
    Quarter,
    Weekday,

    /// <summary>"sat", "sun": weekdays only in company.</summary>
    ShyWeekday,
    Month,
    DayPart,

    /// <summary>"tonight": a part of day and today in one word.</summary>
    Tonight,

    /// <summary>"gece yarısı", "midnight": a clock time with a name.</summary>
    Midnight,
    HalfWay,
    Noon,
    Unit,

    /// <summary>"bugün", "tomorrow": value days from today.</summary>
    NearDay,
    Now,
    This,
    Next,
    Coming,
    Last,
    Previous,
    Other,
    Every,

    /// <summary>"günde", "daily", "weekly": a repetition in one word; the value is its unit.</summary>
    Periodic,
    OClock,
    Am,
    Pm,
    Past,
    To,
    There,
    After,
    Before,
    Ago,
    Later,
    Hence,
    Within,
    Until,
    Between,
    And,
    Through,
    At,
    On,
    In,
    From,
    For,
    By,
    Of,
    The,
    Weekend,
    Workdays,
    Workday,
    Approx,
    Times,
    Throughout,
    Not,

    /// <summary>Words before a part of day that make it a greeting: "iyi", "good".</summary>
    Good,

    /// <summary>Words after a part of day that it belongs to: "yemeği", "namazı".</summary>
    Meal,

    /// <summary>Words that say a range begins: "itibaren", "starting".</summary>
    Starting,
    Zero,
    Once,
    Clock,

    /// <summary>Words that a number before them counts: "kişilik", "people".</summary>
    Counted,
    Work,

    /// <summary>"bütün", "all": before a day.</summary>
    Whole,

    /// <summary>The first word of a holiday's name; the value is a place in <see cref="Holidays.HolidayNames"/>.</summary>
    Holiday,

    /// <summary>"başı", "orta", "end": a part of a week, a month or a year; see <see cref="Rules.Edge"/>.</summary>
    Edge,

    /// <summary>"early", "erken", "late", "geç"; 0 and 2 as <see cref="Edge"/>.</summary>
    Early,

    /// <summary>"daha": more, later.</summary>
    More,
    Season,

    /// <summary>"q", "h": with a number a quarter or a half of a year.</summary>
    YearPart,

    /// <summary>"business", "working": before days.</summary>
    Business,

    /// <summary>"most", "en": before early and late.</summary>
    Most,

    /// <summary>"latest": to a day or an hour at most; "earliest" is <see cref="Starting"/>.</summary>
    Latest,
    Or,

    /// <summary>"yok", "pardon", "I mean": what came before was wrong.</summary>
    Rather,

    /// <summary>"than": later than.</summary>
    Than,

    Hundred,
    Thousand,

    /// <summary>"bayram", "tatil": which one is not said.</summary>
    Feast,

    /// <summary>"mali", "fiscal".</summary>
    Fiscal,

    /// <summary>Words whose number is a name: "oda 5", "building 4".</summary>
    Label,

    /// <summary>Short names of months, which need a date around them.</summary>
    ShyMonth,

    /// <summary>"birkaç", "a few": a number that is not said.</summary>
    Some,

    /// <summary>"yüzyıl", "century", "decade"; the value is its years.</summary>
    Era,

    /// <summary>"rest", "remainder": what is left of something.</summary>
    Rest,
}

/// <summary>Units of length and repetition, as values of <see cref="Term.Unit"/>.</summary>
internal static class Units
{
    public const int Second = 0;
    public const int Minute = 1;
    public const int Hour = 2;
    public const int Day = 3;
    public const int Week = 4;
    public const int Month = 5;
    public const int Year = 6;
}
