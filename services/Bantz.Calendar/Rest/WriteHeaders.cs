using System.Diagnostics.CodeAnalysis;
using Bantz.Calendar.Events;
using Bantz.Contracts;
using Microsoft.Net.Http.Headers;

namespace Bantz.Calendar.Rest;

/// <summary>Headers that make writes safe: which effect, and of which version of the event.</summary>
internal static class WriteHeaders
{
    internal const string IdempotencyKey = "Idempotency-Key";
    internal const string IfMatch = "If-Match";

    internal static void ShowEtag(this HttpResponse response, CalendarEvent shown) => response.Headers.ETag = $"\"{shown.Etag}\"";

    /// <summary>The etag of <c>If-Match</c>; null where there is none, or any will do.</summary>
    internal static bool TryReadEtag(string? header, out string? etag, [NotNullWhen(false)] out CalendarError? problem)
    {
        etag = null;
        problem = null;
        if (string.IsNullOrEmpty(header) || header == "*")
        {
            return true;
        }

        if (!EntityTagHeaderValue.TryParse(header, out var tag) || tag.IsWeak)
        {
            problem = CalendarError.Invalid("If-Match is no etag. Send the ETag header of the event back, with its quotation marks.");
            return false;
        }

        etag = tag.Tag.Subsegment(1, tag.Tag.Length - 2).ToString();
        return true;
    }
}
