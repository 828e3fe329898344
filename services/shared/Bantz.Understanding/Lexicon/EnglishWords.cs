namespace Bantz.Understanding.Lexicon;

/// <summary>English words by sense. Verbs and nouns list their base form; endings are read off.</summary>
internal static class EnglishWords
{
    internal static readonly (Sense Sense, string Stems)[] Verbs =
    [
        (Sense.Add, "add save create schedule book set put make arrange organize organise insert invite include pencil jot block mark record log enter note stick throw lock pop chuck squeeze"),
        (Sense.Plan, "plan"),
        (Sense.Remind, "remind notify alert warn"),
        (Sense.Remove, "cancel delete remove drop clear scrap erase scratch dismiss unschedule wipe withdraw nix axe ditch"),
        (Sense.Move, "move reschedule shift push bring pull switch swap bump slide"),
        (Sense.Postpone, "postpone delay"),
        (Sense.Change, "change update edit modify"),
        (Sense.Rename, "rename retitle"),
        (Sense.Extend, "extend lengthen prolong stretch"),
        (Sense.Shorten, "shorten"),
        (Sense.Show, "show list tell read display check see give"),
        (Sense.Find, "find look"),
        (Sense.Do, "do"),
        (Sense.Want, "want need"),
        (Sense.Meet, "meet"),
        (Sense.Go, "go"),
    ];

    internal static readonly (Sense Sense, string Stems)[] Nouns =
    [
        (Sense.CalendarNoun, "calendar agenda schedule planner diary plan itinerary"),
        (Sense.EventNoun, "meeting appointment event call lunch dinner breakfast brunch coffee interview class lesson exam wedding training workout match concert movie party course "
            + "seminar webinar checkup flight trip visit session sync standup review presentation demo retro workshop conference gym yoga run date booking engagement something anything commitment vacation holiday birthday anniversary haircut picnic barbecue surgery rehearsal practice recital checkin kickoff offsite onsite tournament webinar graduation funeral shift"),
        (Sense.Reminder, "reminder notification alert"),
        (Sense.TimeNoun, "time hour date"),
        (Sense.Free, "free available"),
        (Sense.Busy, "busy booked"),
        (Sense.Gap, "slot gap availability opening"),
        (Sense.Person, "mom mum dad mother father brother sister wife husband boss team doctor dentist client friend manager colleague teacher lawyer kids"),
        (Sense.Name, "name title"),
        (Sense.PlaceNoun, "location place venue"),
        (Sense.Place, "office home school hospital cafe restaurant library park hotel airport university campus zoom teams skype clinic studio room court boardroom lobby terrace rooftop basement hq gallery stadium station church hall garden"),
        (Sense.Day, "day"),
        (Sense.Outing, "movie film cinema theatre theater concert"),
        (Sense.Elsewhere, "weather rain temperature forecast email mail message song music playlist video news stock bitcoin recipe alarm timer stopwatch light lamp wifi whatsapp instagram "
            + "youtube spotify netflix joke poem story translation traffic map directions score restaurant movie_times snow snowy sunny cloudy windy humid humidity heat hot cold hotter chilly chillier storm freezing coat raining umbrella album podcast tune track table reservation showtimes"),
    ];

    internal static readonly (Sense Sense, string Words)[] Particles =
    [
        (Sense.What, "what whats"),
        (Sense.When, "when whens"),
        (Sense.Which, "which where wheres who whom whose"),
        (Sense.HowMany, "how many much"),
        (Sense.Auxiliary, "is are am was were does did do can could would will shall should may im id ill lets dont isnt arent havent theres be been"),
        (Sense.Have, "have has had got there"),
        (Sense.That, "that this those these"),
        (Sense.ThatOne, "it them that"),
        (Sense.Ordinal, "first second third fourth fifth"),
        (Sense.Next, "next upcoming"),
        (Sense.Last, "last latest"),
        (Sense.All, "all every everything"),
        (Sense.Article, "a an the one some any"),
        (Sense.For, "for"),
        (Sense.With, "with"),
        (Sense.And, "and"),
        (Sense.To, "to into onto until"),
        (Sense.From, "from"),
        (Sense.At, "at"),
        (Sense.In, "in"),
        (Sense.On, "on"),
        (Sense.My, "my our"),
        (Sense.Me, "me us i we"),
        (Sense.You, "you your"),
        (Sense.Called, "called named titled about"),
        (Sense.But, "but only just"),
        (Sense.Also, "also too"),
        (Sense.Please, "please pls kindly"),
        (Sense.Filler, "hey ok okay so well then bantz now new of just like need want back earlier forward um uh yeah gotta wanna aye mind w ive"),
        (Sense.Greeting, "hello hi hiya greetings howdy"),
        (Sense.Thanks, "thanks thank thx cheers ty"),
        (Sense.Goodbye, "bye goodbye cya farewell"),
        (Sense.Good, "good great nice cool awesome perfect"),
        (Sense.Yes, "yes yeah yep yup"),
        (Sense.No, "no nope nah"),
        (Sense.Never, "dont not never"),
    ];
}
