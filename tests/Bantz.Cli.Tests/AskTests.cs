using System.Net;

namespace Bantz.Cli.Tests;

public sealed class AskTests : IDisposable
{
    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task The_reply_is_the_whole_output()
    {
        _terminal.Server.Answers(Turns.Saying("Bugün bir işin yok."));

        (await _terminal.RunAsync("ask", "bugün neler yapacağız")).ShouldBe(ExitCodes.Ok);

        _terminal.Out.ShouldBe("Bugün bir işin yok.\n");
        _terminal.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_need_no_quotes_and_an_at_sign_begins_a_name()
    {
        _terminal.Server.Answers(Turns.Saying("Peki."));

        await _terminal.RunAsync("ask", "@ayşe", "ile", "yarın", "yemek");

        _terminal.Server.Sent.Single().Body["text"]!.GetValue<string>().ShouldBe("@ayşe ile yarın yemek");
    }

    [Fact]
    public async Task Follow_ups_share_a_session_unless_told_otherwise()
    {
        _terminal.Server.Answers(Turns.Saying("1")).Answers(Turns.Saying("2")).Answers(Turns.Saying("3"));

        await _terminal.RunAsync("ask", "bir");
        await _terminal.RunAsync("ask", "iki", "--session", "work");
        await _terminal.RunAsync("ask", "üç", "--session", "new");

        _terminal.Server.Sent.Select(sent => (string?)sent.Body["session_id"]).ShouldBe(["cli", "work", null]);
        _terminal.Server.Sent.Select(sent => sent.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task What_was_said_of_time_place_and_language_is_sent()
    {
        _terminal.Server.Answers(Turns.Saying("Peki."));

        await _terminal.RunAsync("ask", "merhaba", "--now", "2026-01-30T10:00", "--tz", "Asia/Tokyo", "--lang", "en");

        var body = _terminal.Server.Sent.Single().Body;
        body["now"]!.GetValue<string>().ShouldBe("2026-01-30T10:00");
        body["time_zone"]!.GetValue<string>().ShouldBe("Asia/Tokyo");
        body["language"]!.GetValue<string>().ShouldBe("en");
    }

    [Fact]
    public async Task The_address_comes_from_the_option_then_the_environment_then_the_default()
    {
        _terminal.Server.Answers(Turns.Saying("1")).Answers(Turns.Saying("2")).Answers(Turns.Saying("3"));

        await _terminal.RunAsync("ask", "bir");
        _terminal.Variables["BANTZ_URL"] = "http://127.0.0.1:6000";
        await _terminal.RunAsync("ask", "iki");
        await _terminal.RunAsync("ask", "üç", "--url", "http://127.0.0.1:7000/");

        _terminal.Server.Sent.Select(sent => sent.Url.ToString()).ShouldBe(
            ["http://127.0.0.1:5081/v1/turns", "http://127.0.0.1:6000/v1/turns", "http://127.0.0.1:7000/v1/turns"]);
    }

    [Fact]
    public async Task Json_is_the_servers_document_with_its_own_fields_order_and_numbers()
    {
        const string document =
            """{"reply":"Ayşe\u0027yle yemek","turn_id":"t","session_id":"cli","language":"tr","new_field":1.50,"trace_id":"0","timings":{"plan_ms":1,"execute_ms":0,"finalise_ms":0,"remember_ms":0,"total_ms":1},"pending_confirmation":null}""";
        _terminal.Server.Answers(document);

        (await _terminal.RunAsync("ask", "x", "--json")).ShouldBe(ExitCodes.Ok);

        _terminal.Out.ShouldStartWith("{\n  \"reply\": \"Ayşe'yle yemek\",\n  \"turn_id\": \"t\"");
        _terminal.Out.ShouldContain("\"new_field\": 1.50,");
        _terminal.Out.ShouldContain("\"pending_confirmation\": null");
        _terminal.Error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_says_what_to_do_on_the_error_stream()
    {
        _terminal.Server.Answers(
            """{"title":"Unknown zone","status":400,"detail":"Give an IANA name.","trace_id":"abc123"}""",
            HttpStatusCode.BadRequest,
            "application/problem+json");

        (await _terminal.RunAsync("ask", "x", "--json", "--lang", "en")).ShouldBe(ExitCodes.Refused);

        _terminal.Out.ShouldBeEmpty();
        _terminal.Error.ShouldBe("Unknown zone\nGive an IANA name.\ntrace: abc123\n");
    }

    [Fact]
    public async Task A_refusal_without_problem_details_still_says_something()
    {
        _terminal.Server.Answers("<html>", HttpStatusCode.BadGateway, "text/html");

        (await _terminal.RunAsync("ask", "x")).ShouldBe(ExitCodes.Refused);

        _terminal.Error.ShouldBe("Bad Gateway\n");
    }

    [Theory]
    [InlineData("<html>welcome</html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"reply":"half a""")]
    public async Task A_server_that_is_no_Bantz_is_called_that(string body)
    {
        _terminal.Server.Answers(body);

        (await _terminal.RunAsync("ask", "x")).ShouldBe(ExitCodes.NotReachable);

        _terminal.Error.ShouldContain("does not speak as Bantz does");
        _terminal.Out.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("ask")]
    [InlineData("ask", "x", "--lang", "de")]
    [InlineData("ask", "x", "--session", "a b")]
    [InlineData("ask", "x", "--session", "")]
    [InlineData("ask", "x", "--url", "ftp://example.org")]
    [InlineData("ask", "x", "--sesion", "work")]
    [InlineData("nonsense")]
    public async Task A_wrong_command_line_is_told_so_and_sends_nothing(params string[] arguments)
    {
        (await _terminal.RunAsync(arguments)).ShouldBe(ExitCodes.Usage);

        _terminal.Error.ShouldNotBeEmpty();
        _terminal.Out.ShouldBeEmpty();
        _terminal.Server.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_question_is_shown_once()
    {
        _terminal.Server
            .Answers(Turns.Asking("Ekleyeyim mi?", reply: "16:00–17:00 toplantı. Ekleyeyim mi?"))
            .Answers(Turns.Asking("Silinsin mi?", reply: "Önce bir soru."));

        await _terminal.RunAsync("ask", "ekle");
        await _terminal.RunAsync("ask", "sil");

        _terminal.Out.ShouldBe("16:00–17:00 toplantı. Ekleyeyim mi?\nÖnce bir soru.\nSilinsin mi?\n");
    }

    [Theory]
    [InlineData("ask", "liste")]
    [InlineData("ask", "liste", "--json")]
    public async Task An_event_title_cannot_steer_the_terminal(params string[] arguments)
    {
        _terminal.Server.Answers(Turns.Saying("14:00 \u001b[2J\u001b]0;owned\u0007\u009b31mToplantı\r\u202eters\u0000"));

        await _terminal.RunAsync(arguments);

        _terminal.Out.ShouldContain("Toplantı");
        _terminal.Out.Where(letter => letter != '\n' && (char.IsControl(letter) || letter == '\u202e')).ShouldBeEmpty();
    }

    [Fact]
    public async Task Markup_of_the_console_library_is_only_text()
    {
        _terminal.Server.Answers(Turns.Asking("[bold]Ekle[/] [?", reply: "[red]x[/] {0}"));

        (await _terminal.RunAsync("ask", "x")).ShouldBe(ExitCodes.Ok);

        _terminal.Out.ShouldBe("[red]x[/] {0}\n[bold]Ekle[/] [?\n");
    }

    [Fact]
    public async Task Nothing_but_help_is_shown_to_who_says_nothing()
    {
        (await _terminal.RunAsync()).ShouldBe(ExitCodes.Ok);

        _terminal.Out.ShouldContain("ask <text>");
    }
}
