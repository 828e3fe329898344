namespace Bantz.Local;

/// <summary>A reason not to start, in one line that says what to do.</summary>
internal sealed class LocalProblem(string message, Exception? cause = null) : Exception(message, cause);
