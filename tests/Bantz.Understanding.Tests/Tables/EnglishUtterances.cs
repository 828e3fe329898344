namespace Bantz.Understanding.Tests.Tables;

/// <summary>What people say in English: utterance | intent (with ? where the plan asks) or route | title | start | window.</summary>
internal static class EnglishUtterances
{
    internal const string Rows = """
        add a meeting tomorrow at 3pm | create | meeting | 01-31 15:00 |
        create a meeting for 4 o'clock | create | meeting | 01-30 16:00 |
        create a meeting for 4 | create | meeting | 01-30 16:00 |
        set a review for 11 | create | review | 01-30 11:00 |
        put gym for 7 on friday | create | gym | 02-06 07:00 |
        schedule a dentist appointment tomorrow at 2pm | create | dentist appointment | 01-31 14:00 |
        book lunch with Sarah on Friday at noon | create | lunch | 01-30 12:00 |
        put dinner with Tom and Anna on my calendar tomorrow at 8pm | create | dinner | 01-31 20:00 |
        set up a call with the team on Monday at 10am | create | call | 02-02 10:00 |
        plan a workshop next Tuesday from 9 to 11 | create | workshop | 02-03 09:00 |
        add a 30 minute meeting tomorrow at 10 | create | meeting | 01-31 10:00 |
        schedule a one hour review on Thursday at 2:30pm | create | review | 02-05 14:30 |
        add yoga every Monday at 7am | create | yoga | 02-02 07:00 |
        add standup every weekday at 9:30 | create | standup | 02-02 09:30 |
        add a meeting at the office tomorrow at 3 | create | meeting | 01-31 15:00 |
        add coffee at Nero tomorrow at 11am | create | coffee | 01-31 11:00 |
        schedule a meeting called Budget review tomorrow at 3pm | create | Budget review | 01-31 15:00 |
        schedule a meeting titled "Quarterly planning" on March 15 at 10:00 | create | Quarterly planning | 03-15 10:00 |
        add a day off tomorrow all day | create | day off | 01-31 00:00 |
        add vacation on 15 March all day | create | vacation | 03-15 00:00 |
        remind me to call mom tomorrow at 6pm | create | call mom | 01-31 18:00 |
        remind me to submit the report on Friday at 5pm | create | submit the report | 01-30 17:00 |
        set a reminder to swim at 11am tomorrow | create | swim | 01-31 11:00 |
        i need a reminder to pick Lisa up tomorrow at 3 | create | pick Lisa up | 01-31 15:00 |
        can you add a meeting tomorrow at 3pm please | create | meeting | 01-31 15:00 |
        could you schedule lunch for tomorrow at 1pm | create | lunch | 01-31 13:00 |
        please create an event tomorrow at 9am | create | event | 01-31 09:00 |
        I'd like to add a meeting tomorrow at 3pm | create | meeting | 01-31 15:00 |
        I want to schedule an interview on Monday at 11 | create | interview | 02-02 11:00 |
        let's add a meeting tomorrow at 3pm | create | meeting | 01-31 15:00 |
        add a meeting in two hours | create | meeting | 01-30 12:00 |
        create a meeting this evening | create | meeting | 01-30 19:00 |
        add gym tomorrow morning | create | gym | 01-31 09:00 |
        add a meeting | create? | meeting |  |
        add a meeting tomorrow | create? | meeting | 01-31 |
        schedule something | create? |  |  |
        add a meeting this week | create? | meeting |  |
        dentist appointment tomorrow at 2pm | create | dentist appointment | 01-31 14:00 |
        I have a meeting tomorrow at 3pm | create | meeting | 01-31 15:00 |
        meeting with John at 5pm | create | meeting | 01-30 17:00 |
        hello, add a meeting tomorrow at 3pm | create | meeting | 01-31 15:00 |
        ADD A MEETING TOMORROW AT 3PM | create | MEETING | 01-31 15:00 |
        make an appointment with the doctor on Wednesday at 9 | create | appointment | 02-04 09:00 |
        arrange a party on Saturday night at 9pm | create | party | 01-31 21:00 |
        insert a lunch break tomorrow at 12:30 | create | lunch break | 01-31 12:30 |
        what are we doing today | query |  |  | 01-30 00:00..01-31 00:00
        what do I have today | query |  |  | 01-30 00:00..01-31 00:00
        what's on today | query |  |  | 01-30 00:00..01-31 00:00
        what's on my calendar today | query |  |  | 01-30 00:00..01-31 00:00
        what's my plan for tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        what do I have tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        what am I doing this evening | query |  |  | 01-30 18:00..01-31 00:00
        do I have anything important this week? | query |  |  | 01-26 00:00..02-02 00:00
        do I have any meetings tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        do I have a meeting at 3pm tomorrow | query | meeting |  | 01-31 15:00..01-31 16:00
        any plans this weekend? | query |  |  | 01-31 00:00..02-02 00:00
        anything on Friday? | query |  |  | 02-06 00:00..02-07 00:00
        show my agenda for today | query |  |  | 01-30 00:00..01-31 00:00
        show me my calendar | query |  |  | 01-30 00:00..01-31 00:00
        show my meetings this week | query |  |  | 01-26 00:00..02-02 00:00
        list my events for tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        what's my schedule | query |  |  | 01-30 00:00..01-31 00:00
        my agenda for tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        what's happening next week | query |  |  | 02-02 00:00..02-09 00:00
        how many meetings do I have today | query |  |  | 01-30 00:00..01-31 00:00
        what is next | query |  |  | 01-30 10:00..03-01 10:00
        what's my next meeting | query |  |  | 01-30 10:00..03-01 10:00
        when is my dentist appointment | query | dentist appointment |  |
        when am I meeting Sarah | query |  |  |
        when is my meeting with John | query | meeting |  |
        what time is the meeting tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        what time was that meeting | query |  |  |
        when is it | query |  |  |
        where is that meeting | query | meeting |  |
        what did I do yesterday | query |  |  | 01-29 00:00..01-30 00:00
        what meetings did I have last week | query |  |  | 01-19 00:00..01-26 00:00
        am I free tomorrow afternoon | query |  |  | 01-31 12:00..01-31 18:00
        am I free at 3pm tomorrow | query |  |  | 01-31 15:00..01-31 16:00
        am I busy tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        am I available on Friday | query |  |  | 02-06 00:00..02-07 00:00
        read me my schedule for Monday | query |  |  | 02-02 00:00..02-03 00:00
        tell me what I have tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        check my calendar for Friday | query |  |  | 02-06 00:00..02-07 00:00
        cancel it | cancel |  |  |
        cancel that | cancel |  |  |
        delete that meeting | cancel | meeting |  |
        cancel the meeting | cancel | meeting |  |
        cancel my last reminder | cancel |  |  |
        delete the event I just added | cancel |  |  |
        cancel the first one | cancel |  |  |
        delete the second one | cancel |  |  |
        cancel my dentist appointment tomorrow | cancel | dentist appointment | 01-31 00:00 | 01-31 00:00..02-01 00:00
        cancel tomorrow's meeting | cancel | meeting | 01-31 00:00 | 01-31 00:00..02-01 00:00
        cancel the 3pm meeting | cancel | meeting | 01-30 15:00 |
        delete my meeting with John | cancel | meeting |  |
        remove the budget review | cancel | budget review |  |
        cancel lunch with Sarah | cancel | lunch |  |
        please cancel my 3pm | cancel |  | 01-30 15:00 |
        can you cancel the meeting | cancel | meeting |  |
        move it to 5pm | modify |  | 17:00 |
        move the meeting to Friday | modify | meeting | 02-06 |
        move tomorrow's meeting to 5pm | modify | meeting | 17:00 |
        reschedule the dentist appointment to Monday at 10am | modify | dentist appointment | 02-02 10:00 |
        postpone the meeting to tomorrow | modify | meeting | 01-31 |
        move the 3pm meeting to 5pm | modify | meeting | 17:00 |
        move the meeting from 3 to 5 | modify | meeting | 17:00 |
        push the meeting to 4pm | modify | meeting | 16:00 |
        change the title to Budget review | modify? | Budget review |  |
        rename it to Project sync | modify | Project sync |  |
        change the time to 6pm | modify? |  | 18:00 |
        change the location to the office | modify? |  |  |
        change the meeting | modify? | meeting |  |
        add Ayşe to the meeting | modify | meeting |  |
        make the meeting 2 hours | modify | meeting |  |
        extend the meeting to 2 hours | modify | meeting |  |
        find me a free hour on Tuesday afternoon | free_slots |  |  | 02-03 12:00..02-03 18:00
        when am I free tomorrow | free_slots |  |  | 01-31 00:00..02-01 00:00
        find a free slot tomorrow | free_slots |  |  | 01-31 00:00..02-01 00:00
        find a 30 minute slot on Friday | free_slots |  |  | 02-06 00:00..02-07 00:00
        do I have any free time tomorrow | free_slots |  |  | 01-31 00:00..02-01 00:00
        find time for a meeting on Thursday | free_slots |  |  | 02-05 00:00..02-06 00:00
        plan my day | plan_day |  |  | 01-30 00:00..01-31 00:00
        plan my day tomorrow | plan_day |  |  | 01-31 00:00..02-01 00:00
        hi | smalltalk |  |  |
        hello | smalltalk |  |  |
        hey bantz how are you | smalltalk |  |  |
        good morning | smalltalk |  |  |
        good night | smalltalk |  |  |
        thanks | smalltalk |  |  |
        thank you very much | smalltalk |  |  |
        bye | smalltalk |  |  |
        who are you | smalltalk |  |  |
        what can you do | smalltalk |  |  |
        what time is it | smalltalk |  |  |
        what day is it today | smalltalk |  |  |
        what's the weather tomorrow | unknown |  |  |
        play some music | unknown |  |  |
        send an email to John | unknown |  |  |
        will it rain tomorrow | unknown |  |  |
        set an alarm for 7am | unknown |  |  |
        tell me a joke | unknown |  |  |
        what's the capital of France | unknown |  |  |
        add this song to my playlist | unknown |  |  |
        book a table at a restaurant | unknown |  |  |
        don't add it | smalltalk |  |  |
        is the ecosystem healthy | unknown |  |  |
        what's planned for this afternoon | query |  |  | 01-30 12:00..01-30 18:00
        is there anything on my calendar tomorrow morning | query |  |  | 01-31 06:00..01-31 12:00
        put a dentist visit in my diary for 10 February at 9:30 | create | dentist visit | 02-10 09:30 |
        what's up for tomorrow | query |  |  | 01-31 00:00..02-01 00:00
        remind me tomorrow at 9 to take my pills | create | take my pills | 01-31 09:00
        book the gym at 6pm tomorrow | create | gym | 01-31 18:00 |
        cancel all my meetings tomorrow | cancel | meetings | 01-31 00:00 | 01-31 00:00..02-01 00:00
        """;
}
