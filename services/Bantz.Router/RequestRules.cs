using Bantz.Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;

namespace Bantz.Router;

/// <summary>What was wrong with a request, and what to do.</summary>
internal sealed record Mistake(string Title, string Detail)
{
    internal ProblemHttpResult ToProblem() => TypedResults.Problem(Detail, statusCode: StatusCodes.Status400BadRequest, title: Title);
}

/// <summary>What a request must hold before anything reads it.</summary>
internal static class RequestRules
{
    private const int MostEntries = 200;

    // Far enough for any calendar, near enough for date arithmetic never to overflow.
    private const int FirstYear = 1900;
    private const int LastYear = 2200;

    internal static Mistake? Check(PlanRequest request) =>
        CheckText("text", request.Text, WireLimits.MaxTextLength)
        ?? CheckZone(request.TimeZone)
        ?? CheckMoment("now", request.Now)
        ?? CheckFocus(request.Focus)
        ?? CheckCount("memory", request.Memory.Count)
        ?? CheckCount("turns", request.Turns.Count)
        ?? CheckCount("tools", request.Tools.Count);

    internal static Mistake? Check(ReplyRequest request) =>
        CheckText("text", request.Text, WireLimits.MaxTextLength)
        ?? CheckText("draft", request.Draft, WireLimits.MaxBodyBytes)
        ?? CheckCount("facts", request.Facts.Count);

    private static Mistake? CheckText(string field, string text, int longest)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return new Mistake("Empty text", $"'{field}' is empty. Send what the person said.");
        }

        if (text.Length > longest)
        {
            return new Mistake("Text too long", $"'{field}' has {text.Length} characters; at most {longest} are read. Send less.");
        }

        return text.Any(static letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
            ? new Mistake("Control characters", $"'{field}' holds control characters. Send plain text; line breaks and tabs are fine.")
            : null;
    }

    private static Mistake? CheckZone(string zone) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is null
            ? new Mistake("Unknown time zone", $"'time_zone' is no IANA name that is known here. Send one such as {WireLimits.DefaultTimeZone}.")
            : null;

    private static Mistake? CheckMoment(string field, DateTimeOffset moment) =>
        moment.Year is < FirstYear or > LastYear
            ? new Mistake("Moment out of range", $"'{field}' lies outside {FirstYear} to {LastYear}. Send the moment of speaking, ISO 8601 with an offset.")
            : null;

    private static Mistake? CheckFocus(IReadOnlyList<FocusEvent> focus) =>
        CheckCount("focus", focus.Count)
        ?? focus.Select(static one => CheckMoment("focus.start", one.Start) ?? CheckMoment("focus.end", one.End)).FirstOrDefault(static mistake => mistake is not null);

    private static Mistake? CheckCount(string field, int count) =>
        count > MostEntries ? new Mistake("Too many entries", $"'{field}' has {count} entries; at most {MostEntries} are read. Send the latest.") : null;
}
