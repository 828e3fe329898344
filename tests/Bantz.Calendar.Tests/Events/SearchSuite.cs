using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Events;

public sealed class Search_over_mcp() : SearchSuite(Face.Mcp);

public sealed class Search_over_rest() : SearchSuite(Face.Rest);

public abstract class SearchSuite(Face face) : FaceSuite(face)
{
    [Theory]
    [InlineData("diş randevusu")]
    [InlineData("dis randevusu")]
    [InlineData("DİŞ RANDEVUSU")]
    [InlineData("DIS RANDEVUSU")]
    [InlineData("randevu dis")]
    [InlineData("kadıköy")]
    [InlineData("KADIKOY")]
    [InlineData("işlem dis")]
    [InlineData("ISLEM")]
    [InlineData("gulay")]
    [InlineData("Diş, Gülay!")]
    public async Task Words_are_found_by_turkish_letters_in_every_field(string query)
    {
        await AddAsync(An.Event("Diş Randevusu") with { Location = "Kadıköy", Description = "Kanal işlemi", Attendees = ["Dr. Gülay Şen"] });
        await AddAsync(An.Event("Toplantı"));

        var found = (await Calendar.FindAsync(new FindEventsArguments { Query = query })).Value.Events;

        found.ShouldHaveSingleItem().Title.ShouldBe("Diş Randevusu");
    }

    [Fact]
    public async Task Every_word_must_occur()
    {
        await AddAsync(An.Event("Diş Randevusu"));

        (await Calendar.FindAsync(new FindEventsArguments { Query = "diş doktoru" })).Value.Events.ShouldBeEmpty();
        (await Calendar.FindAsync(new FindEventsArguments { Query = "100%" })).Value.Events.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_range_it_looks_from_30_days_back_to_a_year_ahead()
    {
        await AddAsync(An.Event("x eski", "2025-12-30T09:00:00+03:00", "2025-12-30T10:00:00+03:00"));
        await AddAsync(An.Event("x dün", "2026-01-29T09:00:00+03:00", "2026-01-29T10:00:00+03:00"));
        await AddAsync(An.Event("x güz", "2026-11-29T09:00:00+03:00", "2026-11-29T10:00:00+03:00"));
        await AddAsync(An.Event("x uzak", "2027-02-01T09:00:00+03:00", "2027-02-01T10:00:00+03:00"));

        var found = (await Calendar.FindAsync(new FindEventsArguments { Query = "x" })).Value.Events;

        found.Select(e => e.Title).ShouldBe(["x dün", "x güz"]);
    }

    [Fact]
    public async Task A_series_is_answered_by_its_next_occurrence()
    {
        await AddAsync(An.Event("spor", "2026-01-06T08:00:00+03:00", "2026-01-06T09:00:00+03:00") with { Recurrence = "FREQ=WEEKLY;BYDAY=TU" });

        (await Calendar.FindAsync(new FindEventsArguments { Query = "spor" })).Value.Events
            .ShouldHaveSingleItem().Start.ShouldBe(At("2026-02-03T08:00:00+03:00"));
        (await Calendar.FindAsync(new FindEventsArguments { Query = "spor", Start = At("2026-01-01T00:00:00+03:00"), End = At("2026-01-25T00:00:00+03:00") })).Value.Events
            .ShouldHaveSingleItem().Start.ShouldBe(At("2026-01-20T08:00:00+03:00"));
    }

    [Fact]
    public async Task A_start_alone_looks_a_year_ahead_of_it_whatever_the_clock_says()
    {
        await AddAsync(An.Event("spor", "2024-01-02T08:00:00+03:00", "2024-01-02T09:00:00+03:00") with { Recurrence = "FREQ=WEEKLY;BYDAY=TU" });

        (await Calendar.FindAsync(new FindEventsArguments { Query = "spor", Start = At("2024-05-01T00:00:00+03:00") })).Value.Events
            .ShouldHaveSingleItem().Start.ShouldBe(At("2024-05-07T08:00:00+03:00"));
    }

    [Fact]
    public async Task A_changed_event_is_found_by_its_new_words_only()
    {
        var created = await AddAsync(An.Event("eski ad"));
        await Calendar.UpdateAsync(new UpdateEventArguments { EventId = created.Id, Title = "yeni ad" });

        (await Calendar.FindAsync(new FindEventsArguments { Query = "eski" })).Value.Events.ShouldBeEmpty();
        (await Calendar.FindAsync(new FindEventsArguments { Query = "yeni" })).Value.Events.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("!?")]
    public async Task A_query_without_words_is_refused(string query) =>
        (await Calendar.FindAsync(new FindEventsArguments { Query = query })).Error!.Code.ShouldBe(ToolErrorCodes.InvalidArguments);
}
