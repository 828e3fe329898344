using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Driving;

/// <summary>The calendar as its callers see it, whichever way they come.</summary>
internal interface ICalendarFace : IAsyncDisposable
{
    Task<Answer<EventList>> ListAsync(ListEventsArguments asked);

    Task<Answer<EventList>> FindAsync(FindEventsArguments asked);

    Task<Answer<EventResult>> GetAsync(GetEventArguments asked);

    Task<Answer<FreeSlotList>> FreeSlotsAsync(FindFreeSlotsArguments asked);

    Task<Answer<WriteResult>> CreateAsync(CreateEventArguments asked, string? key = null);

    Task<Answer<WriteResult>> UpdateAsync(UpdateEventArguments asked, string? key = null);

    Task<Answer<WriteResult>> DeleteAsync(DeleteEventArguments asked, string? key = null);
}

/// <summary>What came back: a value, or a code and a message.</summary>
internal sealed record Answer<T>(T? Result, ToolError? Error)
    where T : class
{
    internal T Value => Error is null ? Result! : throw new ShouldAssertException($"{Error.Code}: {Error.Message}");
}
