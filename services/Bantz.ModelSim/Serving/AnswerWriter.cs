using System.Text;
using System.Text.Json.Nodes;
using Bantz.ModelSim.Faults;
using Bantz.ModelSim.Model;

namespace Bantz.ModelSim.Serving;

/// <summary>Writes one answer as one protocol has it: piece by piece, or all at its end.</summary>
internal abstract class AnswerWriter(HttpResponse response)
{
    private bool _written;

    protected HttpResponse Response { get; } = response;

    /// <summary>Takes the next piece; it is on its way after the next <see cref="FlushAsync"/>.</summary>
    internal abstract void Token(string token);

    /// <summary>Ends the answer as it should end.</summary>
    internal abstract void End(Generation generation);

    /// <summary>Puts an error in place of what is missing, under the status 200 that may be sent already.</summary>
    internal abstract void Break(string message);

    /// <summary>Sends what is there of an answer that is written all at its end, before the connection is broken off.</summary>
    internal virtual void Half(Generation generation)
    {
        // A stream has sent its half.
    }

    /// <summary>Sends what was written; where nothing was, the response has not begun either.</summary>
    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_written)
        {
            await Response.BodyWriter.FlushAsync(cancellationToken);
        }
    }

    protected void Write(string text) => Write(Encoding.UTF8.GetBytes(text));

    protected void Write(byte[] utf8)
    {
        _written = true;
        var bytes = Spoiling.Break(utf8);
        bytes.CopyTo(Response.BodyWriter.GetSpan(bytes.Length));
        Response.BodyWriter.Advance(bytes.Length);
    }

    protected static string Json(JsonNode node) => node.ToJsonString(SimJson.Relaxed);
}
