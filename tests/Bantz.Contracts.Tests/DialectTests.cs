using System.Text.Json;

namespace Bantz.Contracts.Tests;

/// <summary>How strict the wire is: what is nearly right is wrong, and is said to be.</summary>
public sealed class DialectTests
{
    private const string Plan = """{"route":"calendar","confidence":0.9,"trace":{"route_source":"llm","backend":"vllm","prompt_version":"1"}}""";

    [Fact]
    public void Read_GoodPlan_IsTaken() => Read(Plan).Confidence.ShouldBe(0.9);

    [Theory]
    [InlineData("0.9", "\"0.9\"")]
    [InlineData("0.9", "\"0,9\"")]
    [InlineData("0.9", "NaN")]
    [InlineData("0.9", "null")]
    [InlineData("\"calendar\"", "\"weather\"")]
    [InlineData("\"calendar\"", "0")]
    [InlineData("\"calendar\"", "\"0\"")]
    [InlineData("\"calendar\"", "null")]
    [InlineData("\"1\"", "null")]
    [InlineData("\"confidence\":0.9", "\"confidence\":0.1,\"confidence\":0.9")]
    [InlineData("\"trace\"", "\"tracer\"")]
    [InlineData("\"confidence\":0.9", "\"confidence\":0.9,\"ask_user\":\"true\"")]
    [InlineData("\"confidence\":0.9", "\"confidence\":0.9,\"slots\":{\"duration_minutes\":1.5}")]
    [InlineData("\"confidence\":0.9", "\"confidence\":0.9,\"slots\":{\"time\":\"25:00\"}")]
    [InlineData("\"confidence\":0.9", "\"confidence\":0.9,\"slots\":{\"time\":\"4pm\"}")]
    [InlineData("\"confidence\":0.9", "\"confidence\":0.9,\"slots\":{\"date\":\"30.01.2026\"}")]
    public void Read_NearlyRight_IsRefused(string good, string bad) =>
        Should.Throw<JsonException>(() => Read(Plan.Replace(good, bad, StringComparison.Ordinal)));

    [Fact]
    public void Read_FieldsOfALaterVersion_ArePassedOver() =>
        Read(Plan.Replace("{\"route\"", "{\"mood\":\"good\",\"route\"", StringComparison.Ordinal)).Route.ShouldBe(PlanRoute.Calendar);

    [Theory]
    [InlineData("16:00", 16, 0)]
    [InlineData("00:00", 0, 0)]
    [InlineData("23:59:00", 23, 59)]
    public void WallClock_Read_TakesMinutesAndSeconds(string text, int hour, int minute) =>
        Read(Plan.Replace("\"confidence\":0.9", $"\"confidence\":0.9,\"slots\":{{\"time\":\"{text}\"}}", StringComparison.Ordinal))
            .Slots.Time.ShouldBe(new TimeOnly(hour, minute));

    [Fact]
    public void WallClock_Written_HasMinutesOnly() =>
        JsonSerializer.Serialize(Samples.SmallestPlan with { Slots = new PlanSlots { Time = new TimeOnly(7, 5, 59) } }, BantzJson.Wire.Plan)
            .ShouldContain("\"time\":\"07:05\"");

    [Fact]
    public void Letters_OfAnyLanguage_AreNotEscaped() =>
        JsonSerializer.Serialize(Samples.Turn with { Reply = "ığüşöçİĞÜŞÖÇ – 日本" }, BantzJson.Wire.TurnResult).ShouldContain("ığüşöçİĞÜŞÖÇ – 日本");

    public static TheoryData<string, string> WireNames => new()
    {
        { Names<PlanRoute>(), "calendar smalltalk unknown" },
        { Names<CalendarIntent>(), "none create modify cancel query free_slots plan_day" },
        { Names<PartOfDay>(), "morning noon afternoon late_afternoon evening night midnight" },
        { Names<RouteSource>(), "llm embedded" },
        { Names<EventReferenceKind>(), "focus ordinal last_created described" },
        { Names<ConfirmationDecision>(), "yes no edit ambiguous expired" },
        { Names<Language>(), "tr en" },
    };

    [Theory, MemberData(nameof(WireNames))]
    public void Enums_Written_AreSnakeCase(string written, string expected) => written.ShouldBe(expected);

    private static Plan Read(string json) => JsonSerializer.Deserialize(json, BantzJson.Wire.Plan)!;

    private static string Names<T>() where T : struct, Enum =>
        string.Join(' ', Enum.GetValues<T>().Select(static value => JsonSerializer.SerializeToElement(value, BantzJson.Wire.Options).GetString()));
}
