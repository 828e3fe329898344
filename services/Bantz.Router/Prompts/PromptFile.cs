namespace Bantz.Router.Prompts;

/// <summary>A prompt that ships with the router, by its version: a changed prompt is a new file.</summary>
internal static class PromptFile
{
    internal static string Read(string version)
    {
        using var stream = typeof(PromptFile).Assembly.GetManifestResourceStream(version + ".md")
            ?? throw new InvalidOperationException($"No prompt {version}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Trim();
    }
}
