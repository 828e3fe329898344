using Bantz.Contracts;
using Bantz.Time;

namespace Bantz.Understanding.Text;

/// <summary>Numbers that are clocks only because of what surrounds them: "9" to "Saat kaçta?", "move it to 11".</summary>
internal static class BareClocks
{
    private const int LongestAnswer = 40;

    private static readonly HashSet<string> Moves = ["move", "push", "shift", "bring", "change", "reschedule", "postpone", "delay"];

    /// <summary>The request with its clock spelt out, so that it is read as any other; the request itself where none is bare.</summary>
    internal static PlanRequest Complete(PlanRequest request, LocalMoment moment, Language? language)
    {
        // "on dört" begins like English: what was asked tells the language better than a short answer does.
        if (request.OpenRequest is { Slots.Time: null } open)
        {
            var asked = request.Language ?? LanguageReader.Read(open.Question) ?? language;
            if (Answer(request.Text, moment, asked) is { } clock)
            {
                return request with { Text = clock, Language = asked };
            }
        }

        return language != Language.Turkish && MovedTo(request.Text) is { } moved ? request with { Text = moved } : request;
    }

    /// <summary>An answer that is a clock from end to end once it is told that it is one.</summary>
    private static string? Answer(string text, LocalMoment moment, Language? language)
    {
        var said = text.Trim().TrimEnd('.', '!', '?');
        if (said.Length is 0 or > LongestAnswer || TimeReader.Read(said, moment.Context(language)).Best is not null)
        {
            return null;
        }

        var apart = Apart(said);
        ReadOnlySpan<string> ways = language == Language.English ? [$"at {apart}", apart] : [$"saat {apart}", apart, $"at {apart}"];
        foreach (var way in ways)
        {
            if (TimeReader.Read(way, moment.Context(language)).Best is { Time: not null } best && best.Span.Length >= way.Length)
            {
                return way;
            }
        }

        return null;
    }

    /// <summary>"14 30" is "14:30".</summary>
    private static string Apart(string said)
    {
        var at = said.AsSpan().IndexOfAny(" .,");
        return at is 1 or 2 && at + 3 == said.Length && said.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0 && said.AsSpan(at + 1).IndexOfAnyExceptInRange('0', '9') < 0
            ? $"{said[..at]}:{said[(at + 1)..]}"
            : said;
    }

    /// <summary>"move it to 11", "push the call to 4 please": the number that ends it is an hour.</summary>
    private static string? MovedTo(string text)
    {
        if (!text.Contains(" to ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var composed = Folding.Compose(text);
        var tokens = Tokenizer.Read(composed);
        var last = tokens.FindLastIndex(static token => token.Kind != TokenKind.Mark && token.Folded is not ("please" or "instead" or "then"));
        return last > 1 && tokens[last] is { Kind: TokenKind.Number, Raw.Length: <= 2 } hour && tokens[last - 1].Folded == "to"
            && tokens.Take(last - 1).Any(static token => Moves.Contains(token.Folded))
            ? composed.Insert(hour.End, " o'clock")
            : null;
    }
}
