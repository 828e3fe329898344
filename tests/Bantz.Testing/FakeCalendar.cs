using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Bantz.Contracts;

namespace Bantz.Testing;

/// <summary>A call as a tool server saw it.</summary>
public sealed record RecordedCall(string Tool, JsonObject Arguments, string? EffectKey);

/// <summary>A calendar in memory behind the contract of its tools: it records every call, keeps effect keys, and fails on demand.</summary>
public sealed class FakeCalendar
{
    private readonly Lock _gate = new();
    private readonly List<CalendarEvent> _events = [];
    private readonly Dictionary<string, CalendarEvent> _effects = new(StringComparer.Ordinal);
    private int _writes;

    /// <summary>Every call, in order.</summary>
    public ConcurrentQueue<RecordedCall> Calls { get; } = new();

    /// <summary>Calls that would change something.</summary>
    public IReadOnlyList<RecordedCall> Writes => [.. Calls.Where(call => call.EffectKey is not null)];

    /// <summary>What is in it now, by start.</summary>
    public IReadOnlyList<CalendarEvent> Events
    {
        get
        {
            lock (_gate)
            {
                return [.. _events.OrderBy(one => one.Start)];
            }
        }
    }

    /// <summary>Nobody listens: calls never arrive.</summary>
    public bool IsDown { get; set; }

    /// <summary>Writes happen, and their answers are lost.</summary>
    public bool LosesAnswers { get; set; }

    /// <summary>Writes are answered with this error and do not happen.</summary>
    public ToolError? RefusesWrites { get; set; }

    /// <summary>Runs while a write is under way.</summary>
    public Func<Task>? DuringWrite { get; set; }

    /// <summary>Runs once a write has happened, before it is answered.</summary>
    public Func<Task>? AfterWrite { get; set; }

    /// <summary>Puts an event in, as if it had always been there.</summary>
    public CalendarEvent Add(string title, string start, int minutes = 60, string? location = null, string? recurrence = null, bool allDay = false,
        string? description = null, params IReadOnlyList<string> attendees)
    {
        var begins = DateTimeOffset.Parse(start, System.Globalization.CultureInfo.InvariantCulture);
        var one = new CalendarEvent
        {
            Id = $"evt-{Interlocked.Increment(ref _writes)}",
            Title = title,
            Start = begins,
            End = begins.AddMinutes(minutes),
            TimeZone = WireLimits.DefaultTimeZone,
            Location = location,
            Recurrence = recurrence,
            AllDay = allDay,
            Description = description,
            Attendees = attendees,
            Etag = "1",
        };
        lock (_gate)
        {
            _events.Add(one);
        }

        return one;
    }

    /// <summary>Takes an event out, as if it had never been there.</summary>
    public void Remove(string id)
    {
        lock (_gate)
        {
            _events.RemoveAll(one => one.Id == id);
        }
    }

    /// <summary>Changes an event behind everyone's back.</summary>
    public void Touch(string id)
    {
        lock (_gate)
        {
            var index = _events.FindIndex(one => one.Id == id);
            _events[index] = _events[index] with { Etag = _events[index].Etag + "x" };
        }
    }

    /// <summary>Runs a tool; null where no answer comes back.</summary>
    public async Task<ToolResult?> CallAsync(string tool, JsonObject arguments, string? effectKey)
    {
        if (IsDown)
        {
            return null;
        }

        Calls.Enqueue(new(tool, (JsonObject)arguments.DeepClone(), effectKey));
        if (effectKey is not null)
        {
            await (DuringWrite?.Invoke() ?? Task.CompletedTask);
        }

        ToolResult result;
        lock (_gate)
        {
            result = Run(tool, arguments, effectKey);
        }

        if (effectKey is null)
        {
            return result;
        }

        await (AfterWrite?.Invoke() ?? Task.CompletedTask);
        return LosesAnswers ? null : result;
    }

