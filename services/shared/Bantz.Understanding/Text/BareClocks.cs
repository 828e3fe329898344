using Bantz.Contracts;
using Bantz.Time;

namespace Bantz.Understanding.Text;

/// <summary>Numbers that are clocks only because of what surrounds them: "9" to "Saat kaçta?", "move it to 11".</summary>
internal static class BareClocks
{
    private const int LongestAnswer = 40;

    private static readonly HashSet<string> Makes = ["create", "schedule", "add", "set", "book", "make", "put", "plan", "arrange", "organise", "organize", "pencil"];

    private static readonly HashSet<string> Days =
        ["today", "tomorrow", "tonight", "on", "this", "next", "please", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "with"];

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

        return language != Language.Turkish && (MovedTo(request.Text) ?? MadeFor(request.Text)) is { } moved ? request with { Text = moved } : request;
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

    /// <summary>"create a meeting for 4": an hour, where the sentence ends there or goes on with a day; "dinner for 4 people" and "a table for 4" count heads.</summary>
    private static string? MadeFor(string text)
    {
        if (!text.Contains(" for ", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var composed = Folding.Compose(text);
        var tokens = Tokenizer.Read(composed);
        var at = tokens.FindIndex(static token => token.Folded == "for");
        return at > 1 && at + 1 < tokens.Count && tokens[at + 1] is { Kind: TokenKind.Number, Raw: var digits } hour && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var clock) && clock is >= 1 and <= 12
            && (at + 2 == tokens.Count || tokens[at + 2].Kind == TokenKind.Mark || Days.Contains(tokens[at + 2].Folded))
            && tokens.Take(at).Any(static token => Makes.Contains(token.Folded)) && tokens[at - 1].Folded is not ("table" or "reservation" or "room" or "tickets")
            ? composed.Insert(hour.End, " o'clock")
            : null;
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
