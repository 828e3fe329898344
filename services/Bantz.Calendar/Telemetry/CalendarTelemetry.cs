using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bantz.Calendar.Events;
using Bantz.Contracts;

namespace Bantz.Calendar.Telemetry;

/// <summary>What the calendar tells about itself: every name in one place. Titles, texts and arguments are never part of it.</summary>
internal sealed class CalendarTelemetry : IDisposable
{
    internal const string Name = "Bantz.Calendar";
    internal const string Effects = "bantz.calendar.effects";
    internal const string Replays = "bantz.calendar.replays";
    internal const string Conflicts = "bantz.calendar.conflicts";
    internal const string Commit = "COMMIT effect";
    internal const string Tool = "gen_ai.tool.name";
    internal const string SystemName = "db.system.name";
    internal const string OperationName = "db.operation.name";
    internal const string CollectionName = "db.collection.name";
    internal const string QueryText = "db.query.text";
    internal const string ErrorType = "error.type";

    private readonly Counter<long> _effects;
    private readonly Counter<long> _replays;
    private readonly Counter<long> _conflicts;

    public CalendarTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        _effects = meter.CreateCounter<long>(Effects, "{effect}", "Effects that were committed");
        _replays = meter.CreateCounter<long>(Replays, "{effect}", "Repeated effects that were answered from the ledger");
        _conflicts = meter.CreateCounter<long>(Conflicts, "{effect}", "Effects refused because of a reused key or an old etag");
    }

    internal ActivitySource Source { get; } = new(Name);

    /// <summary>An effect and its key become durable together, within this span or not at all.</summary>
    internal Activity? StartCommit(string systemName) =>
        Activity.Current is null ? null : Source.StartActivity(Commit, ActivityKind.Client)?.SetTag(SystemName, systemName).SetTag(OperationName, "COMMIT");

    internal void Count(string tool, Outcome<WriteResult> outcome)
    {
        var tag = new KeyValuePair<string, object?>(Tool, tool);
        if (!outcome.Failed(out var error, out var result))
        {
            (result.Replayed ? _replays : _effects).Add(1, tag);
        }
        else if (error.Fault is CalendarFault.Changed or CalendarFault.KeyReused)
        {
            _conflicts.Add(1, tag);
        }
    }

    public void Dispose() => Source.Dispose();
}
