namespace Bantz.Cli;

/// <summary>What a script can tell from how <c>bantz</c> ended.</summary>
internal static class ExitCodes
{
    internal const int Ok = 0;

    /// <summary>The server said no.</summary>
    internal const int Refused = 1;

    /// <summary>The command line itself is wrong.</summary>
    internal const int Usage = 2;

    /// <summary>No answer: nothing listens, the line was cut, or the wait was too long.</summary>
    internal const int NotReachable = 3;

    /// <summary>Ctrl+C, as shells count it.</summary>
    internal const int Cancelled = 130;
}
