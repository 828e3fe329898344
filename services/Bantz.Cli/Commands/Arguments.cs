using System.CommandLine;
using Bantz.Contracts;

namespace Bantz.Cli;

/// <summary>Arguments and options that several commands share, each made anew for the command that takes it.</summary>
internal static class Arguments
{
    /// <summary>Quotes are welcome and not needed.</summary>
    internal static Argument<string[]> Words()
    {
        var words = new Argument<string[]>("text") { Arity = ArgumentArity.OneOrMore, Description = "What you want to say." };
        words.Validators.Add(static result =>
        {
            // Otherwise a misspelt option would be said to the assistant.
            if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith("--", StringComparison.Ordinal)) is { } stray)
            {
                result.AddError($"There is no option {stray.Value}. A word that begins with -- goes in quotes with the others.");
            }
        });
        return words;
    }

    internal static Option<string?> Now() => new("--now")
    {
        HelpName = "time",
        Description = "Pretend that it is this moment: 2026-01-30T10:00, with or without an offset. The server must allow it.",
    };

    internal static Option<string?> Zone() => new("--tz")
    {
        HelpName = "zone",
        Description = $"Your time zone, an IANA name. [default: {WireLimits.DefaultTimeZone}]",
    };

    internal static Option<bool> Json() => new("--json") { Description = "Print one JSON document and nothing else." };

    internal static Option<string?> Lang()
    {
        var option = new Option<string?>("--lang") { HelpName = "tr|en", Description = "The language spoken; otherwise read from the words." };
        option.AcceptOnlyFromAmong("tr", "en");
        return option;
    }

    internal static Language? LanguageOf(string? code) => code switch
    {
        "tr" => Language.Turkish,
        "en" => Language.English,
        _ => null,
    };
}
