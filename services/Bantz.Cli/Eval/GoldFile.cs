using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bantz.Cli;

/// <summary>Reads and checks gold rows, so that a slip of the pen is not counted against a planner.</summary>
internal static class GoldFile
{
    private static readonly string[] Routes = ["calendar", "smalltalk", "unknown"];
    private static readonly string[] Confirmations = ["yes", "no", "edit", "ambiguous", "unrelated"];
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads the rows of a file in their order.</summary>
    /// <exception cref="GoldException">A line is no gold row; the message says which and why.</exception>
    internal static IReadOnlyList<GoldRow> Read(string path)
    {
        var rows = new List<GoldRow>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path, Utf8))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            try
            {
                var row = Read(line, number);
                if (!ids.Add(row.Id))
                {
                    throw new FormatException($"The id {row.Id} stands twice.");
                }

                rows.Add(row);
            }
            catch (Exception e) when (e is JsonException or FormatException or InvalidOperationException or ArgumentException)
            {
                throw new GoldException(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(path)}, line {number}: {e.Message}"), e);
            }
        }

        return rows.Count > 0 ? rows : throw new GoldException($"{Path.GetFileName(path)} holds no row.");
    }

    private static GoldRow Read(string line, int number)
    {
        var query = JsonSerializer.Deserialize(line, RowJson.Default.UnderstandingQuery) ?? throw new FormatException("null is no row.");
        using var document = JsonDocument.Parse(line);
        var expect = document.RootElement.TryGetProperty("expect", out var expected)
            ? expected.Deserialize(EvalJson.Default.GoldExpectation) ?? throw new FormatException("'expect' is null.")
            : throw new FormatException("There is no 'expect'.");
        Check(expect, query);
        query.ToPending(query.ToRequest());
        return new GoldRow
        {
            Id = query.Id?.ToString() ?? string.Create(CultureInfo.InvariantCulture, $"line {number}"),
            Query = query,
            Expect = expect,
            Share = Shares.Of(query.Text),
        };
    }

    private static void Check(GoldExpectation expect, UnderstandingQuery query)
    {
        Each("route", expect.Route, Routes.Contains);
        // Files may accept names that no plan has (create_reminder); at least one must be an intent.
        if (expect.Intent is { } intents && !intents.Any(Intents.Names.Contains))
        {
            throw new FormatException($"'intent': none of {string.Join(", ", intents)} is an intent.");
        }

        Each("confirmation", expect.Confirmation, Confirmations.Contains);
        if (expect.Confirmation is not null && query.Pending is not { ValueKind: not JsonValueKind.Null })
        {
            throw new FormatException("'confirmation' is expected, but nothing is pending.");
        }

        Each("date", expect.When?.Date, static date => DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Each("time", expect.When?.Time, static time => TimeOnly.TryParseExact(time, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Each("start", expect.When?.Start, static start => WallClock.Moment(start) is not null);
        Each("range", expect.When?.Range?.SelectMany(static range => (string[])[range.From, range.To]), static bound => WallClock.Moment(bound) is not null || WallClock.Clock(bound) is not null);
        Each("window", expect.When?.Window is { } window ? [window.From, window.To] : null, static bound => WallClock.Moment(bound) is not null);
        Each("partOfDay", expect.When?.PartOfDay is { } part ? [part] : null, static part => PartSpans.Of(part) is not null);
    }

    private static void Each(string name, IEnumerable<string>? values, Func<string, bool> isOne)
    {
        if (values?.FirstOrDefault(value => !isOne(value)) is { } wrong)
        {
            throw new FormatException($"'{name}': '{wrong}' is none.");
        }
    }
}

/// <summary>A gold file cannot be read; the message is for the person who wrote it.</summary>
internal sealed class GoldException(string message, Exception? inner = null) : Exception(message, inner);
