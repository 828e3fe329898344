using System.Net;
using Bantz.Contracts;
using Bantz.Testing;

namespace Bantz.Graph.Tests;

/// <summary>When a part is gone, people are told so, nothing is half done, and no restart is needed when it comes back.</summary>
public sealed class OutageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_calendar_a_question_is_answered_honestly_and_works_again_when_it_is_back()
    {
        await using var other = new House();
        await other.StartAsync();
        await using var link = CuttableLink.To(other.Calendar.BaseAddress!.Port);
        await using var house = new House($"--Services:calendar:http:0=http://127.0.0.1:{link.Port}");
        await house.StartAsync();
        var person = house.Person();
        (await person.SayAsync("bugün neler var", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();

        link.Cut();
        var without = await person.SayAsync("bugün neler var", Cancel);
        without.ToolResults.ShouldHaveSingleItem().Error!.Code.ShouldBe(ToolErrorCodes.Unavailable);
        without.Reply.ShouldNotContain("boş");
        without.Reply.ShouldNotContain("Exception");

        link.Mend();
        (await person.SayAsync("bugün neler var", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_yes_that_the_calendar_could_not_hear_can_be_repeated_and_happens_once()
    {
        await using var other = new House();
        await other.StartAsync();
        await using var link = CuttableLink.To(other.Calendar.BaseAddress!.Port);
        await using var house = new House($"--Services:calendar:http:0=http://127.0.0.1:{link.Port}");
        await house.StartAsync();
        var person = house.Person();
        await person.SayAsync("yarın 15:00'e toplantı ekle", Cancel);

        link.Cut();
        var failed = await person.SayAsync("evet", Cancel);
        failed.ToolResults.ShouldHaveSingleItem().Ok.ShouldBeFalse();
        (await other.EventsAsync(Cancel)).ShouldBeEmpty();

        link.Mend();
        (await person.SayAsync("evet", Cancel)).ToolResults.ShouldHaveSingleItem().Ok.ShouldBeTrue();
        (await other.EventsAsync(Cancel)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Without_the_store_a_turn_is_a_503_nothing_runs_and_it_works_again_when_it_is_back()
    {
        await using var other = new House();
        await other.StartAsync();
        await using var link = CuttableLink.To(other.RedisPort);
        await using var house = new House($"--ConnectionStrings:redis=127.0.0.1:{link.Port}");
        await house.StartAsync();
        var person = house.Person();
        await person.SayAsync("yarın 15:00'e toplantı ekle", Cancel);

        link.Cut();
        using (var without = await person.SendAsync("evet", Cancel))
        {
            without.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            without.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }

        (await house.EventsAsync(Cancel)).ShouldBeEmpty();

        link.Mend();
        await Eventually.TrueAsync(async () =>
        {
            using var again = await person.SendAsync("evet", Cancel);
            return again.StatusCode == HttpStatusCode.OK;
        }, Cancel);
        (await house.EventsAsync(Cancel)).Count.ShouldBe(1);
    }
}
