using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Faces;

public sealed class Bad_input_over_mcp(BadInputSuite.Untouched untouched) : BadInputSuite(untouched, Face.Mcp);

public sealed class Bad_input_over_rest(BadInputSuite.Untouched untouched) : BadInputSuite(untouched, Face.Rest);

/// <summary>One calendar for all of it: nothing here may leave a trace.</summary>
public abstract class BadInputSuite(BadInputSuite.Untouched untouched, Face face) : IClassFixture<BadInputSuite.Untouched>, IAsyncLifetime
{
    private static readonly Dictionary<string, (CreateEventArguments Asked, string Named)> Creations = new()
    {
        ["no title"] = (An.Event(""), "title"),
        ["blank title"] = (An.Event("   "), "title"),
        ["long title"] = (An.Event(new string('a', 201)), "title"),
        ["control character in title"] = (An.Event("a\u0007b"), "title"),
        ["line break in title"] = (An.Event("a\nb"), "title"),
        ["line break in location"] = (An.Event() with { Location = "a\nb" }, "location"),
        ["long location"] = (An.Event() with { Location = new string('a', 501) }, "location"),
        ["long description"] = (An.Event() with { Description = new string('a', 8_001) }, "description"),
        ["control character in description"] = (An.Event() with { Description = "a\0b" }, "description"),
        ["51 attendees"] = (An.Event() with { Attendees = [.. Enumerable.Repeat("Ayşe", 51)] }, "attendees"),
        ["long attendee"] = (An.Event() with { Attendees = [new string('a', 201)] }, "attendees"),
        ["empty attendee"] = (An.Event() with { Attendees = [""] }, "attendees"),
        ["end before start"] = (An.Event(end: "2026-01-30T15:00:00+03:00"), "end"),
        ["end at start"] = (An.Event(end: "2026-01-30T16:00:00+03:00"), "end"),
        ["two years long"] = (An.Event(end: "2028-01-30T16:00:00+03:00"), "366"),
        ["before 1970"] = (An.Event(start: "1969-01-30T16:00:00+03:00", end: "1969-01-30T17:00:00+03:00"), "1970"),
        ["after 2200"] = (An.Event(start: "2201-01-30T16:00:00+03:00", end: "2201-01-30T17:00:00+03:00"), "2200"),
        ["fraction of a second"] = (An.Event(start: "2026-01-30T16:00:00.5+03:00"), "second"),
        ["no zone"] = (An.Event(zone: ""), "time_zone"),
        ["unknown zone"] = (An.Event(zone: "Europe/Atlantis"), "time_zone"),
        ["Windows zone"] = (An.Event(zone: "Turkey Standard Time"), "time_zone"),
        ["all day off midnight"] = (An.Event() with { AllDay = true }, "midnight"),
        ["no rule"] = (An.Event() with { Recurrence = "every Friday" }, "recurrence"),
        ["rule without frequency"] = (An.Event() with { Recurrence = "BYDAY=FR" }, "recurrence"),
        ["rule with a name"] = (An.Event() with { Recurrence = "RRULE:FREQ=DAILY" }, "recurrence"),
        ["rule with another property"] = (An.Event() with { Recurrence = "FREQ=DAILY\r\nEXDATE:20260131" }, "recurrence"),
        ["every second"] = (An.Event() with { Recurrence = "FREQ=SECONDLY" }, "recurrence"),
        ["every minute"] = (An.Event() with { Recurrence = "FREQ=MINUTELY" }, "recurrence"),
        ["every minute of an hour"] = (An.Event() with { Recurrence = "FREQ=HOURLY;BYMINUTE=0,1,2" }, "recurrence"),
        ["endless count"] = (An.Event() with { Recurrence = "FREQ=DAILY;COUNT=1001" }, "COUNT"),
        ["count and until"] = (An.Event() with { Recurrence = "FREQ=DAILY;COUNT=3;UNTIL=20260301" }, "recurrence"),
        ["unreadable until"] = (An.Event() with { Recurrence = "FREQ=DAILY;UNTIL=soon" }, "recurrence"),
        ["until before start"] = (An.Event() with { Recurrence = "FREQ=DAILY;UNTIL=20260101" }, "start"),
        ["a day that never comes"] = (An.Event() with { Recurrence = "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" }, "start"),
        ["start on another day than the rule"] = (An.Event() with { Recurrence = "FREQ=WEEKLY;BYDAY=TU" }, "start"),
    };

    private static readonly Dictionary<string, ListEventsArguments> Ranges = new()
    {
        ["end before start"] = Range("2026-01-30T00:00:00Z", "2026-01-29T00:00:00Z"),
        ["empty"] = Range("2026-01-30T00:00:00Z", "2026-01-30T00:00:00Z"),
        ["401 days"] = Range("2026-01-01T00:00:00Z", "2027-02-06T00:00:00Z"),
        ["the end of time"] = Range("9998-01-01T00:00:00Z", "9998-02-01T00:00:00Z"),
        ["unknown zone"] = Range("2026-01-30T00:00:00Z", "2026-01-31T00:00:00Z") with { TimeZone = "Nowhere" },
        ["limit 0"] = Range("2026-01-30T00:00:00Z", "2026-01-31T00:00:00Z") with { Limit = 0 },
        ["limit 501"] = Range("2026-01-30T00:00:00Z", "2026-01-31T00:00:00Z") with { Limit = 501 },
    };

    private ICalendarFace? _calendar;

    private ICalendarFace Calendar => _calendar!;

    public static TheoryData<string> CreationNames => [.. Creations.Keys];

    public static TheoryData<string> RangeNames => [.. Ranges.Keys];

    public async ValueTask InitializeAsync() => _calendar = await untouched.App.OpenAsync(face);

    public async ValueTask DisposeAsync()
    {
        await Calendar.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [MemberData(nameof(CreationNames))]
    public async Task A_bad_event_is_refused_by_name_and_nothing_is_created(string name)
    {
        var (asked, named) = Creations[name];

        var answer = await Calendar.CreateAsync(asked);

        answer.Error.ShouldNotBeNull();
        answer.Error.Code.ShouldBe(ToolErrorCodes.InvalidArguments);
        answer.Error.Message.ShouldContain(named);
        answer.Error.Message.ShouldNotContain("Exception");
        (await Calendar.ListAsync(Range("2026-01-01T00:00:00Z", "2026-12-31T00:00:00Z"))).Value.Events.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(RangeNames))]
    public async Task A_bad_range_is_refused(string name)
    {
        (await Calendar.ListAsync(Ranges[name])).Error!.Code.ShouldBe(ToolErrorCodes.InvalidArguments);
    }

    private static ListEventsArguments Range(string start, string end) => new() { Start = An.At(start), End = An.At(end) };

    public sealed class Untouched : IAsyncDisposable
    {
        internal CalendarApp App { get; } = new();

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
