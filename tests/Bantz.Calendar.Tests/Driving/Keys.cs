namespace Bantz.Calendar.Tests.Driving;

internal static class Keys
{
    private static int _count;

    /// <summary>An effect key that no other call in this run used.</summary>
    internal static string New() => $"test-key-{Interlocked.Increment(ref _count):D6}";
}
