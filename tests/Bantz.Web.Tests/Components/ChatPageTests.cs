using Bantz.Contracts;
using Bantz.Web.Components.Chat;
using Bantz.Web.Orchestration;
using Bantz.Web.Tests.Fakes;
using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.Web.Tests.Components;

public sealed class ChatPageTests : PageContext
{
    private BunitNavigationManager Navigation => (BunitNavigationManager)Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void An_empty_conversation_offers_three_examples_and_a_click_sends_one()
    {
        var page = Open();
        page.FindAll(".example").Count.ShouldBe(3);

        page.FindAll(".example")[1].Click();
        Orchestrator.Answer(Wire.Result("Ekleyeyim mi?"));

        page.WaitForAssertion(() => page.Find(".reply").TextContent.ShouldContain("Ekleyeyim mi?"));
        Orchestrator.Sent.ShouldHaveSingleItem().Request.Text.ShouldBe("Yarın 15:00'e toplantı ekle");
        page.FindAll(".example").ShouldBeEmpty();
    }

    [Fact]
    public void Sending_empties_the_input_and_keeps_the_session_in_the_address()
    {
        var page = Open();
        Say(page, "merhaba");
        page.Find("textarea").GetAttribute("value").ShouldBeNullOrEmpty();
        Navigation.Uri.ShouldEndWith($"?session={Orchestrator.Sent.Single().Request.SessionId}");
        Navigation.History.First().Options.ReplaceHistoryEntry.ShouldBeTrue();
    }

    [Fact]
    public void A_session_in_the_address_is_restored_and_gone_on_with()
    {
        Orchestrator.Turns = new TurnList([Wire.Record("selam", "Merhaba.")]);
        var page = Open("?session=kept");
        page.WaitForAssertion(() => page.Find(".reply").TextContent.ShouldContain("Merhaba."));

        Say(page, "yine ben");

        Orchestrator.Sent.Single().Request.SessionId.ShouldBe("kept");
    }

    [Fact]
    public void Moment_and_zone_in_the_address_go_with_turn_and_agenda()
    {
        var page = Open("?now=2026-01-30T10:00&tz=Europe/Berlin");
        Say(page, "bugün ne var");
        Orchestrator.Sent.Single().Request.ShouldSatisfyAllConditions(
            static request => request.Now.ShouldBe("2026-01-30T10:00"),
            static request => request.TimeZone.ShouldBe("Europe/Berlin"));
        Orchestrator.AgendaReads.ShouldBe([("2026-01-30T10:00", "Europe/Berlin")]);
    }

    [Fact]
    public void The_browser_says_the_zone_where_the_address_does_not()
    {
        Script.Setup<string?>("timeZone").SetResult("America/New_York");
        Open();
        Orchestrator.AgendaReads.ShouldBe([(null, "America/New_York")]);
    }

    [Fact]
    public void The_agenda_is_read_again_after_a_turn_that_wrote()
    {
        var page = Open();
        Say(page, "evet");
        Orchestrator.Agenda = Wire.Agenda(Wire.Event("toplantı"));
        Orchestrator.Answer(Wire.Result("Ekledim.") with { ToolResults = [Wire.Ran(ToolNames.CreateEvent)] });
        page.WaitForAssertion(() => page.Find(".event-title").TextContent.ShouldBe("toplantı"));
    }

    [Fact]
    public void The_language_changes_in_place_and_is_remembered()
    {
        var page = Open();
        page.FindAll(".masthead button").Single(static button => string.Equals(button.TextContent, "English", StringComparison.Ordinal)).Click();
        page.Find("textarea").GetAttribute("placeholder").ShouldBe("Write something…");
        Script.VerifyInvoke("rememberLanguage").Arguments.ShouldBe(["bantz-language", "en"]);
    }

    [Fact]
    public void A_new_conversation_leaves_the_old_session_behind()
    {
        var page = Open("?session=kept&tz=Europe/Berlin");
        page.Find("[title='Yeni konuşma']").Click();
        Navigation.Uri.ShouldEndWith("?tz=Europe/Berlin");
        Say(page, "merhaba");
        Orchestrator.Sent.Single().Request.SessionId.ShouldNotBe("kept");
    }

    [Fact]
    public void With_the_orchestrator_down_the_page_stands_and_says_so()
    {
        Orchestrator.Agenda = new Failure(FailureKind.Unreachable);
        Orchestrator.Turns = new Failure(FailureKind.Unreachable);
        var page = Open("?session=kept");
        page.WaitForAssertion(() => page.Find(".log [role=alert]").TextContent.ShouldContain("Önceki konuşma getirilemedi."));
        page.Find(".agenda .failure").TextContent.ShouldContain("Ajanda getirilemedi.");

        Say(page, "merhaba");
        Orchestrator.Fail(FailureKind.Unreachable);
        page.WaitForAssertion(() => page.Find(".exchange [role=alert]").TextContent.ShouldContain("Bantz'a ulaşamıyorum."));
    }

    [Fact]
    public void The_whole_reply_is_announced_once()
    {
        var page = Open();
        Say(page, "merhaba");
        Orchestrator.Answer(new TurnUpdate.Said("Mer"));
        page.WaitForAssertion(() => page.Find(".reply").TextContent.ShouldContain("Mer"));
        page.Find("[data-announcer]").TextContent.Trim().ShouldBeEmpty();
        Orchestrator.Answer(Wire.Result("Merhaba."));
        page.WaitForAssertion(() => page.Find("[data-announcer]").TextContent.Trim().ShouldBe("Merhaba."));
    }

    private static void Say(IRenderedComponent<ChatPage> page, string text)
    {
        page.WaitForAssertion(() => page.Find("textarea").HasAttribute("readonly").ShouldBeFalse());
        page.Find("textarea").Input(text);
        page.Find("form").Submit();
    }

    private IRenderedComponent<ChatPage> Open(string query = "")
    {
        Navigation.NavigateTo("/" + query);
        return Render<ChatPage>(parameters => parameters.AddCascadingValue(Language.Turkish));
    }
}
