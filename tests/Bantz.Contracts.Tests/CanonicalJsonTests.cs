using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace Bantz.Contracts.Tests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": 2 }""", """{"a":2,"b":1}""")]
    [InlineData("""{"a":{"d":1,"c":[3,1,2]},"B":0}""", """{"B":0,"a":{"c":[3,1,2],"d":1}}""")]
    [InlineData("""{"a":null,"b":[null]}""", """{"b":[null]}""")]
    [InlineData("""{"a":true,"b":false,"c":"","d":{},"e":[]}""", """{"a":true,"b":false,"c":"","d":{},"e":[]}""")]
    [InlineData("null", "null")]
    public void Serialize_Document_HasOneSpelling(string given, string expected) => Canonical(given).ShouldBe(expected);

    [Theory]
    [InlineData("""{"start":"2026-01-30T16:00:00+03:00"}""", """{"start":"2026-01-30T16:00:00\u002b03:00"}""")]
    [InlineData("\"ı\"", "\"\\u0131\"")]
    [InlineData("\"a/b\"", "\"a\\/b\"")]
    [InlineData("\"👍\"", "\"\\ud83d\\udc4d\"")]
    public void Hash_TextSpelledWithEscapes_IsTheSame(string one, string other) => Hash(one).ShouldBe(Hash(other));

    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("1", "\"1\"")]
    [InlineData("1", "true")]
    [InlineData("\"ı\"", "\"i\"")]
    [InlineData("\"İ\"", "\"i\u0307\"")]
    [InlineData("""{"a":""}""", "{}")]
    [InlineData("[1,2]", "[2,1]")]
    [InlineData("[[1],2]", "[1,[2]]")]
    [InlineData("{}", "[]")]
    public void Hash_DifferentDocuments_Differ(string one, string other) => Hash(one).ShouldNotBe(Hash(other));

    [Fact]
    public void Hash_ValueMadeInCodeAndReadFromText_IsTheSame()
    {
        var moment = new DateTimeOffset(2026, 1, 30, 16, 0, 0, TimeSpan.FromHours(3));
        CanonicalJson.Hash(new JsonObject { ["start"] = moment }).ShouldBe(Hash("""{"start":"2026-01-30T16:00:00+03:00"}"""));
        CanonicalJson.Hash(new JsonObject { ["title"] = "Ayşe'yle <yemek>" }).ShouldBe(Hash("""{"title":"Ayşe'yle <yemek>"}"""));
    }

    [Fact]
    public void Hash_OfTheStoredKind_NeverChanges()
    {
        Hash("""{"title":"Ayşe'yle yemek","start":"2026-01-31T20:00:00+03:00","time_zone":"Europe/Istanbul"}""")
            .ShouldBe("abaaebd0e44923d075763b10d14dab3c274be926dd17a174d37e94a97f9a5701");
        CanonicalJson.Hash("session", "turn", "0", ToolNames.CreateEvent, "{}").ShouldBe("9e833a2ca57d9ff7cc3e3934e65d1ddb5265650693cef5c0f8ab9972031e0194");
        CanonicalJson.Hash().ShouldBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    [Fact]
    public void Hash_KeysInAnyOrder_IsTheSame() => Pairs.Sample(pairs =>
    {
        var forward = new JsonObject(pairs.Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        var backward = new JsonObject(pairs.Reverse().Select(static pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
        CanonicalJson.Hash(forward).ShouldBe(CanonicalJson.Hash(backward));
    });

    [Fact]
    public void Hash_WrittenAndReadAgain_IsTheSame() => Gen.Double.Select(Text).Sample((number, text) =>
    {
        var node = new JsonObject { ["n"] = double.IsFinite(number) ? number : 0, ["t"] = text, ["d"] = 1.10m, ["l"] = long.MaxValue };
        CanonicalJson.Hash(JsonNode.Parse(node.ToJsonString())).ShouldBe(CanonicalJson.Hash(node));
        CanonicalJson.Hash(JsonNode.Parse(CanonicalJson.Serialize(node))).ShouldBe(CanonicalJson.Hash(node));
    });

    [Theory]
    [InlineData("ab|c", "a|bc")]
    [InlineData("a|", "a")]
    [InlineData("|a", "a|")]
    [InlineData("a|b", "a,b")]
    public void Hash_PartsThatConcatenateAlike_Differ(string one, string other) =>
        CanonicalJson.Hash(one.Split('|')).ShouldNotBe(CanonicalJson.Hash(other.Split('|')));

    [Fact]
    public void Hash_OneTextCutInTwoWays_Differs() => Gen.Select(Text, Gen.Int[0, 20], Gen.Int[0, 20]).Sample((text, here, there) =>
    {
        var (first, second) = (Math.Min(here, text.Length), Math.Min(there, text.Length));
        var equal = CanonicalJson.Hash(text[..first], text[first..]) == CanonicalJson.Hash(text[..second], text[second..]);
        equal.ShouldBe(first == second);
    });

    private static Gen<string> Text { get; } = Gen.OneOf(Gen.String[Gen.Char['a', 'c'], 0, 20], Gen.String[Gen.Char[' ', 'ɏ'], 0, 20]);

    private static Gen<KeyValuePair<string, int>[]> Pairs { get; } =
        Gen.Dictionary(Text, Gen.Int)[0, 8].Select(static dictionary => dictionary.ToArray());

    private static string Canonical(string json) => Encoding.UTF8.GetString(CanonicalJson.Serialize(JsonNode.Parse(json)));

    private static string Hash(string json) => CanonicalJson.Hash(JsonNode.Parse(json));
}
