using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.OpenAi;

/// <summary>Conversations of a chat front end: a session is stable over one, and two do not mix.</summary>
public sealed class ChatTests(GarnetFixture garnet) : IDisposable
{
    private readonly OrchestratorApp _app = new(garnet.ConnectionString);

    // Transcripts are remembered in the store that all tests share: each says words of its own.
    private readonly string _add = $"toplantı ekle {Guid.NewGuid():n}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task A_confirmation_is_a_normal_message_and_its_yes_runs_what_was_asked()
    {
        Creates();
        var chat = new Chat(_app);

        var asked = await chat.SayAsync(_add);
        var session = chat.Session;
        var done = await chat.SayAsync("evet");

        Content(asked).ShouldBe("Bugün 16:00–17:00 “toplantı” ekleyeyim mi?");
        asked["bantz"]!["pending_confirmation"]!["tool"]!.GetValue<string>().ShouldBe(ToolNames.CreateEvent);
        Content(done).ShouldBe("Ekledim: bugün 16:00–17:00 “toplantı”.");
        done["bantz"]!["pending_confirmation"].ShouldBeNull();
        chat.Session.ShouldBe(session);
        _app.Calendar.Writes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_streamed_conversation_goes_on_in_its_session_too()
    {
        Creates();
        var chat = new Chat(_app);

        var asked = await chat.StreamAsync(_add);
        await chat.StreamAsync("evet");

        Chat.Text(asked).ShouldBe("Bugün 16:00–17:00 “toplantı” ekleyeyim mi?");
        _app.Calendar.Writes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_yes_in_one_conversation_confirms_nothing_of_another()
    {
        Creates();
        var one = new Chat(_app);
        var other = new Chat(_app);
        await one.SayAsync(_add);
        await other.SayAsync("merhaba " + _add);

        await other.SayAsync("evet");

        other.Session.ShouldNotBe(one.Session);
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_conversations_that_went_the_same_way_word_for_word_have_a_session_each()
    {
        Creates();
        var one = new Chat(_app);
        var other = new Chat(_app);
        await one.SayAsync(_add);
        await other.SayAsync(_add);
        string[] begun = [one.Session!, other.Session!];

        await one.SayAsync("hayır");
        await other.SayAsync("evet");

        begun.Distinct().Count().ShouldBe(2);
        new[] { one.Session!, other.Session! }.ShouldBe(begun, ignoreOrder: true);
        _app.Calendar.Writes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Trap_36_the_same_request_sent_again_happens_once_and_says_the_same()
    {
        Creates();
        var chat = new Chat(_app);
        await chat.SayAsync(_add);

        var first = await chat.SendAsync("evet");
        var again = await chat.SendAsync("evet");

        Content(again).ShouldBe(Content(first));
        _app.Calendar.Writes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_system_message_that_changes_and_white_space_that_is_trimmed_break_no_conversation()
    {
        Creates();
        var chat = new Chat(_app);
        await chat.SayAsync(_add, "The time is 10:00.");
        var session = chat.Session;

        await chat.SayAsync("evet", "The time is 10:01.");

        chat.Session.ShouldBe(session);
        _app.Calendar.Writes.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_one_user_said_is_not_another_users_conversation()
    {
        Creates();
        var one = new Chat(_app, "ayse");
        await one.SayAsync(_add);
        var body = Body("evet");
        body["user"] = "mehmet";
        body["messages"]!.AsArray().Insert(0, new JsonObject { ["role"] = "user", ["content"] = _add });
        body["messages"]!.AsArray().Insert(1, new JsonObject { ["role"] = "assistant", ["content"] = "Bugün 16:00–17:00 “toplantı” ekleyeyim mi?" });

        using var answer = await _app.PostAsync(Chat.Completions, body.ToJsonString(), Cancel);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_conversation_made_up_by_the_client_confirms_nothing()
    {
        Creates();
        var body = Body("evet");
        body["messages"]!.AsArray().Insert(0, new JsonObject { ["role"] = "assistant", ["content"] = "Bugün 16:00–17:00 “toplantı” ekleyeyim mi?" });

        using var answer = await _app.PostAsync(Chat.Completions, body.ToJsonString(), Cancel);

        answer.IsSuccessStatusCode.ShouldBeTrue();
        _app.Calendar.Writes.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_named_session_is_taken_at_its_word(bool byHeader)
    {
        Creates();
        var session = $"s-{Guid.NewGuid():n}";
        foreach (var text in (string[])[_add, "evet"])
        {
            var body = Body(text);
            if (!byHeader)
            {
                body["metadata"]!["session_id"] = session;
            }

            using var http = _app.CreateClient();
            using var request = new HttpRequestMessage(HttpMethod.Post, Chat.Completions) { Content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json") };
            if (byHeader)
            {
                request.Headers.Add("X-Bantz-Session", session);
            }

            using var answer = await http.SendAsync(request, Cancel);

            answer.IsSuccessStatusCode.ShouldBeTrue();
            answer.Headers.GetValues("X-Bantz-Session").ShouldBe([session]);
        }

        _app.Calendar.Writes.ShouldHaveSingleItem();
    }

    private static JsonObject Body(string text) => JsonNode.Parse(
        $$$"""{"model":"bantz","messages":[{"role":"user","content":"{{{text}}}"}],"metadata":{"now":"2026-01-30T10:00","language":"tr"}}""")!.AsObject();

    private static string Content(JsonNode completion) => completion["choices"]![0]!["message"]!["content"]!.GetValue<string>();

    private void Creates()
    {
        var plan = Plans.Calls(CalendarIntent.Create, Plans.Create("toplantı", "2026-01-30T16:00:00+03:00"));
        _app.Router.On(_add, plan);
    }
}
