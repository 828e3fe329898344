using System.Net;
using Bantz.Contracts;

namespace Bantz.Cli.Tests;

public sealed class ChatTests : IDisposable
{
    private readonly Terminal _pipe = new();
    private readonly Terminal _desk = new() { Interactive = true, Language = Language.Turkish };

    public void Dispose()
    {
        _pipe.Dispose();
        _desk.Dispose();
    }

    [Fact]
    public async Task Each_line_of_a_pipe_is_a_turn_and_only_replies_come_out()
    {
        _pipe.Types("merhaba", "", "  bugün ne var  ").Server
            .Streams(Turns.Ack(), Turns.Delta("Mer"), Turns.Delta("haba!"), Turns.Done(Turns.Saying("Merhaba!")))
            .Streams(Turns.Tool(ToolNames.ListEvents), Turns.Done(Turns.Saying("Bir şey yok.")));

        (await _pipe.RunAsync("chat")).ShouldBe(ExitCodes.Ok);

        _pipe.Out.ShouldBe("Merhaba!\nBir şey yok.\n");
        _pipe.Server.Sent.Select(sent => sent.Body["text"]!.GetValue<string>()).ShouldBe(["merhaba", "bugün ne var"]);
        _pipe.Server.Sent.ShouldAllBe(sent => sent.Accept == "text/event-stream");
    }

    [Fact]
    public async Task Each_turn_says_which_question_was_shown_before_it_and_the_first_says_nothing()
    {
        var asking = Turns.Asking("Ekleyeyim mi?");
        _pipe.Types("ekle", "evet", "selam").Server
            .Streams(Turns.Done(asking))
            .Streams(Turns.Done(Turns.Saying("Ekledim.")))
            .Streams(Turns.Done(Turns.Saying("Selam.")));

        await _pipe.RunAsync("chat");

        _pipe.Server.Sent.Select(sent => sent.Body["pending_id"]?.GetValue<string>()).ShouldBe([null, asking.PendingConfirmation!.Id, ""]);
    }

    [Fact]
    public async Task The_result_stands_where_the_pieces_said_something_else()
    {
        _pipe.Types("x").Server.Streams(Turns.Delta("Saat 15"), Turns.Done(Turns.Saying("Saat 16'da.")));

        await _pipe.RunAsync("chat");

        _pipe.Out.ShouldBe("Saat 15\nSaat 16'da.\n");
    }

    [Fact]
    public async Task A_stream_that_stops_half_way_is_no_answer_and_is_fetched_whole()
    {
        _pipe.Types("x").Server
            .Streams(Turns.Ack(), Turns.Delta("Bugün "))
            .Answers(Turns.Saying("Bugün iki işin var."));

        (await _pipe.RunAsync("chat")).ShouldBe(ExitCodes.Ok);

        _pipe.Out.ShouldBe("Bugün iki işin var.\n");
        _pipe.Server.Sent.Select(sent => (sent.Key, sent.Accept)).ShouldBe([("key-1", "text/event-stream"), ("key-1", "application/json")]);
    }

    [Fact]
    public async Task An_error_in_the_stream_is_a_refusal()
    {
        _pipe.Types("x", "y").Server
            .Streams(Turns.Delta("Bir "), Turns.Error(new Problem { Title = "Calendar is away", Detail = "Try again.", TraceId = "0af" }))
            .Streams(Turns.Done(Turns.Saying("Buradayım.")));

        (await _pipe.RunAsync("chat", "--lang", "en")).ShouldBe(ExitCodes.Refused);

        _pipe.Error.ShouldBe("Calendar is away\nTry again.\ntrace: 0af\n");
        _pipe.Out.ShouldBe("Bir \nBuradayım.\n");
    }

