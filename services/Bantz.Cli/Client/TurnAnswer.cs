using System.Text.Json;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Reads an answer that came as one document.</summary>
internal static class TurnAnswer
{
    internal static TurnOutcome Read(HttpResponseMessage response, ReadOnlyMemory<byte> body) =>
        response.IsSuccessStatusCode ? ReadResult(body) : new TurnOutcome.Refused(ReadProblem(response, body));

    /// <summary>A turn's result, or a <see cref="SilenceReason.Stranger"/> where the document is none.</summary>
    internal static TurnOutcome ReadResult(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            return document.Deserialize(BantzJson.Wire.TurnResult) is { } result
                ? new TurnOutcome.Answered(result, document.RootElement.Clone())
                : new TurnOutcome.Unanswered(SilenceReason.Stranger);
        }
        catch (JsonException)
        {
            return new TurnOutcome.Unanswered(SilenceReason.Stranger);
        }
    }

    private static Problem ReadProblem(HttpResponseMessage response, ReadOnlyMemory<byte> body)
    {
        var bare = new Problem { Status = (int)response.StatusCode, Title = response.ReasonPhrase };
        try
        {
            var problem = JsonSerializer.Deserialize(body.Span, BantzJson.Wire.Problem);
            return problem is null ? bare : problem with { Status = problem.Status ?? bare.Status, Title = problem.Title ?? bare.Title };
        }
        catch (JsonException)
        {
            return bare;
        }
    }
}
