using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding.Text;
using NodaTime;

namespace Bantz.Understanding.Tests;

/// <summary>Holds the gold rows themselves against their rules: a wrong label would be learnt.</summary>
public sealed class DevelopmentSetTests
{
    private const string Calendar = "calendar";
    private static readonly string[] Intents = ["create_event", "list_events", "find_free_slots", "modify_event", "cancel_event", "plan_day", "other"];
    private static readonly string[] Routes = [Calendar, "smalltalk", "unknown"];
    private static readonly string[] Confirmations = ["yes", "no", "edit", "ambiguous", "unrelated"];
    private static readonly string[] Parts = ["morning", "noon", "afternoon", "late_afternoon", "evening", "night", "midnight"];
    private static readonly string[] WhenFields = ["judge", "noTime", "recurring", "date", "time", "start", "range", "window", "minutes", "partOfDay"];
    private static readonly string[] RowFields = ["id", "lang", "text", "now", "tz", "pending", "open_request", "expect"];
    private static readonly string[] ExpectFields = ["route", "intent", "when", "title", "attendees", "location", "confirmation"];

    public static TheoryData<string> Languages => ["tr", "en"];

    [Theory]
    [InlineData("tr", 1_500)]
    [InlineData("en", 1_000)]
    public void Each_language_has_enough_rows_and_two_in_five_are_not_the_calendars(string language, int atLeast)
    {
        var rows = Read(language);

        rows.Count.ShouldBeGreaterThanOrEqualTo(atLeast);
        ((double)rows.Count(static row => !Strings(row.Expect["route"]).SequenceEqual([Calendar]) && row.Expect["confirmation"] is null) / rows.Count).ShouldBeInRange(0.35, 0.45);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_intent_is_in_every_share(string language)
    {
        foreach (var share in Read(language).GroupBy(static row => row.Share))
        {
            share.SelectMany(static row => Strings(row.Expect["intent"])).Distinct().ShouldBe(Intents, ignoreOrder: true, $"{language} {share.Key}");
        }
    }

    [Fact]
    public void Every_kind_of_answer_is_in_every_share()
    {
        foreach (var share in Both().GroupBy(static row => row.Share))
        {
            share.SelectMany(static row => Strings(row.Expect["confirmation"])).Distinct().ShouldBe(Confirmations, ignoreOrder: true, share.Key);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Shares_are_near_seven_two_and_one_in_ten(string language)
    {
        var rows = Read(language);
        double Part(string share) => (double)rows.Count(row => row.Share == share) / rows.Count;

        Part("train").ShouldBe(0.7, 0.03);
        Part("dev").ShouldBe(0.2, 0.03);
        Part("test").ShouldBe(0.1, 0.03);
    }

    [Fact]
    public void No_id_stands_twice_and_no_text_stands_twice_in_one_situation()
    {
        var rows = Both();

        rows.GroupBy(static row => row.Id).Where(static group => group.Count() > 1).Select(static group => group.Key).ShouldBeEmpty();
        rows.GroupBy(static row => (Folded(row.Text), (string?)row.Json["pending"]?["tool"], (string?)row.Json["open_request"]?["question"]))
            .Where(static group => group.Count() > 1)
            .Select(static group => group.Key.Item1)
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_row_holds_the_shape_and_the_tables(string language) =>
        Read(language).SelectMany(static row => Faults(row).Select(fault => $"{row.Id} {row.Text}: {fault}")).ShouldBeEmpty();

    private static IEnumerable<string> Faults(Row row)
    {
        var expect = row.Expect;
        foreach (var stray in row.Json.Select(static field => field.Key).Except(RowFields).Concat(expect.Select(static field => field.Key).Except(ExpectFields)))
        {
            yield return $"no field {stray}";
        }

        if (row.Text != row.Text.Trim() || row.Text.Length is 0 or > WireLimits.MaxTextLength || !row.Text.IsNormalized())
        {
            yield return "text";
        }

        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull((string)row.Json["tz"]!) is null)
        {
            yield return "no such zone";
        }

        var routes = Strings(expect["route"]);
        var intents = Strings(expect["intent"]);
        if (routes.Count == 0 || routes.Except(Routes).Any() || intents.Except(Intents).Any() || Strings(expect["confirmation"]).Except(Confirmations).Any())
        {
            yield return "a label of no table";
        }

        // Who accepts an intent of the calendar accepts its route, and the other way round.
        if (intents.Count > 0 && (intents.Any(static intent => intent != "other") != routes.Contains(Calendar) || intents.Contains("other") != routes.Any(static route => route != Calendar)))
        {
            yield return "route and intent disagree";
        }

        if (expect["confirmation"] is not null && ((string?)row.Json["pending"]?["tool"] is not { } tool || !ToolNames.All.Contains(tool)))
        {
            yield return "an answer to nothing";
        }

        if (row.Json["open_request"] is { } open && System.Text.Json.JsonSerializer.Deserialize(open.ToJsonString(), BantzJson.Wire.OpenRequest) is null)
        {
            yield return "open_request";
        }

        if (routes.SequenceEqual([Calendar]) && expect["when"] is null)
        {
            yield return "a calendar row says nothing of time";
        }

        foreach (var name in Strings(expect["title"]).Concat(Strings(expect["attendees"])).Append((string?)expect["location"] ?? ""))
        {
            if (Words(name).FirstOrDefault(word => !Words(row.Text).Any(said => SharesStem(said, word))) is { } invented)
            {
                yield return $"'{invented}' was not said";
            }
        }

        foreach (var fault in expect["when"] is JsonObject when ? TimeFaults(when, row.Now) : [])
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> TimeFaults(JsonObject when, DateTime now)
    {
        foreach (var stray in when.Select(static field => field.Key).Except(WhenFields))
        {
            yield return $"no field when.{stray}";
        }

        if ((bool)when["judge"]! != (when.Count > 1) || (when["noTime"] is not null && when.Count != 2))
        {
            yield return "judged without a label, or labelled without judging";
        }

        foreach (var date in Strings(when["date"]))
        {
            // People speak of times near them.
            if (!DateTime.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || Math.Abs((day - now).TotalDays) > 400)
            {
                yield return $"date {date}";
            }
        }

        foreach (var time in Strings(when["time"]))
        {
            if (!TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            {
                yield return $"time {time}";
            }
        }

        foreach (var span in (when["range"] as JsonArray ?? []).Append(when["window"]).OfType<JsonObject>())
        {
            if (!DateTime.TryParse((string?)span["from"], CultureInfo.InvariantCulture, out var from) || !DateTime.TryParse((string?)span["to"], CultureInfo.InvariantCulture, out var to) || from >= to)
            {
                yield return $"span {span.ToJsonString()}";
            }
        }

        if (when["partOfDay"] is { } part && !Parts.Contains((string)part!))
        {
            yield return $"part of day {part}";
        }

        if (when["minutes"] is { } minutes && (int)minutes is < 1 or > 1_440)
        {
            yield return $"minutes {minutes}";
        }
    }

    private static List<Row> Both() => [.. Read("tr"), .. Read("en")];

    private static List<Row> Read(string language) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "DevelopmentSet", language + ".jsonl")).Select(line => new Row(JsonNode.Parse(line)!.AsObject())),
    ];

    private static IReadOnlyList<string> Strings(JsonNode? node) => node is JsonArray array ? [.. array.Select(static item => (string)item!)] : [];

    private static string Folded(string text) => string.Join(' ', Words(text));

    private static string[] Words(string text) =>
        new string([.. text.Where(static letter => letter is not ('\'' or '’')).Select(static letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(static word => Folding.Fold(word))
            .ToArray();

    /// <summary>"toplantısını" and "toplantı", "yemeğe" and "yemek": the first half is the same, and two letters at least.</summary>
    private static bool SharesStem(string said, string word)
    {
        var length = Math.Max(Math.Min(2, word.Length), (word.Length + 1) / 2);
        return said.StartsWith(word[..length], StringComparison.Ordinal);
    }

    private sealed record Row(JsonObject Json)
    {
        internal string Id => (string)Json["id"]!;

        internal string Text => (string)Json["text"]!;

        internal JsonObject Expect => Json["expect"]!.AsObject();

        internal DateTime Now => DateTime.ParseExact((string)Json["now"]!, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

        /// <summary>As the README says.</summary>
        internal string Share => (BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(Text))) % 10) switch
        {
            <= 6 => "train",
            <= 8 => "dev",
            _ => "test",
        };
    }
}