    [Fact]
    public async Task A_pipe_stops_where_nobody_answers()
    {
        _pipe.Types("x", "y").Server.Fails(new HttpRequestException(HttpRequestError.ConnectionError));

        (await _pipe.RunAsync("chat")).ShouldBe(ExitCodes.NotReachable);

        _pipe.Server.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_person_may_try_again_where_nobody_answers()
    {
        _desk.Types("x", "y").Server
            .Fails(new HttpRequestException(HttpRequestError.ConnectionError))
            .Streams(Turns.Done(Turns.Saying("Geldim.")));

        (await _desk.RunAsync("chat")).ShouldBe(ExitCodes.Ok);

        _desk.Error.ShouldContain("çalışmıyor");
        _desk.Out.ShouldContain("Geldim.");
    }

    [Theory]
    [InlineData("e", "evet")]
    [InlineData("Y", "evet")]
    [InlineData("h", "hayır")]
    [InlineData("n", "hayır")]
    [InlineData("15:00 olsun", "15:00 olsun")]
    public async Task A_question_is_framed_and_one_letter_answers_it(string typed, string sent)
    {
        _desk.Types("ekle", typed).Server
            .Streams(Turns.Done(Turns.Asking("16:00–17:00 toplantı eklensin mi?")))
            .Streams(Turns.Done(Turns.Saying("Peki.")));

        await _desk.RunAsync("chat");

        _desk.Out.ShouldContain("Onay gerekiyor");
        _desk.Out.ShouldContain("16:00–17:00 toplantı eklensin mi?");
        _desk.Server.Sent[1].Body["text"]!.GetValue<string>().ShouldBe(sent);
    }

    [Theory]
    [InlineData("Silinsin mi?", "")]
    [InlineData("Silinsin mi?", "Sil")]
    [InlineData("İki toplantın var. Silinsin mi?", "İki ")]
    public async Task A_question_is_not_repeated(string reply, string piece)
    {
        _desk.Types("sil").Server.Streams(Turns.Delta(piece), Turns.Done(Turns.Asking("Silinsin mi?", reply)));

        await _desk.RunAsync("chat");

        _desk.Out.Split("Silinsin mi?").Length.ShouldBe(2);
        _desk.Out.ShouldContain("e evet");
    }

    [Fact]
    public async Task One_letter_is_just_that_where_nothing_is_asked()
    {
        _desk.Types("e").Server.Streams(Turns.Done(Turns.Saying("Efendim?")));

        await _desk.RunAsync("chat");

        _desk.Server.Sent.Single().Body["text"]!.GetValue<string>().ShouldBe("e");
    }

    [Fact]
    public async Task English_is_answered_in_English()
    {
        _desk.Types("add it", "y").Server
            .Streams(Turns.Done(Turns.Asking("Add it?", language: Language.English)))
            .Streams(Turns.Done(Turns.Saying("Added.", language: Language.English)));

        await _desk.RunAsync("chat");

        _desk.Out.ShouldContain("Please confirm");
        _desk.Server.Sent[1].Body["text"]!.GetValue<string>().ShouldBe("yes");
    }

    [Fact]
    public async Task A_new_session_is_the_servers_to_name_and_is_kept()
    {
        _desk.Types("bir", "/new", "iki", "üç", "/session").Server
            .Streams(Turns.Done(Turns.Asking("Olsun mu?")))
            .Streams(Turns.Done(Turns.Saying("2", session: "s-42")))
            .Streams(Turns.Done(Turns.Saying("3", session: "s-42")));

        await _desk.RunAsync("chat");

        _desk.Server.Sent.Select(sent => (string?)sent.Body["session_id"]).ShouldBe(["cli", null, "s-42"]);
        _desk.Out.ShouldContain("Oturum: s-42");
    }

    [Fact]
    public async Task The_last_plan_can_be_seen()
    {
        _pipe.Types("/plan", "ekle", "evet", "/plan").Server
            .Streams(Turns.Done(Turns.Saying("1") with { Plan = Turns.Plan }))
            .Streams(Turns.Done(Turns.Saying("2")));

        await _pipe.RunAsync("chat", "--lang", "tr");

        _pipe.Out.ShouldStartWith("Henüz bir plan yok.");
        _pipe.Out.ShouldContain("route      calendar/create\n");
        _pipe.Out.ShouldContain("""calendar.create_event {"title":"Ayşe'yle yemek"}""");
    }

    [Fact]
    public async Task A_terminal_frames_the_plan()
    {
        _desk.Types("ekle", "/plan").Server.Streams(Turns.Done(Turns.Saying("1") with { Plan = Turns.Plan }));

        await _desk.RunAsync("chat");

        _desk.Out.ShouldContain("│ route      │ calendar/create");
    }

    [Fact]
    public async Task Commands_are_not_sent()
    {
        _desk.Types("/help", "/nonsense", "/quit", "never read");

        (await _desk.RunAsync("chat")).ShouldBe(ExitCodes.Ok);

        _desk.Out.ShouldContain("/plan");
        _desk.Error.ShouldContain("/nonsense");
        _desk.Server.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_does_not_stream_is_understood_as_well()
    {
        _pipe.Types("x", "y").Server
            .Answers(Turns.Saying("Bütün."))
            .Answers("""{"title":"Busy","detail":"Wait."}""", HttpStatusCode.Conflict, "application/problem+json");

        (await _pipe.RunAsync("chat")).ShouldBe(ExitCodes.Refused);

        _pipe.Out.ShouldBe("Bütün.\n");
        _pipe.Error.ShouldStartWith("Busy\nWait.\n");
    }

    [Fact]
    public async Task Leaving_at_the_prompt_is_quiet()
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var keyboard = new SilentKeyboard();
        _pipe.Input = keyboard;

        var run = _pipe.RunAsync(leave.Token, "chat");
        await keyboard.Waiting.WaitAsync(TestContext.Current.CancellationToken);
        await leave.CancelAsync();

        (await run).ShouldBe(ExitCodes.Cancelled);
        keyboard.Release();
    }

    [Fact]
    public async Task Pieces_cannot_steer_the_terminal()
    {
        _desk.Types("x").Server.Streams(Turns.Tool("\u001b[2Jtool"), Turns.Delta("\u001b[31mkırmızı\u001b[0m"), Turns.Done(Turns.Asking("\u001b[5mOlsun mu?", reply: "\u001b[31mkırmızı\u001b[0m")));

        await _desk.RunAsync("chat");

        _desk.Out.ShouldContain("[31mkırmızı[0m");
        _desk.Out.ShouldNotContain('\u001b');
    }

    /// <summary>A person who has typed nothing yet.</summary>
    private sealed class SilentKeyboard : TextReader
    {
        private readonly TaskCompletionSource _waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _released = new();

        internal Task Waiting => _waiting.Task;

        internal void Release() => _released.Set();

        public override string? ReadLine()
        {
            _waiting.SetResult();
            _released.Wait();
            return null;
        }
    }
}
