namespace Bantz.Browser.Tests.Houses;

/// <summary>Where Chromium is.</summary>
internal static class Chromium
{
    private const string Variable = "CHROMIUM";

    internal static string Path
    {
        get
        {
            var path = Environment.GetEnvironmentVariable(Variable) ?? "/usr/bin/chromium";
            return File.Exists(path)
                ? path
                : throw new InvalidOperationException($"There is no Chromium at {path}. Install the package chromium, or set {Variable} to a Chromium or Chrome binary.");
        }
    }
}
