using System.Text.Json.Nodes;
using Bantz.ModelSim.Schemas;
using CsCheck;

namespace Bantz.ModelSim.Tests.Model;

/// <summary>Guided decoding: whatever the model would like to say, what comes out fits.</summary>
public sealed class SchemaTests
{
    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"]}""", """{"a":3,"b":1}""", """{"a":3}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"required":["a"],"additionalProperties":true}""", """{"b":1}""", """{"a":0,"b":1}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":["string","null"]}},"required":["a"]}""", "{}", """{"a":null}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":null}""", "{}")]
    [InlineData("""{"enum":["x","none"]}""", "\"y\"", "\"none\"")]
    [InlineData("""{"enum":["create_event","list_events"]}""", "\"calendar.list_events\"", "\"list_events\"")]
    [InlineData("""{"const":7}""", "3", "7")]
    [InlineData("""{"type":"integer","minimum":1,"maximum":5}""", "9", "5")]
    [InlineData("""{"type":"integer"}""", "2.6", "3")]
    [InlineData("""{"type":"number","exclusiveMinimum":0}""", "0", "0.01")]
    [InlineData("""{"type":"string","maxLength":3}""", "\"çok uzun\"", "\"çok\"")]
    [InlineData("""{"type":"string","minLength":3}""", "\"a\"", "\"a--\"")]
    [InlineData("""{"type":"string","format":"date"}""", "\"yarın\"", "\"2026-01-01\"")]
    [InlineData("""{"type":"string","pattern":"^[0-9]{2}:[0-9]{2}$"}""", "\"09:30\"", "\"09:30\"")]
    [InlineData("""{"type":"array","items":{"type":"string"},"maxItems":1}""", """["a","b"]""", """["a"]""")]
    [InlineData("""{"type":"array","items":{"type":"boolean"},"minItems":2}""", "[true]", "[true,false]")]
    [InlineData("""{"anyOf":[{"type":"null"},{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}]}""", """{"a":"x"}""", """{"a":"x"}""")]
    [InlineData("""{"anyOf":[{"type":"integer"},{"type":"null"}]}""", "\"x\"", "null")]
    [InlineData("""{"$ref":"#/$defs/t","$defs":{"t":{"type":"string"}}}""", "5", "\"\"")]
    [InlineData("""{"type":"object","properties":{"next":{"anyOf":[{"$ref":"#"},{"type":"null"}]}},"required":["next"]}""", """{"next":{"next":null}}""", """{"next":{"next":null}}""")]
    public void A_value_is_made_to_fit(string schema, string value, string expected) =>
        (SchemaWriter.Write(JsonNode.Parse(value), JsonNode.Parse(schema)!.AsObject())?.ToJsonString() ?? "null").ShouldBe(JsonNode.Parse(expected)?.ToJsonString() ?? "null");

    [Theory]
    [InlineData("""{"type":"integer","multipleOf":5}""", "multipleOf")]
    [InlineData("""{"type":"array","uniqueItems":true}""", "uniqueItems")]
    [InlineData("""{"type":"array","contains":{"type":"string"}}""", "contains")]
    [InlineData("""{"type":"object","patternProperties":{"^a":{}}}""", "patternProperties")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","pattern":"^a","maxLength":3}}}""", "maxLength")]
    [InlineData("""{"type":"string","pattern":"^zebra$"}""", "zebra")]
    [InlineData("""{"type":"string","pattern":"("}""", "pattern")]
    [InlineData("""{"type":"nonsense"}""", "nonsense")]
    [InlineData("""{"$ref":"#/$defs/nowhere"}""", "nowhere")]
    [InlineData("""{"type":"object","properties":{"a":5}}""", "object")]
    public void What_real_grammars_do_not_take_is_refused_by_name(string schema, string named) =>
        SchemaRules.Problem(JsonNode.Parse(schema)!.AsObject()).ShouldNotBeNull().ShouldContain(named);

    [Fact]
    public void Any_value_fits_any_schema_afterwards()
    {
        var leaf = OneOf(
            """{"type":"string"}""", """{"type":"string","minLength":2,"maxLength":4}""", """{"type":"integer","minimum":-2,"maximum":9}""", """{"type":"boolean"}""",
            """{"type":["number","null"]}""", """{"enum":["a",1,null]}""", """{"const":"c"}""", """{"type":"string","format":"time"}""");
        var schemas = Gen.Recursive<string>((depth, inner) => depth > 2 ? leaf : Gen.OneOf(
            leaf,
            Gen.Select(inner, inner, (one, other) => $$"""{"type":"object","properties":{"a":{{one}},"b":{{other}}},"required":["b"],"additionalProperties":false}"""),
            Gen.Select(inner, item => $$"""{"type":"array","items":{{item}},"minItems":1,"maxItems":3}"""),
            Gen.Select(inner, inner, (one, other) => $$"""{"anyOf":[{{one}},{{other}}]}""")));
        var values = OneOf("null", "1", "-7.5", "\"a\"", "\"long text\"", "true", "[]", "[1,\"a\",null,{}]", "{}", """{"a":1,"b":"x","c":[]}""", """{"b":{"b":{"b":1}}}""");

        Gen.Select(schemas, values).Sample((schema, value) =>
        {
            var parsed = JsonNode.Parse(schema)!.AsObject();
            return SchemaRules.Problem(parsed) is null && SchemaCheck.Accepts(SchemaWriter.Write(JsonNode.Parse(value), parsed), parsed, parsed);
        }, iter: 2_000);
    }

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);

    [Theory]
    [InlineData("""{"type":"integer"}""", "1.5")]
    [InlineData("""{"type":"object","required":["a"]}""", "{}")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":false}""", """{"b":1}""")]
    [InlineData("""{"type":"array","maxItems":1}""", "[1,2]")]
    [InlineData("""{"enum":["a"]}""", "\"b\"")]
    [InlineData("""{"type":"string","maxLength":1}""", "\"ab\"")]
    [InlineData("""{"type":"number","exclusiveMaximum":1}""", "1")]
    [InlineData("""{"type":"string","format":"date"}""", "\"2026-13-01\"")]
    public void What_does_not_fit_is_seen(string schema, string value)
    {
        var parsed = JsonNode.Parse(schema)!.AsObject();
        SchemaCheck.Accepts(JsonNode.Parse(value), parsed, parsed).ShouldBeFalse();
    }
}
