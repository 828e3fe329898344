using System.CommandLine;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>How <c>ask</c> and <c>chat</c> are told where, when and in which session they speak.</summary>
internal sealed class ConversationOptions
{
    /// <summary>The session of whoever names none: what was asked last is remembered.</summary>
    internal const string DefaultSession = "cli";

    internal const string NewSession = "new";
    internal const string UrlVariable = "BANTZ_URL";
    internal const string DefaultUrl = "http://127.0.0.1:5081";

    private readonly Surroundings _world;
    private readonly Option<string> _session = new("--session", "-s")
    {
        HelpName = "name",
        Description = $"The conversation to go on with; '{NewSession}' starts one.",
        DefaultValueFactory = static _ => DefaultSession,
    };

    private readonly Option<string?> _now = Arguments.Now();
    private readonly Option<string?> _zone = Arguments.Zone();
    private readonly Option<string?> _lang = Arguments.Lang();
    private readonly Option<string?> _url = new("--url")
    {
        HelpName = "address",
        Description = $"Where Bantz runs; also {UrlVariable}. [default: {DefaultUrl}]",
    };

    internal ConversationOptions(Surroundings world, Command command)
    {
        _world = world;
        _session.Validators.Add(static result =>
        {
            if (!IsSession(result.GetValueOrDefault<string>()))
            {
                result.AddError($"--session: letters, digits, '-' and '_', at most {WireLimits.MaxSessionIdLength} of them.");
            }
        });
        command.Validators.Add(result =>
        {
            if (AddressOf(result.GetValue(_url)) is null)
            {
                result.AddError($"The address is an http or https URL, as in {DefaultUrl}; see --url and {UrlVariable}.");
            }
        });
        command.Add(_session);
        command.Add(_now);
        command.Add(_zone);
        command.Add(_lang);
        command.Add(_url);
    }

    internal Conversation Open(ParseResult parsed)
    {
        var session = parsed.GetRequiredValue(_session);
        return new Conversation(_world, AddressOf(parsed.GetValue(_url))!)
        {
            SessionId = session == NewSession ? null : session,
            Now = parsed.GetValue(_now),
            TimeZone = parsed.GetValue(_zone),
            Language = Arguments.LanguageOf(parsed.GetValue(_lang)),
        };
    }

    private Uri? AddressOf(string? given) =>
        Uri.TryCreate(given ?? _world.Variable(UrlVariable) ?? DefaultUrl, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.UserInfo.Length is 0 && url.Query.Length is 0
            ? url
            : null;

    private static bool IsSession(string? name) =>
        name is { Length: > 0 and <= WireLimits.MaxSessionIdLength }
        && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_');
}
