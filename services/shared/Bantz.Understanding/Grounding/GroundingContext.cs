using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Grounding;

/// <summary>What one plan is held against: the request, its words, its moment.</summary>
internal sealed class GroundingContext
{
    private GroundingContext(PlanRequest request, Utterance utterance, Evidence evidence, IntentReading reading)
    {
        Request = request;
        Utterance = utterance;
        Evidence = evidence;
        Reading = reading;
        Say = new Sentences(utterance.Language, utterance.Moment);
        Continues = OpenRequests.Continues(utterance, evidence, reading, request.OpenRequest);
    }

    internal PlanRequest Request { get; }
    internal Utterance Utterance { get; }

    internal Evidence Evidence { get; }

    /// <summary>What the words alone say.</summary>
    internal IntentReading Reading { get; }

    internal Sentences Say { get; }

    /// <summary>How the utterance's times were read.</summary>
    private TimeTense Tense { get; init; }

    /// <summary>The utterance's words for time, as a draft of our own has them.</summary>
    private string? AllWords => field ??= Slots.Drafts.When(Utterance);

    internal LocalMoment Moment => Utterance.Moment;
    internal Language Language => Utterance.Language;
    internal string TimeZone => Request.TimeZone;

    /// <summary>The utterance answers the open request, and is no request of its own.</summary>
    internal bool Continues { get; }

    /// <summary>The open request, where the utterance answers it; nothing of it is used otherwise.</summary>
    internal OpenRequest? Open => Continues ? Request.OpenRequest : null;

    internal static GroundingContext Read(PlanRequest request)
    {
        var moment = LocalMoment.From(request.Now, request.TimeZone);
        var cut = CutText.Of(request.Text);
        var language = request.Language ?? LanguageReader.Read(cut.Tokens) ?? LastLanguage(request);
        var completed = BareClocks.Complete(request, cut, moment, language);
        cut = ReferenceEquals(completed, request) ? cut : CutText.Of(completed.Text);
        request = completed;
        language = request.Language ?? language;
        var utterance = Utterance.Read(cut, moment, language);
        var evidence = Evidence.Of(utterance);
        var reading = IntentReader.Read(utterance, evidence, request);
        var tense = TimeTense.Future;
        if (reading.Intent is CalendarIntent.Query && evidence.Past)
        {
            tense = TimeTense.Past;
            utterance = Utterance.Read(cut, moment, language, tense);
        }

        return new GroundingContext(request, utterance, evidence, reading) { Tense = tense };
    }

    /// <summary>The words for time: the plan's own where the person said them, else the whole utterance.</summary>
    internal GroundedTime Time(string? when, CalendarIntent intent)
    {
        var tense = intent == CalendarIntent.Query && Evidence.Past ? TimeTense.Past : TimeTense.Future;
        if (when is null || when == AllWords)
        {
            return tense == Tense ? GroundedTime.Of(Utterance.Time, Utterance.Text, Moment, Language, tense) : GroundedTime.Read(Utterance.Text, Moment, Language, tense);
        }

        return GroundedTime.Read(Words.AllSaid(when, Utterance) ? when : Utterance.Text, Moment, Language, tense);
    }

    // "15:00" is of no language: the conversation goes on in its own.
    private static Language? LastLanguage(PlanRequest request)
    {
        for (var i = request.Turns.Count - 1; i >= 0; i--)
        {
            if (LanguageReader.Read(request.Turns[i].User) is { } spoken)
            {
                return spoken;
            }
        }

        return null;
    }
}
