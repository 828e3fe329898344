namespace Bantz.Cli.Tests;

public sealed class SilenceTests : IDisposable
{
    private static readonly HttpRequestException Cut = new(HttpRequestError.ResponseEnded);

    private readonly Terminal _terminal = new();

    public void Dispose() => _terminal.Dispose();

    [Fact]
    public async Task A_server_that_does_not_run_is_told_with_how_to_start_it()
    {
        _terminal.Server.Fails(new HttpRequestException(HttpRequestError.ConnectionError));

        (await _terminal.RunAsync("ask", "x")).ShouldBe(ExitCodes.NotReachable);

        _terminal.Error.ShouldBe("Bantz is not running at http://127.0.0.1:5081. Start it with: dotnet run --project Bantz.Local\n");
        _terminal.Server.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_cut_connection_is_tried_once_more_with_the_same_key()
    {
        _terminal.Server.Fails(Cut).Answers(Turns.Saying("Eklendi."));

        (await _terminal.RunAsync("ask", "evet")).ShouldBe(ExitCodes.Ok);

        _terminal.Out.ShouldBe("Eklendi.\n");
        _terminal.Server.Sent.Select(sent => sent.Key).ShouldBe(["key-1", "key-1"]);
    }

    [Fact]
    public async Task Two_cuts_are_an_honest_do_not_know()
    {
        _terminal.Server.Fails(Cut).Fails(Cut);

        (await _terminal.RunAsync("ask", "evet")).ShouldBe(ExitCodes.NotReachable);

        _terminal.Error.ShouldContain("It may have been done");
        _terminal.Server.Sent.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_silent_server_is_given_up_after_its_time()
    {
        _terminal.Server.Hangs();

        var run = _terminal.RunAsync("ask", "x");
        await _terminal.Server.Reached.WaitAsync(TestContext.Current.CancellationToken);
        _terminal.Clock.Advance(TurnClient.Patience);

        (await run).ShouldBe(ExitCodes.NotReachable);
        _terminal.Error.ShouldContain("silent for two minutes");
    }

    [Theory]
    [InlineData("ask", "x")]
    [InlineData("chat")]
    public async Task Leaving_in_the_middle_of_an_answer_is_quiet(params string[] arguments)
    {
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        _terminal.Types("merhaba").Server.Hangs();

        var run = _terminal.RunAsync(leave.Token, arguments);
        await _terminal.Server.Reached.WaitAsync(TestContext.Current.CancellationToken);
        await leave.CancelAsync();

        (await run).ShouldBe(ExitCodes.Cancelled);
        (_terminal.Out + _terminal.Error).ShouldBeEmpty();
    }
}
