using Bantz.Contracts;

namespace Bantz.Web.Localization;

/// <summary>The page's language: as chosen before, else as the browser prefers, else Turkish.</summary>
internal static class LanguageChoice
{
    internal const string Cookie = "bantz-language";

    internal static Language Of(HttpRequest request) =>
        Parse(request.Cookies[Cookie])
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(static wanted => wanted.Quality ?? 1)
            .Select(static wanted => Parse(wanted.Value.Value))
            .FirstOrDefault(static language => language is not null)
        ?? Language.Turkish;

    internal static string Code(Language language) => language is Language.English ? "en" : "tr";

    private static Language? Parse(string? tag) => tag?.Split('-')[0] switch
    {
        "tr" or "TR" => Language.Turkish,
        "en" or "EN" => Language.English,
        _ => null,
    };
}
