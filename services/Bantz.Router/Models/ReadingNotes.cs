using Bantz.Llm.Json;
using Bantz.Router.Prompts;

namespace Bantz.Router.Models;

/// <summary>What was mended and what was dropped while an answer was read.</summary>
internal sealed class ReadingNotes
{
    private const int MostDropped = 10;
    private const int LongestName = 60;

    private readonly List<string> _repairs;
    private readonly List<string> _dropped = [];

    internal ReadingNotes(IReadOnlyList<JsonRepairKind> repairs) =>
        _repairs = [.. repairs.Select(static kind => PlanTables.Wire(kind)).Distinct(StringComparer.Ordinal)];

    internal IReadOnlyList<string> Repairs => _repairs;

    internal IReadOnlyList<string> Dropped => _dropped;

    internal void Repair(string kind)
    {
        if (!_repairs.Contains(kind, StringComparer.Ordinal))
        {
            _repairs.Add(kind);
        }
    }

    /// <summary>A field's name may be anything a model writes: bounded, and of letters that harm no log.</summary>
    internal void Drop(string field)
    {
        var name = string.Concat(field.Take(LongestName).Select(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '?'));
        if (_dropped.Count < MostDropped && !_dropped.Contains(name, StringComparer.Ordinal))
        {
            _dropped.Add(name);
        }
    }
}
