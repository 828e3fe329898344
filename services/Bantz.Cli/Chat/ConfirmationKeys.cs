namespace Bantz.Cli;

/// <summary>While something is asked, one letter stands for a word; the server reads the word as any other.</summary>
internal static class ConfirmationKeys
{
    internal static string Spell(string text, Conversation conversation) => text switch
    {
        _ when !conversation.IsAsked => text,
        "y" or "Y" or "e" or "E" => conversation.Phrases.Yes,
        "n" or "N" or "h" or "H" => conversation.Phrases.No,
        _ => text,
    };
}
