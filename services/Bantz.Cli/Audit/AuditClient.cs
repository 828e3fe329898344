using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Reads the audit of a running orchestrator: a page of it, or all of it as JSON lines.</summary>
internal sealed class AuditClient(HttpClient http, Surroundings world)
{
    private const string JsonLines = "application/x-ndjson";

    private readonly Phrases _phrases = Phrases.Of(world.Language);

    internal async Task<int> ShowAsync(IReadOnlyList<string> filters, bool json, CancellationToken cancellationToken)
    {
        return await SendAsync(filters, accept: "application/json", async response =>
        {
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            using var document = JsonDocument.Parse(body);
            if (json)
            {
                world.Out.WriteJson(document.RootElement);
            }
            else if (document.Deserialize(BantzJson.Wire.AuditList) is { } page)
            {
                AuditView.Show(world, page);
            }
        }, cancellationToken);
    }

    internal async Task<int> ExportAsync(IReadOnlyList<string> filters, FileInfo? file, CancellationToken cancellationToken)
    {
        return await SendAsync(filters, JsonLines, async response =>
        {
            using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(cancellationToken));
            await using var writer = file?.CreateText();
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                // In a file the lines are as they came; a terminal gets nothing that could steer it.
                await (writer ?? world.Out.Profile.Out.Writer).WriteLineAsync(writer is null ? SafeText.Json(line) : line);
            }
        }, cancellationToken);
    }

    private async Task<int> SendAsync(IReadOnlyList<string> filters, string accept, Func<HttpResponseMessage, Task> read, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{ApiRoutes.Audit}?{string.Join('&', filters)}");
            request.Headers.Accept.ParseAdd(accept);
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (!response.IsSuccessStatusCode)
            {
                return world.Error.Show((TurnOutcome.Refused)TurnAnswer.Read(response, await response.Content.ReadAsByteArrayAsync(cancellationToken)), _phrases);
            }

            await read(response);
            return ExitCodes.Ok;
        }
        catch (HttpRequestException failure)
        {
            var reason = failure.HttpRequestError is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError ? SilenceReason.NotRunning : SilenceReason.Stranger;
            return world.Error.Show(new TurnOutcome.Unanswered(reason), http.BaseAddress!, _phrases);
        }
        catch (JsonException)
        {
            return world.Error.Show(new TurnOutcome.Unanswered(SilenceReason.Stranger), http.BaseAddress!, _phrases);
        }
        catch (IOException)
        {
            return world.Error.Show(new TurnOutcome.Unanswered(SilenceReason.Cut), http.BaseAddress!, _phrases);
        }
    }
}
