using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Bantz.Contracts;
using Bantz.Orchestrator.Tests.Support;
using Bantz.Testing;

namespace Bantz.Orchestrator.Tests.Edge;

/// <summary>A stream while its turn runs: it begins before the plan, is kept alive, and may be left.</summary>
public sealed class StreamTests(GarnetFixture garnet) : IDisposable
{
    private readonly OrchestratorApp _app = new(garnet.ConnectionString, ("Bantz:Orchestrator:Heartbeat", "00:00:01"));
    private readonly string _session = $"s-{Guid.NewGuid():n}";
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_turn_is_acknowledged_before_its_plan_and_a_silence_is_filled_with_comments()
    {
        var (answer, lines) = await OpenAsync();
        using (answer)
        {
            (await lines.ReadLineAsync(Cancel)).ShouldBe("event: ack");
            await UntilAsync(lines, ":");
            _release.SetResult();
            await UntilAsync(lines, "event: done");
        }
    }

    [Fact]
    public async Task A_turn_whose_reader_has_gone_is_found_by_its_id_while_it_runs_and_when_it_is_done()
    {
        var (answer, lines) = await OpenAsync();
        await lines.ReadLineAsync(Cancel);
        var ack = JsonSerializer.Deserialize((await lines.ReadLineAsync(Cancel))!["data: ".Length..], BantzJson.Wire.TurnAcknowledged)!;
        answer.Dispose();
        using var http = _app.CreateClient();
        var turn = new Uri($"/v1/sessions/{_session}/turns/{ack.TurnId}", UriKind.Relative);

        await Eventually.TrueAsync(
            async () =>
            {
                using var running = await http.GetAsync(turn, Cancel);
                return running.StatusCode is HttpStatusCode.Accepted && running.Headers.RetryAfter is not null;
            },
            Cancel);
        _release.SetResult();
        await Eventually.TrueAsync(
            async () =>
            {
                using var done = await http.GetAsync(turn, Cancel);
                return done.StatusCode is HttpStatusCode.OK;
            },
            Cancel);

        var found = (await http.GetFromJsonAsync(turn, BantzJson.Wire.TurnResult, Cancel))!;
        (found.TurnId, found.TraceId, found.Reply).ShouldBe((ack.TurnId, ack.TraceId, "Selam!"));
    }

    private async Task<(HttpResponseMessage Answer, StreamReader Lines)> OpenAsync()
    {
        _app.Router.On("selam", Plans.Talk("Selam!")).BeforePlan = () => _release.Task;
        using var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Turns)
        {
            Content = new StringContent($$"""{"text":"selam","session_id":"{{_session}}"}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        var answer = await _app.CreateClient().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel);
        return (answer, new StreamReader(await answer.Content.ReadAsStreamAsync(Cancel)));
    }

    private static async Task UntilAsync(StreamReader lines, string wanted)
    {
        while (await lines.ReadLineAsync(Cancel) is { } line)
        {
            if (line == wanted)
            {
                return;
            }
        }

        throw new InvalidOperationException($"The stream ended without {wanted}");
    }
}
