using System.Text.RegularExpressions;

namespace Bantz.Architecture.Tests;

/// <summary>What can be seen in the text of a file.</summary>
internal static partial class Sources
{
    internal const int LongestProgram = 35;

    internal static bool IsTableOfContents(string program) => program.TrimEnd().Split('\n').Length <= LongestProgram;

    /// <summary>A missing dependency fails; nothing is passed over in silence.</summary>
    internal static bool SkipsTests(string source) => Skipped().IsMatch(source);

    internal static bool KnowsAspire(string name) =>
        name.StartsWith("Aspire.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("CommunityToolkit.Aspire.", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bSkip(When|Unless)?\s*=(?!=)|\bAssert\s*\.\s*Skip", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Skipped();
}
