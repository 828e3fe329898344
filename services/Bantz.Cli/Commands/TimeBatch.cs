using System.Globalization;
using System.Text;
using System.Text.Json;
using Bantz.Time;

namespace Bantz.Cli;

/// <summary>Reads a file of texts and writes what times each names: one JSON object a line in, one a line out, in the same order.</summary>
internal static class TimeBatch
{
    /// <summary>Before anything is measured, so many readings are done, so that the figures are those of compiled code.</summary>
    private const int WarmUpReadings = 50_000;

    /// <summary>Long texts do not hold it up for longer.</summary>
    private static readonly TimeSpan MostWarmUp = TimeSpan.FromSeconds(3);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <exception cref="FormatException">A line is no such row; the message names it.</exception>
    public static void Run(string input, string output, TimeProvider clock)
    {
        var rows = new List<(TimeQuery Query, TimeContext Context)>();
        foreach (var line in File.ReadLines(input, Utf8))
        {
            if (line.Length > 0)
            {
                rows.Add(Parse(line, rows.Count + 1));
            }
        }

        var started = clock.GetTimestamp();
        for (var i = 0; rows.Count > 0 && i < WarmUpReadings && clock.GetElapsedTime(started) < MostWarmUp; i++)
        {
            TimeReader.Read(rows[i % rows.Count].Query.Text, rows[i % rows.Count].Context);
        }

        // All are read before any is written, so that writing disturbs no measurement.
        var answers = new (TimeReading Reading, TimeSpan Elapsed)[rows.Count];
        for (var i = 0; i < answers.Length; i++)
        {
            var before = clock.GetTimestamp();
            var reading = TimeReader.Read(rows[i].Query.Text, rows[i].Context);
            answers[i] = (reading, clock.GetElapsedTime(before));
        }

        using var writer = new StreamWriter(output, append: false, Utf8) { NewLine = "\n" };
        for (var i = 0; i < answers.Length; i++)
        {
            writer.WriteLine(JsonSerializer.Serialize(TimeBatchRow.Of(rows[i].Query, answers[i].Reading, answers[i].Elapsed), JsonOutput.Rows.TimeBatchRow));
        }
    }

    private static (TimeQuery Query, TimeContext Context) Parse(string line, int number)
    {
        TimeQuery query;
        try
        {
            query = JsonSerializer.Deserialize(line, RowJson.Default.TimeQuery) ?? throw new JsonException("null");
        }
        catch (JsonException e)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Row {number} is not {{id, text, lang?, now, tz}}: {e.Message}"), e);
        }

        if (MomentOptions.ZoneOf(query.Tz) is not { } zone)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Row {number}: there is no time zone '{query.Tz}'."));
        }

        if (MomentOptions.Read(query.Now, zone) is not { } now)
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Row {number}: '{query.Now}' is no moment."));
        }

        return (query, new TimeContext(now.LocalDateTime, now.Zone) { Language = TimeCommand.LanguageOf(Arguments.LanguageOf(query.Lang)) });
    }
}
