using Bantz.Contracts;
using Bantz.Web.Agenda;
using Bantz.Web.Components.Agenda;
using Bantz.Web.Components.Chat;
using Bantz.Web.Components.Details;
using Bantz.Web.Conversations;
using Bantz.Web.Orchestration;
using Bantz.Web.Tests.Fakes;
using Bunit;

namespace Bantz.Web.Tests.Components;

public sealed class ViewTests : PageContext
{
    private const string Markup = "<img src=x onerror=alert(1)>";

    private static CancellationToken Token => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Agenda_shows_the_day_and_its_events_as_text()
    {
        Orchestrator.Agenda = Wire.Agenda(Wire.Event("Kahvaltı", hour: 8), Wire.Event(Markup), Wire.Event("Uzun", day: 29, minutes: 48 * 60), Wire.Event("Bayram") with { AllDay = true });
        var view = await AgendaAsync();

        view.Find(".leaf-month").TextContent.ShouldBe("Ocak 2026");
        view.Find(".leaf-weekday").TextContent.ShouldBe("Cuma");
        view.FindAll(".event-time").Select(static time => time.TextContent).ShouldBe(["08:00–09:00", "16:00–17:00", "←–→", "bütün gün"]);
        view.FindAll(".event-title")[1].TextContent.ShouldBe(Markup);
        view.FindAll("img").ShouldBeEmpty();
        view.FindAll("li[data-past]").Count.ShouldBe(1);
    }

    [Fact]
    public async Task Agenda_without_events_says_so() =>
        (await AgendaAsync()).Find(".agenda-empty").TextContent.ShouldBe("Bugün takvimin boş.");

    [Fact]
    public async Task Agenda_that_cannot_be_read_is_not_called_empty()
    {
        Orchestrator.Agenda = new Failure(FailureKind.Unavailable, "Try again in a moment.");
        var view = await AgendaAsync();
        view.FindAll(".agenda-empty").ShouldBeEmpty();
        view.Find(".failure").TextContent.ShouldContain("Ajanda getirilemedi.");
    }

    [Fact]
    public void A_reply_is_text_never_markup()
    {
        var view = Show(Wire.Result(Markup));
        view.Find(".reply").TextContent.ShouldContain(Markup);
        view.FindAll("img").ShouldBeEmpty();
    }

    [Fact]
    public void A_kept_turn_without_words_has_no_empty_bubble()
    {
        var view = Show(Exchange.Restore(Wire.Record("", "Ekledim.")));
        view.FindAll(".said").ShouldBeEmpty();
        view.Find(".reply").TextContent.ShouldContain("Ekledim.");
    }

    [Fact]
    public void A_question_on_a_card_is_not_said_twice()
    {
        var exchange = Finished(Wire.Result("O saatte bir işin var. Ekleyeyim mi?"));
        exchange.Card = new ConfirmationCard(Wire.Pending());
        Show(exchange).Find(".reply").TextContent.ShouldBe("Bantz: O saatte bir işin var.");
    }

    [Fact]
    public void A_failure_is_said_honestly_and_offers_to_try_again()
    {
        var exchange = new Exchange("key", new Ask.Words("selam"));
        exchange.Apply(new TurnUpdate.Failed(new Failure(FailureKind.Cut)));
        var view = Show(exchange);
        view.Find("[role=alert]").TextContent.ShouldContain("Yanıt yarıda kesildi.");
        view.Find("[role=alert] button").TextContent.ShouldBe("Yeniden dene");
    }

    [Fact]
    public void What_was_refused_shows_what_to_do_and_no_retry()
    {
        var exchange = new Exchange("key", new Ask.Words("selam"));
        exchange.Apply(new TurnUpdate.Failed(new Failure(FailureKind.Refused, "Shorten the text.")));
        var view = Show(exchange);
        view.Find(".failure-detail").TextContent.ShouldBe("Shorten the text.");
        view.FindAll("[role=alert] button").ShouldBeEmpty();
    }

    [Fact]
    public void Details_show_plan_reasons_tools_timings_and_trace()
    {
        var exchange = Finished(Wire.Result() with { Plan = Wire.Plan("Bugün soruldu."), ToolResults = [Wire.Ran(ToolNames.ListEvents)] });
        var view = Show<DetailsDrawer>(parameters => parameters.Add(drawer => drawer.Exchange, exchange));

        view.Find(".reasoning").TextContent.ShouldContain("Bugün soruldu.");
        view.Find("[data-plan]").TextContent.ShouldContain("\"calendar_intent\": \"query\"");
        view.Find(".tool").TextContent.ShouldBe(ToolNames.ListEvents);
        view.Find("[data-trace]").TextContent.ShouldBe(Wire.TraceId);
        view.FindAll(".timings dt").Select(static phase => phase.TextContent).ShouldBe(["plan", "çalıştırma", "yanıt", "hatırlama", "toplam"]);
        view.FindAll(".timings rect")[1].GetAttribute("width").ShouldBe("20");
    }

    [Fact]
    public void Details_mark_the_times_in_what_was_said()
    {
        var plan = Wire.Plan();
        SpokenTime[] times =
        [
            new() { Start = 0, Length = 5, Kind = "date", From = new DateTime(2026, 1, 31), To = new DateTime(2026, 2, 1) },
            new() { Start = 99, Length = 5, Kind = "date" },
        ];
        var exchange = new Exchange("key", new Ask.Words("yarın <b>ne</b> var"));
        exchange.Apply(new TurnUpdate.Finished(Wire.Result() with { Plan = plan with { Trace = plan.Trace with { Times = times } } }));

        var view = Show<DetailsDrawer>(parameters => parameters.Add(drawer => drawer.Exchange, exchange));

        view.Find(".spoken mark").TextContent.ShouldBe("yarın");
        view.Find(".spoken").TextContent.ShouldContain("<b>ne</b>");
        view.FindAll(".times li").ShouldHaveSingleItem().TextContent.ShouldContain("date: 2026-01-31 00:00 – 2026-02-01 00:00");
    }

    [Fact]
    public void Details_of_an_answer_without_a_plan_say_why()
    {
        var view = Show<DetailsDrawer>(parameters => parameters.Add(drawer => drawer.Exchange, Finished(Wire.Result())));
        view.FindAll("[data-plan]").ShouldBeEmpty();
        view.Markup.ShouldContain("Plan gerekmedi");
    }

    [Fact]
    public void Details_of_a_restored_turn_show_what_was_kept()
    {
        var view = Show<DetailsDrawer>(parameters => parameters.Add(drawer => drawer.Exchange, Exchange.Restore(Wire.Record("selam", "Merhaba."))));
        view.Find("[data-trace]").TextContent.ShouldBe(Wire.TraceId);
        view.Markup.ShouldContain(ToolNames.ListEvents);
    }

    private static Exchange Finished(TurnResult result)
    {
        var exchange = new Exchange("key", new Ask.Words("selam"));
        exchange.Apply(new TurnUpdate.Finished(result));
        return exchange;
    }

    private IRenderedComponent<ExchangeView> Show(TurnResult result) => Show(Finished(result));

    private IRenderedComponent<ExchangeView> Show(Exchange exchange) =>
        Show<ExchangeView>(parameters => parameters.Add(view => view.Exchange, exchange));

    private async Task<IRenderedComponent<AgendaPanel>> AgendaAsync()
    {
        var agenda = new DayAgenda(Orchestrator, Time);
        await agenda.RefreshAsync(Surroundings.Of("Europe/Istanbul", browserZone: null, now: null), Token);
        return Show<AgendaPanel>(parameters => parameters.Add(panel => panel.Agenda, agenda));
    }
}
