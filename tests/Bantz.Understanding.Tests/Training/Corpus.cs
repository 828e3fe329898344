using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding.Judging;
using Bantz.Understanding.Tests.Tables;

namespace Bantz.Understanding.Tests.Training;

/// <summary>A sentence and what it wants.</summary>
internal sealed record Sentence(string Text, Language Language, JudgedClass Label);

/// <summary>What the judge learns from: sentences made of the templates in Training/Corpus, and the tables of utterances. All written for Bantz.</summary>
internal static class Corpus
{
    private const int PerSlottedTemplate = 6;
    private const int PerPlainTemplate = 2;
    private const int PerNaturalSentence = 4;

    internal static List<Sentence> Read() =>
    [
        .. Templates("tr", Language.Turkish), .. Templates("en", Language.English),
        .. Table(TurkishUtterances.Rows, Language.Turkish), .. Table(EnglishUtterances.Rows, Language.English),
        .. DevelopmentSet("tr", Language.Turkish), .. DevelopmentSet("en", Language.English),
    ];

    private static IEnumerable<Sentence> Templates(string code, Language language)
    {
        var slots = new Dictionary<string, string[]>(StringComparer.Ordinal);
        JudgedClass? label = null;
        foreach (var line in Lines($"slots.{code}.txt").Concat(Lines($"calendar.{code}.txt")).Concat(Lines($"other.{code}.txt")))
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                label = Enum.Parse<JudgedClass>(line[3..].Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            }
            else if (label is null)
            {
                var equals = line.IndexOf('=', StringComparison.Ordinal);
                slots[line[..equals].Trim()] = line[(equals + 1)..].Split(';', StringSplitOptions.TrimEntries);
            }
            else
            {
                var template = new Template(slots, Chance.Of(line));
                var made = new HashSet<string>(StringComparer.Ordinal);
                for (var i = line.AsSpan().ContainsAny("{[(") ? PerSlottedTemplate : PerPlainTemplate; i > 0; i--)
                {
                    made.Add(template.Expand(line));
                }

                foreach (var text in made)
                {
                    yield return new Sentence(text, language, label.Value);
                }
            }
        }
    }

    private static IEnumerable<Sentence> Table(string rows, Language language) =>
        PlanRow.Read(rows).SelectMany(row => Enumerable.Repeat(new Sentence(row.Text, language, Enum.Parse<JudgedClass>(row.Intent.TrimEnd('?').Replace("_", "", StringComparison.Ordinal), ignoreCase: true)), PerNaturalSentence));

    /// <summary>The train and dev parts of the development set, by the rule of its README; answers to what waits or was asked are not the judge's.</summary>
    private static IEnumerable<Sentence> DevelopmentSet(string code, Language language)
    {
        foreach (var row in Rows(code).Where(static row => !IsHeld(row)))
        {
            var text = row["text"]!.GetValue<string>();
            var route = row["expect"]!["route"]![0]!.GetValue<string>();
            var intent = row["expect"]!["intent"]?[0]?.GetValue<string>();
            var label = (route, intent) switch
            {
                ("smalltalk", _) => JudgedClass.Smalltalk,
                ("calendar", "create_event") => JudgedClass.Create,
                ("calendar", "modify_event") => JudgedClass.Modify,
                ("calendar", "cancel_event") => JudgedClass.Cancel,
                ("calendar", "list_events") => JudgedClass.Query,
                ("calendar", "find_free_slots") => JudgedClass.FreeSlots,
                ("calendar", "plan_day") => JudgedClass.PlanDay,
                _ => JudgedClass.Unknown,
            };
            for (var i = 0; i < PerNaturalSentence; i++)
            {
                yield return new Sentence(text, language, label);
            }
        }
    }

    /// <summary>The test part: rows with an intent that nothing was learnt from.</summary>
    internal static IEnumerable<JsonNode> Held(string code) => Rows(code).Where(static row => IsHeld(row) && row["expect"]!["intent"] is not null);

    private static IEnumerable<JsonNode> Rows(string code) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "DevelopmentSet", $"{code}.jsonl"))
        .Select(static line => JsonNode.Parse(line)!)
        .Where(static row => row["pending"] is null && row["open_request"] is null);

    private static bool IsHeld(JsonNode row) =>
        BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(row["text"]!.GetValue<string>()))) % 10 == 9;

    private static IEnumerable<string> Lines(string file) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Training", "Corpus", file))
        .Select(static line => line.Trim())
        .Where(static line => line.Length > 0 && !line.StartsWith('#'));
}
