namespace Bantz.Time.Holidays;

/// <summary>Days and feasts that people call by name.</summary>
internal enum Holiday
{
    NewYear,
    NewYearsEve,
    ValentinesDay,
    WomensDay,
    Nevruz,
    ChildrensDay,
    EarthDay,
    LabourDay,
    YouthDay,
    Juneteenth,
    IndependenceDayOfTheUsa,
    DemocracyDay,
    VictoryDay,
    RepublicDay,
    Halloween,
    AtaturkMemorial,
    TeachersDay,
    ChristmasEve,
    Christmas,
    BoxingDay,
    SaintPatricksDay,

    MartinLutherKingDay,
    PresidentsDay,
    MothersDay,
    MemorialDay,
    FathersDay,
    LaborDayOfTheUsa,
    ColumbusDay,
    Thanksgiving,
    BlackFriday,
    VeteransDay,

    GoodFriday,
    Easter,
    EasterMonday,

    Ramadan,
    NightOfPower,
    EveOfFitr,
    Fitr,
    EveOfAdha,
    Adha,
}
