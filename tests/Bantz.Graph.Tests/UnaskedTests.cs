using System.Net.Http.Json;
using Bantz.Contracts;

namespace Bantz.Graph.Tests;

/// <summary>What policy lets run, through the real router: its wish for a yes goes where all writes of a plan may run, and stays elsewhere.</summary>
public sealed class UnaskedTests(House house) : IClassFixture<House>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("yarın 15:00'e diş ekle", new[] { ToolNames.CreateEvent }, false)]
    [InlineData("add dentist tomorrow at 3 pm", new[] { ToolNames.CreateEvent, ToolNames.UpdateEvent }, false)]
    [InlineData("yarın 15:00'e diş ekle", new[] { ToolNames.UpdateEvent }, true)]
    [InlineData("yarın 15:00'e diş ekle", new string[0], true)]
    [InlineData("yarınki dişi sil", new[] { ToolNames.CreateEvent, ToolNames.UpdateEvent }, true)]
    [InlineData("yarın 10'da diş ekle, cumayı da boşalt", new[] { ToolNames.CreateEvent }, true)]
    public async Task The_router_leaves_its_wish_out_only_where_every_write_may_run(string text, string[] unasked, bool asks)
    {
        using var answer = await house.Router.PostAsJsonAsync(
            ApiRoutes.Plans,
            new PlanRequest { Text = text, Now = DateTimeOffset.Parse(House.Friday, null), TimeZone = WireLimits.DefaultTimeZone, Unasked = unasked },
            BantzJson.Wire.PlanRequest,
            Cancel);

        var plan = (await answer.Content.ReadFromJsonAsync(BantzJson.Wire.Plan, Cancel))!;
        plan.ToolPlan.ShouldNotBeEmpty();
        plan.RequiresConfirmation.ShouldBe(asks);
        (plan.ConfirmationPrompt is null || asks).ShouldBeTrue();
    }

    [Fact]
    public async Task A_policy_file_lets_a_write_run_at_once_and_a_removal_still_asks()
    {
        var policy = Path.Combine(Directory.CreateTempSubdirectory("bantz-unasked-").FullName, "bantz.policy.json");
        await File.WriteAllTextAsync(policy, """{"allow":["calendar.create_event"]}""", Cancel);
        await using var own = new House($"--Bantz:PolicyPath={policy}");
        await own.StartAsync();
        var person = own.Person();

        var added = await person.SayAsync("yarın 15:00'e diş randevusu ekle", Cancel);
        added.PendingConfirmation.ShouldBeNull(added.Reply);
        (await own.EventsAsync(Cancel)).ShouldHaveSingleItem().Start.ShouldBe(DateTimeOffset.Parse("2026-01-31T15:00+03:00", null));

        (await person.SayAsync("yarınki diş randevusunu sil", Cancel)).PendingConfirmation.ShouldNotBeNull().Tool.ShouldBe(ToolNames.DeleteEvent);
        (await own.EventsAsync(Cancel)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task The_same_words_twice_at_once_are_done_once_and_asked_about_once()
    {
        var policy = Path.Combine(Directory.CreateTempSubdirectory("bantz-unasked-").FullName, "bantz.policy.json");
        await File.WriteAllTextAsync(policy, """{"allow":["calendar.create_event"]}""", Cancel);
        await using var own = new House($"--Bantz:PolicyPath={policy}");
        await own.StartAsync();
        var session = $"s-{Guid.NewGuid():n}";

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => own.Person(session).SayAsync("yarın 15:00'e diş randevusu ekle", Cancel)));

        (await own.EventsAsync(Cancel)).ShouldHaveSingleItem();
        answers.Count(static answer => answer.PendingConfirmation is null).ShouldBe(1);
    }
}
