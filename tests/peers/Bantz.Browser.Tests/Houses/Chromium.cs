namespace Bantz.Browser.Tests.Houses;

/// <summary>Where Chromium is.</summary>
internal static class Chromium
{
    private const string Variable = "CHROMIUM";
    private const string Usual = "/usr/bin/chromium";

    internal static string Path => At(Environment.GetEnvironmentVariable(Variable));

    /// <exception cref="InvalidOperationException">There is none; the message says what to do.</exception>
    internal static string At(string? configured)
    {
        var path = string.IsNullOrEmpty(configured) ? Usual : configured;
        return File.Exists(path)
            ? path
            : throw new InvalidOperationException($"There is no Chromium at {path}. Install the package chromium, or set {Variable} to a Chromium or Chrome binary.");
    }
}
