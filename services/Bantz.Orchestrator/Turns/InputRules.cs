using System.Globalization;
using Bantz.Contracts;
using NodaTime;

namespace Bantz.Orchestrator.Turns;

/// <summary>A zone and a moment in it, or what was wrong with them.</summary>
internal readonly record struct Moment(DateTimeZone? Zone, DateTimeOffset Now, InputError? Error);

/// <summary>What requests may say; each rule answers what was wrong and what to do.</summary>
internal sealed class InputRules(TimeProvider clock, IConfiguration configuration)
{
    private const int FirstYear = 1970;
    private const int LastYear = 2200;

    private static readonly string[] WallClocks = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];
    private static readonly string[] Instants = [.. WallClocks.SelectMany(static form => new[] { form + "zzz", form + "'Z'" })];

    private readonly bool _allowClockOverride = configuration.GetValue(OrchestratorOptions.AllowClockOverrideKey, defaultValue: false);

    /// <summary>Now, for what arrives now.</summary>
    public DateTimeOffset Clock => clock.GetUtcNow();

    public static InputError NoBody { get; } = new("No body", "Send a JSON body, with Content-Type: application/json. The OpenAPI document has its shape.");

    public static InputError? Text(string text) => text switch
    {
        _ when string.IsNullOrWhiteSpace(text) => new("Empty text", "Say something: text is empty."),
        { Length: > WireLimits.MaxTextLength } => new("Text too long", $"text has {text.Length} characters; send at most {WireLimits.MaxTextLength}."),
        _ when text.Any(static letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')) =>
            new("Control characters", "text has control characters; only line breaks and tabs are allowed. Remove the others."),
        _ when !text.IsWellFormed() => new("Broken text", "text is not valid Unicode: a surrogate stands alone. Send well-formed text."),
        _ => null,
    };

    public static InputError? SessionId(string id) =>
        id.Length is > 0 and <= WireLimits.MaxSessionIdLength && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')
            ? null
            : new("Bad session id", $"A session id has 1 to {WireLimits.MaxSessionIdLength} letters, digits, - or _. Leave it out to start a new session.");

    public static InputError? PendingId(string? id) =>
        id is null || (id.Length <= WireLimits.MaxSessionIdLength && id.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            ? null
            : new("Bad pending_id", "pending_id is the id of the pending_confirmation that is shown, or empty where none is. Leave it out where you do not know.");

    public static InputError? IdempotencyKey(string? key) =>
        key is null || (key.Length is > 0 and <= WireLimits.MaxIdempotencyKeyLength && key.All(static letter => letter is >= ' ' and <= '~'))
            ? null
            : new("Bad Idempotency-Key", $"Idempotency-Key has 1 to {WireLimits.MaxIdempotencyKeyLength} printable ASCII characters, once. A UUID will do.");

    /// <summary>The zone by its name, and the moment in it: the request's where that is allowed, else the clock's.</summary>
    public Moment Moment(string? now, string? timeZone)
    {
        var name = timeZone ?? WireLimits.DefaultTimeZone;
        if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not { } zone)
        {
            return new(null, default, new("Unknown time zone", "time_zone is no IANA name. Send one like Europe/Istanbul."));
        }

        if (now is null)
        {
            return new(zone, In(zone, clock.GetUtcNow()), null);
        }

        if (!_allowClockOverride)
        {
            return new(null, default, new("Clock override is off", $"now is not allowed here. Leave it out, or set {OrchestratorOptions.AllowClockOverrideKey}=true at the orchestrator."));
        }

        return Parse(now, zone) is { Year: >= FirstYear and <= LastYear } moment
            ? new(zone, moment, null)
            : new(null, default, new("Bad now", "now is no ISO 8601 time. Send one like 2026-01-30T10:00 (wall clock in time_zone) or 2026-01-30T10:00:00+03:00."));
    }

    private static DateTimeOffset? Parse(string now, DateTimeZone zone)
    {
        if (DateTimeOffset.TryParseExact(now, Instants, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
        {
            return In(zone, instant);
        }

        return DateTime.TryParseExact(now, WallClocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall)
            ? zone.AtLeniently(LocalDateTime.FromDateTime(wall)).ToDateTimeOffset()
            : null;
    }

    private static DateTimeOffset In(DateTimeZone zone, DateTimeOffset moment) => Instant.FromDateTimeOffset(moment).InZone(zone).ToDateTimeOffset();
}
