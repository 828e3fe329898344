using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>A suite that runs over every face of the calendar.</summary>
public abstract class FaceSuite(Face face) : IAsyncLifetime
{
    private CalendarApp? _app;
    private ICalendarFace? _calendar;

    private protected CalendarApp App => _app!;

    private protected ICalendarFace Calendar => _calendar!;

    public async ValueTask InitializeAsync()
    {
        _app = new CalendarApp();
        _calendar = await _app.OpenAsync(face);
    }

    public async ValueTask DisposeAsync()
    {
        await Calendar.DisposeAsync();
        await App.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected async Task<CalendarEvent> AddAsync(CreateEventArguments asked) => (await Calendar.CreateAsync(asked)).Value.Event;

    private protected async Task<IReadOnlyList<CalendarEvent>> OnAsync(string start, string end, string? zone = null) =>
        (await Calendar.ListAsync(new ListEventsArguments { Start = At(start), End = At(end), TimeZone = zone })).Value.Events;

    private protected static DateTimeOffset At(string moment) => An.At(moment);
}

/// <summary>The two ways in.</summary>
public enum Face
{
    Mcp,
    Rest,
}
