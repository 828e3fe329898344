using System.Text.Json;
using Bantz.Contracts;
using Json.Schema;

namespace Bantz.Policy.Tests;

/// <summary>What may be written down, what may not, and that the committed schema says the same.</summary>
public sealed class PolicyFileTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(new StreamReader(
        typeof(PolicyFileTests).Assembly.GetManifestResourceStream("bantz.policy.schema.json")!).ReadToEnd());

    public static TheoryData<string> Good =>
    [
        "{}",
        """{"$schema":"bantz.policy.schema.json"}""",
        """{"allow":[],"confirm":[],"deny":[],"per_day":{}}""",
        """{"allow":["calendar.create_event","calendar.update_event"]}""",
        """{"confirm":["calendar.list_events","calendar.delete_event"]}""",
        """{"deny":["calendar.delete_event"],"allow":["calendar.create_event"]}""",
        """{"per_day":{"calendar.create_event":20,"calendar.delete_event":0,"calendar.update_event":100000}}""",
        """{"attendees":"confirm"}""",
        """{"attendees":"deny"}""",
        """{"working_hours":{"days":["monday","friday"],"from":"09:00","to":"24:00"}}""",
        """{"working_hours":{"days":["sunday"],"from":"00:00","to":"00:01","outside":"deny"}}""",
        """{"working_hours":{"days":["saturday"],"from":"19:59","to":"23:59","outside":"confirm"}}""",
        """{"time_zone":"Europe/London"}""",
    ];

    /// <summary>A mistake, and a word of what is said about it.</summary>
    public static TheoryData<string, string> Bad => new()
    {
        { "[]", "$ ([]) is no object" },
        { "3", "no object" },
        { """{"permit":[]}""", "$.permit ([]) is not known here. What can stand here: $schema, allow, attendees, confirm, deny, per_day, time_zone, working_hours." },
        { """{"allow":"calendar.create_event"}""", "$.allow (\"calendar.create_event\") is no list. Write […]." },
        { """{"allow":[1]}""", "$.allow[0] (1) is no text. Write it in quotation marks." },
        { """{"allow":["calendar.delete_event"]}""", "$.allow[0] (\"calendar.delete_event\") loses something, and takes a yes every time: nothing relaxes that. Take it out." },
        { """{"allow":["calendar.create_event","calendar.list_events"]}""", "$.allow[1] (\"calendar.list_events\") is a read, and reads run without being allowed. Take it out." },
        { """{"allow":["calendar.*"]}""", "names no tool. The tools are calendar.list_events, calendar.find_events" },
        { """{"confirm":["mail.send"]}""", "$.confirm[0] (\"mail.send\") names no tool" },
        { """{"deny":["delete_event"]}""", "$.deny[0]" },
        { """{"deny":{"calendar.delete_event":true}}""", "is no list" },
        { """{"per_day":[]}""", "$.per_day ([]) is no object" },
        { """{"per_day":{"calendar.create_event":-1}}""", "$.per_day.calendar.create_event (-1) is no whole number from 0 to 100000." },
        { """{"per_day":{"calendar.create_event":100001}}""", "whole number" },
        { """{"per_day":{"calendar.create_event":1.5}}""", "whole number" },
        { """{"per_day":{"calendar.create_event":"20"}}""", "whole number" },
        { """{"per_day":{"calendar.list_events":20}}""", "$.per_day.calendar.list_events (20) caps a read; a day's count is for tools that change something. Take it out." },
        { """{"per_day":{"mail.send":20}}""", "names no tool" },
        { """{"attendees":"allow"}""", "$.attendees (\"allow\") is not known here. Write \"confirm\" or \"deny\"." },
        { """{"attendees":true}""", "is no text" },
        { """{"working_hours":[]}""", "$.working_hours ([]) is no object" },
        { """{"working_hours":{"from":"09:00","to":"18:00"}}""", "lacks \"days\"." },
        { """{"working_hours":{"days":["monday"],"to":"18:00"}}""", "lacks \"from\"." },
        { """{"working_hours":{"days":["monday"],"from":"09:00"}}""", "lacks \"to\"." },
        { """{"working_hours":{"days":[],"from":"09:00","to":"18:00"}}""", "$.working_hours.days ([]) is empty. Name a day, or leave working_hours out." },
        { """{"working_hours":{"days":["Monday"],"from":"09:00","to":"18:00"}}""", "$.working_hours.days[0] (\"Monday\") is no day. Write monday, tuesday" },
        { """{"working_hours":{"days":["pazartesi"],"from":"09:00","to":"18:00"}}""", "is no day" },
        { """{"working_hours":{"days":["monday"],"from":"9:00","to":"18:00"}}""", "$.working_hours.from (\"9:00\") is no clock time. Write one like 09:00" },
        { """{"working_hours":{"days":["monday"],"from":"09:00","to":"24:01"}}""", "is no clock time" },
        { """{"working_hours":{"days":["monday"],"from":"09:00","to":"18:00","outside":"allow"}}""", "$.working_hours.outside (\"allow\") is not known here" },
        { """{"working_hours":{"days":["monday"],"from":"09:00","to":"18:00","lunch":true}}""", "$.working_hours.lunch (true) is not known here. What can stand here: days, from, outside, to." },
        { """{"time_zone":3}""", "$.time_zone (3) is no text" },
    };

    /// <summary>What only code can see.</summary>
    public static TheoryData<string, string> BadBeyondTheSchema => new()
    {
        { """{"working_hours":{"days":["monday"],"from":"18:00","to":"09:00"}}""", "$.working_hours.to (\"09:00\") is not later than \"from\". Hours over midnight are not known here." },
        { """{"working_hours":{"days":["monday"],"from":"09:00","to":"09:00"}}""", "is not later" },
        { """{"deny":[],"deny":["calendar.delete_event"]}""", "or a name stands in it twice" },
        { "", "It is no JSON (line 1, byte 1)" },
        { "{\n  \"deny\": [", "line 2" },
        { """{"allow":[[[[[[[[[]]]]]]]]]}""", "It is no JSON" },
    };

    [Theory]
    [MemberData(nameof(Good))]
    public void Read_OfAPolicy_GivesRulesAndTheSchemaAgrees(string json)
    {
        var reading = PolicyReader.Read(json, ToolCatalogue.Calendar);

        reading.Error.ShouldBeNull();
        reading.Rules.ShouldNotBeNull();
        Fits(json).ShouldBeTrue();
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Read_OfAMistake_SaysWhereAndWhatToDoAndTheSchemaAgrees(string json, string said)
    {
        var reading = PolicyReader.Read(json, ToolCatalogue.Calendar);

        reading.Rules.ShouldBeNull();
        reading.Error.ShouldNotBeNull().ShouldContain(said);
        Fits(json).ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(BadBeyondTheSchema))]
    public void Read_OfAMistakeNoSchemaCanSee_SaysWhatItIs(string json, string said) =>
        PolicyReader.Read(json, ToolCatalogue.Calendar).Error.ShouldNotBeNull().ShouldContain(said);

    [Fact]
    public void Read_GivesWhatIsWritten()
    {
        var rules = Read("""
            {
              // Comments and a comma too many are forgiven.
              "allow": ["calendar.create_event"], "confirm": ["calendar.get_event"], "deny": ["calendar.delete_event"],
              "per_day": { "calendar.create_event": 20, "calendar.update_event": 0 },
              "attendees": "deny",
              "working_hours": { "days": ["monday", "sunday"], "from": "09:30", "to": "24:00", "outside": "deny" },
              "time_zone": "Europe/London",
            }
            """);

        rules.Allow.ShouldBe([ToolNames.CreateEvent]);
        rules.Confirm.ShouldBe([ToolNames.GetEvent]);
        rules.Deny.ShouldBe([ToolNames.DeleteEvent]);
        rules.PerDay.OrderBy(static cap => cap.Key).ShouldBe([new(ToolNames.CreateEvent, 20), new(ToolNames.UpdateEvent, 0)]);
        rules.Attendees.ShouldBe(PolicyDecision.Deny);
        rules.TimeZone.ShouldBe("Europe/London");
        var hours = rules.WorkingHours.ShouldNotBeNull();
        hours.Days.Order().ShouldBe([DayOfWeek.Sunday, DayOfWeek.Monday]);
        (hours.From, hours.To, hours.Outside).ShouldBe((new TimeSpan(9, 30, 0), TimeSpan.FromHours(24), PolicyDecision.Deny));
    }

    [Fact]
    public void Read_KnowsEveryDay() =>
        Read("""{"working_hours":{"days":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"],"from":"09:00","to":"10:00"}}""")
            .WorkingHours!.Days.Order().ShouldBe(Enum.GetValues<DayOfWeek>());

    [Theory]
    [InlineData("monday", DayOfWeek.Monday)]
    [InlineData("tuesday", DayOfWeek.Tuesday)]
    [InlineData("wednesday", DayOfWeek.Wednesday)]
    [InlineData("thursday", DayOfWeek.Thursday)]
    [InlineData("friday", DayOfWeek.Friday)]
    [InlineData("saturday", DayOfWeek.Saturday)]
    [InlineData("sunday", DayOfWeek.Sunday)]
    public void Read_OfADay_IsThatDay(string name, DayOfWeek day) =>
        Read($$"""{"working_hours":{"days":["{{name}}"],"from":"09:00","to":"10:00"} }""").WorkingHours!.Days.ShouldBe([day]);

    [Fact]
    public void Read_OfNothingWritten_IsTheDefault()
    {
        var rules = Read("{}");

        (rules.Allow.Count, rules.Confirm.Count, rules.Deny.Count, rules.PerDay.Count).ShouldBe((0, 0, 0, 0));
        (rules.Attendees, rules.WorkingHours, rules.TimeZone).ShouldBe((PolicyDecision.Confirm, null, WireLimits.DefaultTimeZone));
        Read("""{"working_hours":{"days":["friday"],"from":"09:00","to":"10:00"}}""").WorkingHours!.Outside.ShouldBe(PolicyDecision.Confirm);
        Read("""{"attendees":"confirm"}""").Attendees.ShouldBe(PolicyDecision.Confirm);
    }

    [Fact]
    public void Schema_KnowsTheToolsOfTheCatalogue()
    {
        foreach (var tool in ToolCatalogue.Calendar.Tools)
        {
            Fits($$"""{"deny":["{{tool.Name}}"],"confirm":["{{tool.Name}}"]}""").ShouldBeTrue();
            Fits($$"""{"allow":["{{tool.Name}}"]}""").ShouldBe(tool.Tier is RiskTier.Write);
            Fits($$"""{"per_day":{"{{tool.Name}}":1} }""").ShouldBe(tool.Tier is not RiskTier.Read);
        }
    }

    private static PolicyRules Read(string json) => PolicyReader.Read(json, ToolCatalogue.Calendar).Rules.ShouldNotBeNull();

    private static bool Fits(string json) => Schema.Evaluate(JsonDocument.Parse(json).RootElement).IsValid;
}
