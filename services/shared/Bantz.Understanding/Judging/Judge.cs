using Bantz.Contracts;
using Bantz.Understanding.Grounding;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Judging;

/// <summary>The last word on what an utterance wants: the grammar where it is certain or knows what was spoken of before, else a model that has seen many more turns of phrase.</summary>
internal static class Judge
{
    private static readonly ThreadLocal<FeatureList> Scratch = new(static () => new FeatureList());

    internal static IntentReading Read(Utterance utterance, Evidence evidence, PlanRequest request, IntentReading grammar)
    {
        if (IsSettled(grammar, utterance, evidence) || FollowsTalk(utterance, evidence, request, grammar))
        {
            return grammar;
        }

        Span<float> likelihoods = stackalloc float[JudgedClasses.Count];
        var features = Scratch.Value!;
        Features.Read(utterance, evidence, grammar, features);
        IntentModel.Current.Judge(features, likelihoods);
        var (judged, likelihood) = Best(likelihoods);
        return Agree(judged, likelihood, utterance, grammar);
    }

    /// <summary>Calendar or not is asked first, since its classes share what speaks for a calendar among themselves.</summary>
    internal static (JudgedClass Judged, double Likelihood) Best(ReadOnlySpan<float> likelihoods)
    {
        var calendar = 0f;
        for (var i = 0; i < (int)JudgedClass.Smalltalk; i++)
        {
            calendar += likelihoods[i];
        }

        var (from, to) = calendar > 0.5f ? (0, (int)JudgedClass.Smalltalk) : ((int)JudgedClass.Smalltalk, JudgedClasses.Count);
        var best = from;
        for (var i = from + 1; i < to; i++)
        {
            best = likelihoods[i] > likelihoods[best] ? i : best;
        }

        return ((JudgedClass)best, Math.Round(likelihoods[best], 2));
    }

    /// <summary>Refusals, what is courtesy from end to end, "haftam nasıl", and "bugün ne var ne yok", which is courtesy only without its day.</summary>
    private static bool IsSettled(IntentReading grammar, Utterance utterance, Evidence evidence) =>
        grammar.Topic is TalkTopic.Nothing || !evidence.Says || QueryRules.OwnTimeHow(utterance) || (utterance.Topic == TalkTopic.HowAreYou && grammar.Intent == CalendarIntent.Query);

    /// <summary>"5'e al" right after a meeting was spoken of, "üçte" to a question: the rules know what came before, the model does not.</summary>
    private static bool FollowsTalk(Utterance utterance, Evidence evidence, PlanRequest request, IntentReading grammar)
    {
        if (request.OpenRequest is { } open && OpenRequests.Continues(utterance, evidence, grammar, open))
        {
            return true;
        }

        if (request.Focus.Count == 0)
        {
            return false;
        }

        var alone = IntentReader.Grammar(utterance, evidence, request with { Focus = [] });
        return alone.Route != grammar.Route || alone.Intent != grammar.Intent;
    }

    private static IntentReading Agree(JudgedClass judged, double likelihood, Utterance utterance, IntentReading grammar)
    {
        if (judged == JudgedClasses.Of(grammar.Route, grammar.Intent))
        {
            // A look at the calendar harms nobody: where both agree on one, the surer of them is believed.
            return grammar with { Confidence = judged == JudgedClass.Query ? Math.Max(likelihood, grammar.Confidence) : likelihood };
        }

        return judged switch
        {
            JudgedClass.Smalltalk => IntentReading.Talk(utterance.Topic, likelihood),
            JudgedClass.Unknown => IntentReading.Unknown(likelihood),
            _ => IntentReading.Calendar(JudgedClasses.Intent(judged), likelihood, grammar.Deed ?? IntentReader.Asking(utterance)),
        };
    }
}
