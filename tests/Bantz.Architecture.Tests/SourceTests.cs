namespace Bantz.Architecture.Tests;

public sealed class SourceTests
{
    public static TheoryData<string> Programs => [.. Repository.Files("Program.cs", "services"), "Bantz.Local/Program.cs"];

    public static TheoryData<string> Tests => [.. Repository.Files("*.cs", "tests")];

    [Theory, MemberData(nameof(Programs))]
    public void A_program_is_a_table_of_contents(string path) => Sources.IsTableOfContents(Repository.Read(path)).ShouldBeTrue();

    [Theory, MemberData(nameof(Tests))]
    public void No_test_is_passed_over(string path) => Sources.SkipsTests(Repository.Read(path)).ShouldBeFalse();

    [Fact]
    public void Settings_live_in_code_because_one_host_holds_all_services() => Repository.Files("appsettings*.json").ShouldBeEmpty();

    [Fact]
    public void A_long_program_is_seen()
    {
        Sources.IsTableOfContents(string.Concat(Enumerable.Repeat("run();\n", Sources.LongestProgram))).ShouldBeTrue();
        Sources.IsTableOfContents(string.Concat(Enumerable.Repeat("run();\n", Sources.LongestProgram + 1))).ShouldBeFalse();
    }

    [Theory]
    [InlineData("[Fact(Sk" + "ip = \"later\")]", true)]
    [InlineData("[Theory(Sk" + "ipUnless=nameof(HasRedis))]", true)]
    [InlineData("Assert.Sk" + "ip(\"no redis\");", true)]
    [InlineData("items.Skip(1)", false)]
    [InlineData("Sk" + "ip == 1", false)]
    public void A_skipped_test_is_seen(string source, bool expected) => Sources.SkipsTests(source).ShouldBe(expected);
}
