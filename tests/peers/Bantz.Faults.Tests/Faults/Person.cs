using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Faults.Tests.Faults;

/// <summary>Somebody in a session of their own who speaks to one replica, and to the other where the first does not answer.</summary>
internal sealed class Person(HttpClient first, HttpClient second, string session, string now)
{
    private const string EventStream = "text/event-stream";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Every reply that arrived.</summary>
    internal List<string> Heard { get; } = [];

    /// <summary>The id the last streamed turn was acknowledged with.</summary>
    internal string? TurnId { get; private set; }

    /// <summary>Says it once, to the first replica; null where no answer arrives.</summary>
    internal async Task<TurnResult?> TryAsync(string text, bool streamed, string? key, CancellationToken cancellationToken)
    {
        try
        {
            using var request = Request(text, key);
            if (!streamed)
            {
                return await ReadAsync(await first.SendAsync(request, cancellationToken), cancellationToken);
            }

            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(EventStream));
            using var answer = await first.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return await FollowAsync(answer, cancellationToken);
        }
        catch (Exception exception) when (IsFault(exception, cancellationToken))
        {
            return null;
        }
    }

    /// <summary>Says it until somebody answers.</summary>
    internal async Task<TurnResult> SayAsync(string text, CancellationToken cancellationToken, string? key = null) =>
        await UntilAsync(async replica => await ReadAsync(await replica.SendAsync(Request(text, key), cancellationToken), cancellationToken), cancellationToken)
        ?? throw new InvalidOperationException("No answer.");

    /// <summary>Asks for the turn by its id until it is known what became of it; null where nothing is known of it.</summary>
    internal Task<TurnResult?> FindAsync(string turnId, CancellationToken cancellationToken) => UntilAsync(
        async replica =>
        {
            using var answer = await replica.GetAsync(new Uri($"/v1/sessions/{session}/turns/{turnId}", UriKind.Relative), cancellationToken);
            return answer.StatusCode switch
            {
                HttpStatusCode.OK => Hear((await answer.Content.ReadFromJsonAsync(BantzJson.Wire.TurnResult, cancellationToken))!),
                HttpStatusCode.NotFound => null,
                var status => throw new HttpRequestException($"{status}"),
            };
        },
        cancellationToken);

    private async Task<TurnResult?> UntilAsync(Func<HttpClient, Task<TurnResult?>> ask, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var replica = first; ; replica = replica == first ? second : first)
        {
            try
            {
                return await ask(replica);
            }
            catch (Exception exception) when (IsFault(exception, cancellationToken) && TimeProvider.System.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Pause, TimeProvider.System, cancellationToken);
            }
        }
    }

    private async Task<TurnResult?> FollowAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        answer.EnsureSuccessStatusCode();
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(cancellationToken));
        var name = "";
        while (await lines.ReadLineAsync(cancellationToken) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && name is TurnEvents.Ack)
            {
                TurnId = JsonSerializer.Deserialize(line["data: ".Length..], BantzJson.Wire.TurnAcknowledged)!.TurnId;
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && name is TurnEvents.Done)
            {
                return Hear(JsonSerializer.Deserialize(line["data: ".Length..], BantzJson.Wire.TurnResult)!);
            }
        }

        return null;
    }

    private async Task<TurnResult?> ReadAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        using (answer)
        {
            answer.EnsureSuccessStatusCode();
            return Hear((await answer.Content.ReadFromJsonAsync(BantzJson.Wire.TurnResult, cancellationToken))!);
        }
    }

    private TurnResult Hear(TurnResult result)
    {
        Heard.Add(result.Reply.ReplaceLineEndings(" "));
        return result;
    }

    private HttpRequestMessage Request(string text, string? key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, ApiRoutes.Turns)
        {
            Content = JsonContent.Create(new TurnRequest { Text = text, SessionId = session, Now = now, Language = Language.Turkish }, BantzJson.Wire.TurnRequest),
        };
        if (key is not null)
        {
            request.Headers.Add("Idempotency-Key", key);
        }

        return request;
    }

    private static bool IsFault(Exception exception, CancellationToken cancellationToken) =>
        exception is HttpRequestException or IOException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested);
}
