using System.Globalization;
using System.Text.Json;
using Bantz.Time;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Benchmarks.Time;

/// <summary>Counts the rows of Recognizers-Text's specs that we answer as they do: every expression of a row, and none besides. <c>time --specs file</c>.</summary>
/// <remarks>An answer is right that is one of their candidates. "Ours" allows for three conventions of docs/time.md: the last day of a range is in it, parts of a day have our bounds, after a clock it ends with the day.</remarks>
internal static class RecognizersSpecs
{
    public static void Run(string path)
    {
        foreach (var language in File.ReadLines(path).Where(static line => line.Length > 0).Select(static line => JsonDocument.Parse(line).RootElement).GroupBy(static row => row.GetProperty("lang").GetString()))
        {
            var (written, ours, all) = (0, 0, 0);
            foreach (var row in language)
            {
                var now = LocalDateTimePattern.ExtendedIso.Parse(row.GetProperty("now").GetString()!).Value;
                var context = new TimeContext(now, DateTimeZone.Utc) { Language = language.Key == "en" ? TimeLanguage.English : TimeLanguage.Turkish };
                var read = TimeReader.Read(row.GetProperty("text").GetString()!, context).Expressions;
                JsonElement[] wanted = [.. row.GetProperty("expect").GetProperty("results").EnumerateArray()];
                all++;
                written += Agrees(wanted, read, allow: false) ? 1 : 0;
                ours += Agrees(wanted, read, allow: true) ? 1 : 0;
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{language.Key}, specs: {written} of {all} as written, {ours} with our conventions"));
        }
    }

    private static bool Agrees(JsonElement[] wanted, IReadOnlyList<TimeExpression> read, bool allow) =>
        wanted.Length == read.Count && wanted.Zip(read).All(pair => Agrees(pair.First, pair.Second, allow));

    private static bool Agrees(JsonElement wanted, TimeExpression read, bool allow)
    {
        var type = Text(wanted, "type")?.Split('.')[^1];
        return wanted.TryGetProperty("values", out var values) && values.ValueKind == JsonValueKind.Array
            && values.EnumerateArray().Any(value => value.ValueKind == JsonValueKind.Object && Agrees(type ?? Text(value, "type"), value, read, allow));
    }

    private static bool Agrees(string? type, JsonElement value, TimeExpression read, bool allow)
    {
        var said = Text(value, "value");
        return (type, read.Kind) switch
        {
            ("date", TimeKind.Date) => said == Iso(read.Date),
            ("time", TimeKind.Instant) => said is not null && read.Time is { } time && said.StartsWith(time.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal),
            ("datetime", TimeKind.Instant) => said is not null && Moment(said) == read.Start?.With(static time => time.With(TimeAdjusters.TruncateToMinute)),
            ("duration", TimeKind.Duration) => (read.Minutes is { } minutes && said == (minutes * 60).ToString(CultureInfo.InvariantCulture)) || Text(value, "timex") == read.Length?.ToString(),
            ("set", TimeKind.Recurrence or TimeKind.Set) => true,
            ("daterange", TimeKind.Window or TimeKind.Interval) => Fits(value, read, allow),
            ("datetimerange", TimeKind.Window or TimeKind.Interval) => Fits(value, read, allow) || (allow && read.PartOfDay is not null && Moment(Text(value, "start"))?.Date == read.Start?.Date),
            ("timerange", TimeKind.Window or TimeKind.Interval) => (allow && read is { Kind: TimeKind.Window, PartOfDay: not null })
                || (SameClock(Text(value, "start"), read.Start) && (SameClock(Text(value, "end"), read.End) || (allow && Text(value, "end") is null))),
            _ => false,
        };
    }

    private static bool Fits(JsonElement value, TimeExpression read, bool allow)
    {
        var (start, end) = (Moment(Text(value, "start")), Moment(Text(value, "end")));
        return (start is null || start == read.Start) && (end is null || end == read.End || (allow && end.Value.PlusDays(1) == read.End));
    }

    private static bool SameClock(string? clock, LocalDateTime? at) => clock is null ? at is null : at is { } moment && clock.StartsWith(moment.ToString("HH:mm", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static LocalDateTime? Moment(string? text) =>
        text is null ? null
        : LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss").Parse(text) is { Success: true } full ? full.Value.With(TimeAdjusters.TruncateToMinute)
        : LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value.AtMidnight()
        : null;

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
