using Bantz.Understanding.Text;

namespace Bantz.Understanding.Slots;

/// <summary>What an event is called in the calendar, where that is not what was said: one says "süt almayı hatırlat", and it is called "süt alma".</summary>
internal static class EventNames
{
    private const int ShortestAct = 6;

    internal static string Of(string title)
    {
        var folded = Folding.Fold(title);
        return folded.Length == title.Length && folded.Length > ShortestAct && folded[^4..] is "mayi" or "meyi" ? title[..^2] : title;
    }
}
