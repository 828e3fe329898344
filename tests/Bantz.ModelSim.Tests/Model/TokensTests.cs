using Bantz.ModelSim.Model;
using CsCheck;

namespace Bantz.ModelSim.Tests.Model;

public sealed class TokensTests
{
    [Fact]
    public void Pieces_are_the_text_are_counted_alike_and_never_half_a_character() => Gen.String.Sample(text =>
    {
        var pieces = Tokens.Split(text);
        return string.Concat(pieces) == text && pieces.Count == Tokens.Count(text);
    });

    [Theory]
    [InlineData("yarın 15:00", new[] { "yarın", " 15", ":", "00" })]
    [InlineData("toplantı", new[] { "topla", "ntı" })]
    [InlineData("😀a", new[] { "😀", "a" })]
    [InlineData("e\u0301x", new[] { "e\u0301", "x" })]
    public void Text_is_cut_as_tokenizers_cut_it(string text, string[] pieces) => Tokens.Split(text).ShouldBe(pieces);
}
