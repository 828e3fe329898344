using System.CommandLine;
using Bantz.Contracts;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Cli;

/// <summary>When and where a text is taken to be said, for commands that ask no server.</summary>
internal sealed class MomentOptions
{
    private static readonly LocalDateTimePattern[] Clocks =
        [LocalDateTimePattern.ExtendedIso, LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm")];

    private static readonly OffsetDateTimePattern[] Offsets =
        [OffsetDateTimePattern.ExtendedIso, OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>")];

    private readonly Surroundings _world;
    private readonly Option<string?> _now = Arguments.Now();
    private readonly Option<string?> _zone = Arguments.Zone();
    private readonly Option<string?> _lang = Arguments.Lang();

    internal MomentOptions(Surroundings world, Command command)
    {
        _world = world;
        _now.Description = "The moment of speaking: 2026-01-30T10:00, with or without an offset. [default: now]";
        command.Validators.Add(result =>
        {
            var zone = ZoneOf(result.GetValue(_zone));
            if (zone is null)
            {
                result.AddError($"--tz: there is no time zone '{result.GetValue(_zone)}'. Give an IANA name, as in {WireLimits.DefaultTimeZone}.");
            }
            else if (result.GetValue(_now) is { } now && Read(now, zone) is null)
            {
                result.AddError($"--now: '{now}' is no moment. Write it as 2026-01-30T10:00 or 2026-01-30T10:00:00+03:00.");
            }
        });
        command.Add(_now);
        command.Add(_zone);
        command.Add(_lang);
    }

    internal Language? LanguageOf(ParseResult parsed) => Arguments.LanguageOf(parsed.GetValue(_lang));

    internal ZonedDateTime MomentOf(ParseResult parsed)
    {
        var zone = ZoneOf(parsed.GetValue(_zone))!;
        return parsed.GetValue(_now) is { } now
            ? Read(now, zone)!.Value
            : Instant.FromDateTimeOffset(_world.Clock.GetUtcNow()).InZone(zone);
    }

    internal static DateTimeZone? ZoneOf(string? name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name ?? WireLimits.DefaultTimeZone);

    internal static ZonedDateTime? Read(string text, DateTimeZone zone)
    {
        foreach (var pattern in Offsets)
        {
            if (pattern.Parse(text) is { Success: true, Value: var moment })
            {
                return moment.ToInstant().InZone(zone);
            }
        }

        foreach (var pattern in Clocks)
        {
            if (pattern.Parse(text) is { Success: true, Value: var clock })
            {
                return zone.AtLeniently(clock);
            }
        }

        return null;
    }
}
