using System.Text.RegularExpressions;
using Bantz.Orchestrator.References;

namespace Bantz.Orchestrator.Replies;

/// <summary>Notices words that claim something was done, or that the calendar was looked at and is empty. Pure.</summary>
/// <remarks>Only words that no tool stands behind are held against this: it may well refuse a harmless sentence.</remarks>
internal static partial class ClaimCheck
{
    // A wall clock: on a machine that is busy with other things a quarter of a second passes in no work at all.
    private const int TimeoutMs = 5_000;

    /// <summary>Whether a planner's words claim an effect or a finding.</summary>
    public static bool Claims(string text)
    {
        var folded = Folding.Fold(text);
        return Turkish().IsMatch(folded) || English().IsMatch(folded);
    }

    /// <summary>Whether a sentence says that there is nothing.</summary>
    public static bool ClaimsNothing(string text) => Nothing().IsMatch(Folding.Fold(text));

    [GeneratedRegex(
        @"\b(?:ekle|olustur|kaydet|sil|guncelle|degistir|tasi|ertele|planla|ayarla|kaldir|iptal et|hallet|koy|al|yap)(?:d|t)[iu](?:m|k)\b" +
        @"|\b(?:ekle|olustur|kayded|sil|guncelle|degistir|tasi|ertele|planla|ayarla|kaldir|iptal ed|halled|yap)(?:i|u)?(?:n|l)(?:d|m)[iu](?:s)?(?:t[iu]r)?\b" +
        @"|\b(?:eklenmis|silinmis|olusturulmus|guncellenmis|kaydedilmis)(?:tir)?\b" +
        @"|\b(?:etkinli|toplanti|randevu|plan)\p{L}*\s+(?:yok|bulunamadi|bulamadim|gorunmuyor)\b|\btakvimin\p{L}*\s+(?:bos|dolu|musait)\b",
        RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Turkish();

    [GeneratedRegex(
        @"\b(?:i|i've|i have|we|we've|we have|has been|have been|was|were|is|are|successfully)\s+(?:now\s+|just\s+|already\s+|been\s+|successfully\s+)?(?:added|created|scheduled|booked|saved|deleted|removed|cancell?ed|moved|rescheduled|updated|changed|put)\b" +
        @"|\b(?:added|created|scheduled|booked|deleted|removed|cancell?ed|rescheduled|updated)\s+(?:it|that|the|your|to your|from your)\b" +
        @"|\b(?:no|any)\s+(?:events?|meetings?|appointments?|plans?)\b|\bcalendar\s+is\s+(?:empty|free|clear|updated)\b|\byou(?:'re| are)\s+(?:all\s+)?(?:free|booked|set)\b",
        RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(?:yok|bos|bulunamadi|bulamadim|no|none|nothing|empty|free|clear)\b", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Nothing();
}
