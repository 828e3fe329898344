using Bantz.Time.Text;
using Bantz.Time.Words;

namespace Bantz.Time.Rules;

/// <summary>Bare numbers that are hours because a meeting stands beside them.</summary>
internal static class MeetingHours
{
    /// <summary>"a meeting for 4", "schedule a call for three with Ann"; "a table for 4" counts people.</summary>
    public static bool IsFor(TokenList tokens, int at, NumberRead number)
    {
        if (tokens.Language != TimeLanguage.English || !tokens[at - 1].Is(Term.For) || number.Value is < 1 or > 12
            || tokens.Letters(at - 2) is not ("meeting" or "call" or "appointment" or "interview" or "session" or "class" or "lesson" or "reminder" or "alarm" or "alarms" or "checkup" or "standup" or "sync" or "date" or "one" or "that" or "it"))
        {
            return false;
        }

        ref readonly var next = ref tokens[number.To];
        return next.Kind != TokenKind.Word || next.Term is Term.NearDay or Term.On or Term.Weekday or Term.Tonight or Term.This or Term.Next || tokens.Letters(number.To) is "with" or "about" or "to" or "please" or "called";
    }

    /// <summary>"3 toplantısını sil": the one at three; "3 toplantıyı" are three.</summary>
    public static bool IsOwn(TokenList tokens, NumberRead number)
    {
        if (tokens.Language != TimeLanguage.Turkish || (number.Spelled && number.Value == 1) || number.Value == 0)
        {
            return false;
        }

        var thing = tokens.Letters(number.To);
        return IsForm(thing, "toplantisi") || IsForm(thing, "randevusu") || IsForm(thing, "gorusmesi") || IsForm(thing, "dersi") || IsForm(thing, "seansi");
    }

    private static bool IsForm(ReadOnlySpan<char> letters, string thing) => letters.StartsWith(thing) && letters[thing.Length..] is "" or "ni" or "nu" or "na" or "ne" or "nin" or "nun" or "nda" or "nde";
}
