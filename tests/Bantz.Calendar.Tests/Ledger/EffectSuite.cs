using Bantz.Calendar.Tests.Driving;
using Bantz.Contracts;

namespace Bantz.Calendar.Tests.Ledger;

public sealed class Effects_over_mcp() : EffectSuite(Face.Mcp);

public sealed class Effects_over_rest() : EffectSuite(Face.Rest);

public abstract class EffectSuite(Face face) : FaceSuite(face)
{
    [Fact]
    public async Task A_repeat_answers_the_first_result_and_does_nothing()
    {
        var key = Keys.New();
        var first = (await Calendar.CreateAsync(An.Event(), key)).Value;

        var again = (await Calendar.CreateAsync(An.Event(), key)).Value;

        first.Replayed.ShouldBeFalse();
        again.Replayed.ShouldBeTrue();
        again.Event.Id.ShouldBe(first.Event.Id);
        (await TodayAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_repeat_answers_the_first_result_even_after_the_event_was_changed_and_deleted()
    {
        var key = Keys.New();
        var first = (await Calendar.CreateAsync(An.Event(), key)).Value.Event;
        await Calendar.UpdateAsync(new UpdateEventArguments { EventId = first.Id, Title = "başka" });
        (await Calendar.CreateAsync(An.Event(), key)).Value.Event.Title.ShouldBe("toplantı");
        await Calendar.DeleteAsync(new DeleteEventArguments { EventId = first.Id });

        var again = (await Calendar.CreateAsync(An.Event(), key)).Value;

        again.Replayed.ShouldBeTrue();
        again.Event.Title.ShouldBe("toplantı");
        again.Event.Etag.ShouldBe(first.Etag);
        (await TodayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_repeated_change_or_delete_is_answered_from_the_ledger()
    {
        var created = await AddAsync(An.Event());
        var change = new UpdateEventArguments { EventId = created.Id, Title = "yeni", Etag = created.Etag };
        var removal = new DeleteEventArguments { EventId = created.Id };

        (await Calendar.UpdateAsync(change, "change-key-1")).Value.Replayed.ShouldBeFalse();
        (await Calendar.UpdateAsync(change, "change-key-1")).Value.Replayed.ShouldBeTrue();
        (await Calendar.DeleteAsync(removal, "delete-key-1")).Value.Replayed.ShouldBeFalse();
        (await Calendar.DeleteAsync(removal, "delete-key-1")).Value.Replayed.ShouldBeTrue();
    }

    [Fact]
    public async Task A_key_with_other_arguments_is_a_conflict_and_does_nothing()
    {
        var key = Keys.New();
        await Calendar.CreateAsync(An.Event(), key);

        var other = await Calendar.CreateAsync(An.Event("başka"), key);

        other.Error!.Code.ShouldBe(ToolErrorCodes.Conflict);
        (await TodayAsync()).ShouldHaveSingleItem().Title.ShouldBe("toplantı");
    }

    [Fact]
    public async Task A_key_of_another_operation_is_a_conflict()
    {
        var created = await AddAsync(An.Event());
        var key = Keys.New();
        await Calendar.DeleteAsync(new DeleteEventArguments { EventId = created.Id }, key);

        // These arguments read the same as those of the deletion.
        (await Calendar.UpdateAsync(new UpdateEventArguments { EventId = created.Id }, key)).Error!.Code.ShouldBe(ToolErrorCodes.Conflict);
        (await Calendar.CreateAsync(An.Event(), key)).Error!.Code.ShouldBe(ToolErrorCodes.Conflict);
    }

    [Fact]
    public async Task Twenty_callers_with_one_key_make_one_event()
    {
        var key = Keys.New();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Calendar.CreateAsync(An.Event(), key)));

        answers.Select(a => a.Value.Event.Id).Distinct().Count().ShouldBe(1);
        answers.Count(a => !a.Value.Replayed).ShouldBe(1);
        (await TodayAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_deleted_event_can_be_created_again_trap_34()
    {
        var first = await AddAsync(An.Event());
        await Calendar.DeleteAsync(new DeleteEventArguments { EventId = first.Id });

        var second = (await Calendar.CreateAsync(An.Event())).Value;

        second.Replayed.ShouldBeFalse();
        second.Event.Id.ShouldNotBe(first.Id);
        (await TodayAsync()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_event_twice_under_two_keys_is_two_events()
    {
        await AddAsync(An.Event());
        await AddAsync(An.Event());

        (await TodayAsync()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_write_leaves_its_key_free()
    {
        var key = Keys.New();
        (await Calendar.CreateAsync(An.Event(zone: "Mars/Olympus"), key)).Error!.Code.ShouldBe(ToolErrorCodes.InvalidArguments);

        (await Calendar.CreateAsync(An.Event(), key)).Value.Replayed.ShouldBeFalse();
    }

    [Fact]
    public async Task An_old_etag_is_a_conflict_and_does_nothing()
    {
        var seen = await AddAsync(An.Event());
        await Calendar.UpdateAsync(new UpdateEventArguments { EventId = seen.Id, Title = "değişti" });

        var change = await Calendar.UpdateAsync(new UpdateEventArguments { EventId = seen.Id, Etag = seen.Etag, Title = "ezildi" });
        var removal = await Calendar.DeleteAsync(new DeleteEventArguments { EventId = seen.Id, Etag = seen.Etag });

        change.Error!.Code.ShouldBe(ToolErrorCodes.Conflict);
        removal.Error!.Code.ShouldBe(ToolErrorCodes.Conflict);
        (await TodayAsync()).ShouldHaveSingleItem().Title.ShouldBe("değişti");
    }

    [Fact]
    public async Task Of_two_changes_to_one_version_one_is_made()
    {
        var seen = await AddAsync(An.Event());

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            Calendar.UpdateAsync(new UpdateEventArguments { EventId = seen.Id, Etag = seen.Etag, Title = $"sürüm {i}" })));

        answers.Count(a => a.Error is null).ShouldBe(1);
        answers.Where(a => a.Error is not null).ShouldAllBe(a => a.Error!.Code == ToolErrorCodes.Conflict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("short-1")]
    [InlineData("has a space in it")]
    public async Task A_write_without_a_proper_key_is_refused(string key)
    {
        var refused = await Calendar.CreateAsync(An.Event(), key);

        refused.Error!.Code.ShouldBe(ToolErrorCodes.InvalidArguments);
        refused.Error.Message.ShouldContain("effect key");
        (await TodayAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_key_may_have_8_to_128_characters_and_no_more()
    {
        (await Calendar.CreateAsync(An.Event(), new string('k', 8))).Error.ShouldBeNull();
        (await Calendar.CreateAsync(An.Event(), new string('k', 128))).Error.ShouldBeNull();
        (await Calendar.CreateAsync(An.Event(), new string('k', 129))).Error!.Code.ShouldBe(ToolErrorCodes.InvalidArguments);
    }

    private Task<IReadOnlyList<CalendarEvent>> TodayAsync() => OnAsync("2026-01-30T00:00:00+03:00", "2026-01-31T00:00:00+03:00");
}
