using System.Text.RegularExpressions;
using Bantz.Understanding.Text;

namespace Bantz.Understanding;

/// <summary>What a question wants to hear yes or no to.</summary>
public enum WhetherQuestion
{
    /// <summary>It asks for something else.</summary>
    Nothing,

    /// <summary>"boş muyum", "am I free".</summary>
    Free,

    /// <summary>"dolu muyum", "am I busy".</summary>
    Busy,

    /// <summary>"bir şey var mı", "is there anything": any event at all.</summary>
    Anything,
}

/// <summary>Tells a question about being free or busy from one that asks for a list. Pure and thread-safe.</summary>
public static partial class WhetherReader
{
    private const int TimeoutMs = 2_000;
    private const int LongestQuestion = 200;

    /// <summary>What is asked.</summary>
    public static WhetherQuestion Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = string.Join(' ', Tokenizer.Read(Folding.Compose(text)).Where(static token => token.Kind != TokenKind.Mark).Select(static token => token.Folded));
        if (said.Length > LongestQuestion)
        {
            return WhetherQuestion.Nothing;
        }

        return Free().IsMatch(said) ? WhetherQuestion.Free
            : Busy().IsMatch(said) ? WhetherQuestion.Busy
            : Anything().IsMatch(said) ? WhetherQuestion.Anything
            : WhetherQuestion.Nothing;
    }

    // "hangi saatlerde boşum" and "ne zaman müsaitim" ask for a list.
    [GeneratedRegex(@"^(?!.*\b(?:ne zaman|hangi|kacta|kac|when|what|which)\b).*(?:\b(?:bos|musait|uygun|serbest) (?:muyum|miyim|muyuz|miyiz|mu|mi)\b|\b(?:am i|are we) (?:still |completely |totally )?(?:free|available)\b)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Free();

    [GeneratedRegex(@"^(?!.*\b(?:ne zaman|hangi|kacta|kac|when|what|which|how)\b).*(?:\b(?:dolu|mesgul|yogun) (?:muyum|miyim|muyuz|miyiz|mu)\b|\b(?:am i|are we) (?:busy|booked)\b)", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Busy();

    [GeneratedRegex(@"\b(?:bir sey|bi sey|birsey|herhangi bir sey|bir etkinlik|etkinlik|etkinligim|planim|programim|bir planim|bir programim) var mi\b|\b(?:is there|do i have|do we have|have i got) (?:anything|something|any events|any plans)\b(?! (?:important|urgent|big))", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Anything();
}
