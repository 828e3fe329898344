using System.Globalization;
using System.Text;
using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Intents;
using Bantz.Understanding.Text;

namespace Bantz.Understanding.Smalltalk;

/// <summary>Short, warm replies; which variant, is decided by the words and the turn, never by chance.</summary>
internal static class Talk
{
    internal static string Reply(TalkTopic topic, Utterance utterance, PlanRequest request) => topic switch
    {
        TalkTopic.Clock => Clock(utterance),
        TalkTopic.Date => Date(utterance),
        _ => Fresh(InKind(topic, utterance) ?? TalkLines.Of(topic, utterance.Language), utterance.Text, request),
    };

    /// <summary>The variant of this turn; the next one where the last turn ended with that.</summary>
    private static string Fresh(IReadOnlyList<string> variants, string text, PlanRequest request)
    {
        var chosen = Variant(variants, text, request.TurnIndex);
        if (request.Turns is not [.., var last] || last.Assistant != chosen)
        {
            return chosen;
        }

        for (var i = 0; i < variants.Count; i++)
        {
            if (variants[i] == chosen)
            {
                return variants[(i + 1) % variants.Count];
            }
        }

        return chosen;
    }

    /// <summary>"iyi geceler" is answered by "İyi geceler", whatever else is said.</summary>
    private static IReadOnlyList<string>? InKind(TalkTopic topic, Utterance utterance) =>
        topic is TalkTopic.Greeting or TalkTopic.Goodbye ? TalkLines.InKind(Folding.Fold(utterance.Text), utterance.Language) : null;

    /// <summary>A stable choice: FNV-1a over the folded text and the turn.</summary>
    internal static string Variant(IReadOnlyList<string> variants, string text, int turnIndex)
    {
        var hash = 2_166_136_261u;
        foreach (var octet in Encoding.UTF8.GetBytes(Folding.Fold(text) + turnIndex.ToString(CultureInfo.InvariantCulture)))
        {
            hash = unchecked((hash ^ octet) * 16_777_619u);
        }

        return variants[(int)(hash % (uint)variants.Count)];
    }

    private static string Clock(Utterance utterance)
    {
        var clock = TimeText.Clock(utterance.Moment.Now.TimeOfDay);
        return utterance.IsTurkish ? $"Saat {clock}." : $"It is {clock}.";
    }

    private static string Date(Utterance utterance)
    {
        var culture = CultureInfo.GetCultureInfo(utterance.IsTurkish ? "tr-TR" : "en-GB");
        return utterance.IsTurkish
            ? $"Bugün {utterance.Moment.Today.ToString("d MMMM uuuu dddd", culture)}."
            : $"Today is {utterance.Moment.Today.ToString("dddd d MMMM uuuu", culture)}.";
    }
}