    private ToolResult Run(string tool, JsonObject arguments, string? effectKey) => tool switch
    {
        ToolNames.ListEvents when Read(arguments, BantzJson.Wire.ListEventsArguments) is { } list => Ok(tool, arguments, new EventList(Between(list.Start, list.End)), BantzJson.Wire.EventList),
        ToolNames.FindEvents when Read(arguments, BantzJson.Wire.FindEventsArguments) is { } find =>
            Ok(tool, arguments, new EventList([.. Between(find.Start ?? DateTimeOffset.MinValue, find.End ?? DateTimeOffset.MaxValue).Where(one => Matches(one, find.Query))]), BantzJson.Wire.EventList),
        ToolNames.GetEvent when Read(arguments, BantzJson.Wire.GetEventArguments) is { } get =>
            _events.Find(one => one.Id == get.EventId) is { } found ? Ok(tool, arguments, new EventResult(found), BantzJson.Wire.EventResult) : Error(tool, arguments, ToolErrorCodes.NotFound),
        ToolNames.FindFreeSlots => Ok(tool, arguments, new FreeSlotList([]), BantzJson.Wire.FreeSlotList),
        _ when effectKey is null => Error(tool, arguments, ToolErrorCodes.InvalidArguments),
        _ when _effects.TryGetValue(effectKey, out var first) => Ok(tool, arguments, new WriteResult(first, Replayed: true), BantzJson.Wire.WriteResult),
        _ when RefusesWrites is { } refusal => new() { Tool = tool, Arguments = arguments, Ok = false, Error = refusal },
        ToolNames.CreateEvent => Create(tool, arguments, effectKey),
        ToolNames.UpdateEvent => Update(tool, arguments, effectKey),
        ToolNames.DeleteEvent => Delete(tool, arguments, effectKey),
        _ => Error(tool, arguments, ToolErrorCodes.Failed),
    };

    private ToolResult Create(string tool, JsonObject arguments, string effectKey)
    {
        var create = Read(arguments, BantzJson.Wire.CreateEventArguments);
        var one = new CalendarEvent
        {
            Id = $"evt-{Interlocked.Increment(ref _writes)}",
            Title = create.Title,
            Start = create.Start,
            End = create.End,
            TimeZone = create.TimeZone,
            AllDay = create.AllDay ?? false,
            Location = create.Location,
            Description = create.Description,
            Attendees = create.Attendees ?? [],
            Recurrence = create.Recurrence,
            Etag = "1",
        };
        _events.Add(one);
        return Written(tool, arguments, effectKey, one);
    }

    private ToolResult Update(string tool, JsonObject arguments, string effectKey)
    {
        var update = Read(arguments, BantzJson.Wire.UpdateEventArguments);
        if (Seen(update.EventId, update.Etag, out var index) is { } problem)
        {
            return Error(tool, arguments, problem);
        }

        _events[index] = _events[index] with
        {
            Title = update.Title ?? _events[index].Title,
            Start = update.Start ?? _events[index].Start,
            End = update.End ?? _events[index].End,
            Location = update.Location ?? _events[index].Location,
            Description = update.Description ?? _events[index].Description,
            Attendees = update.Attendees ?? _events[index].Attendees,
            Etag = _events[index].Etag + "+",
        };
        return Written(tool, arguments, effectKey, _events[index]);
    }

    private ToolResult Delete(string tool, JsonObject arguments, string effectKey)
    {
        var delete = Read(arguments, BantzJson.Wire.DeleteEventArguments);
        if (Seen(delete.EventId, delete.Etag, out var index) is { } problem)
        {
            return Error(tool, arguments, problem);
        }

        var gone = _events[index];
        _events.RemoveAt(index);
        return Written(tool, arguments, effectKey, gone);
    }

    private string? Seen(string id, string? etag, out int index)
    {
        index = _events.FindIndex(one => one.Id == id);
        return index < 0 ? ToolErrorCodes.NotFound : etag is not null && _events[index].Etag != etag ? ToolErrorCodes.Conflict : null;
    }

    private ToolResult Written(string tool, JsonObject arguments, string effectKey, CalendarEvent one)
    {
        _effects[effectKey] = one;
        return Ok(tool, arguments, new WriteResult(one), BantzJson.Wire.WriteResult);
    }

    private List<CalendarEvent> Between(DateTimeOffset start, DateTimeOffset end) =>
        [.. _events.Where(one => one.Start < end && one.End > start).OrderBy(one => one.Start)];

    private static bool Matches(CalendarEvent one, string query) =>
        query.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
            $"{one.Title} {one.Location} {one.Description} {string.Join(' ', one.Attendees)}".Contains(word, StringComparison.OrdinalIgnoreCase));

    private static T Read<T>(JsonObject arguments, JsonTypeInfo<T> type) => arguments.Deserialize(type)!;

    private static ToolResult Ok<T>(string tool, JsonObject arguments, T result, JsonTypeInfo<T> type) =>
        new() { Tool = tool, Arguments = arguments, Ok = true, Result = JsonSerializer.SerializeToNode(result, type) };

    private static ToolResult Error(string tool, JsonObject arguments, string code) =>
        new() { Tool = tool, Arguments = arguments, Ok = false, Error = new(code, "System.Exception: the fake says no.") };
}
