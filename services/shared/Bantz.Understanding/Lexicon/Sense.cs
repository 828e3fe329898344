namespace Bantz.Understanding.Lexicon;

/// <summary>What a word of the small lexicon means to a calendar. One word may have several.</summary>
internal enum Sense
{
    // Deeds
    Add,
    Plan,
    Remind,
    Remove,
    TakeOut,
    Move,
    Postpone,
    Take,
    Change,
    Rename,
    Extend,
    Shorten,
    Show,
    Find,
    Do,
    Be,
    Want,
    Confirm,
    Meet,
    Go,
    Have,
    HaveNot,

    // Things
    CalendarNoun,
    EventNoun,
    Reminder,
    TimeNoun,
    Free,
    Busy,
    Gap,
    Person,
    Place,
    PlaceNoun,
    MealTime,

    // Questions
    What,
    When,
    WhatTime,
    HowMany,
    Which,
    Question,
    Auxiliary,

    // Pointing
    That,
    ThatOne,
    Ordinal,
    Last,
    Next,
    All,

    // Glue
    Filler,
    Article,
    For,
    With,
    And,
    To,
    From,
    At,
    In,
    On,
    My,
    Me,
    You,
    Called,
    But,
    Also,
    AllDay,
    Day,

    // Talk
    Yes,
    No,
    Never,
    Please,
    Greeting,
    HowAreYou,
    Thanks,
    Goodbye,
    Good,
    Name,

    // What Bantz does not do; an outing can be planned, but what is on in town is not ours to know
    Elsewhere,
    Outing,

    /// <summary>"unutma", "unutturma": to be reminded, where it is denied.</summary>
    Forget,
}
