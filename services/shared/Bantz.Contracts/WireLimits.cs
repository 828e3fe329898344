namespace Bantz.Contracts;

/// <summary>Bounds that clients may rely on and servers enforce.</summary>
public static class WireLimits
{
    /// <summary>Longest utterance, in UTF-16 code units.</summary>
    public const int MaxTextLength = 4_000;

    /// <summary>Longest session id; letters, digits, <c>-</c> and <c>_</c>.</summary>
    public const int MaxSessionIdLength = 64;

    /// <summary>Longest <c>Idempotency-Key</c>, in printable ASCII characters.</summary>
    public const int MaxIdempotencyKeyLength = 128;

    /// <summary>Largest request body, in bytes.</summary>
    public const int MaxBodyBytes = 1024 * 1024;

    /// <summary>The zone assumed where none is given (IANA).</summary>
    public const string DefaultTimeZone = "Europe/Istanbul";
}
