using System.CommandLine;

namespace Bantz.Cli;

/// <summary>Where Bantz runs, for commands that look at it: <c>--url</c>.</summary>
internal sealed class ServerAddress
{
    private readonly Surroundings _world;
    private readonly Option<string?> _url = new("--url")
    {
        HelpName = "address",
        Description = $"Where Bantz runs; also {ConversationOptions.UrlVariable}. [default: {ConversationOptions.DefaultUrl}]",
    };

    internal ServerAddress(Surroundings world, Command command)
    {
        _world = world;
        command.Validators.Add(result =>
        {
            if (Reach(result.GetValue(_url)) is null)
            {
                result.AddError($"The address is an http or https URL, as in {ConversationOptions.DefaultUrl}; see --url and {ConversationOptions.UrlVariable}.");
            }
        });
        command.Add(_url);
    }

    internal Uri Of(ParseResult parsed) => Reach(parsed.GetValue(_url))!;

    private Uri? Reach(string? given) =>
        Uri.TryCreate((given ?? _world.Variable(ConversationOptions.UrlVariable) ?? ConversationOptions.DefaultUrl).TrimEnd('/') + "/", UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
        && url.UserInfo.Length is 0 && url.Query.Length is 0
            ? url
            : null;
}
