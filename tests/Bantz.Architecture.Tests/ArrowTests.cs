namespace Bantz.Architecture.Tests;

public sealed class ArrowTests
{
    public static TheoryData<string> ShippedProjects => [.. Repository.Shipped.Select(static project => project.Name)];

    [Theory, MemberData(nameof(ShippedProjects))]
    public void A_project_refers_only_to_what_its_arrows_allow(string name) =>
        Arrows.Broken(Project(name)).ShouldBeEmpty();

    [Theory, MemberData(nameof(ShippedProjects))]
    public void An_assembly_uses_only_what_its_arrows_allow(string name)
    {
        var project = Project(name);
        if (!project.IsAspire)
        {
            Arrows.Broken(name, AssemblyFile.Built(project.AssemblyName)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void The_orchestrator_knows_no_more_of_understanding_and_time_than_it_may() =>
        Repository.Assemblies.SelectMany(NarrowArrows.Broken).ShouldBeEmpty();

    [Fact]
    public void Contracts_needs_nothing_but_the_platform() => OutsidePlatform("Bantz.Contracts").ShouldBeEmpty();

    [Fact]
    public void Time_needs_nothing_but_the_platform_and_NodaTime() => OutsidePlatform("Bantz.Time").ShouldBe(["NodaTime"]);

    [Fact]
    public void The_command_line_is_no_server() =>
        AssemblyFile.Built("bantz").References.ShouldAllBe(name => !name.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    [Theory]
    [InlineData("Bantz.Contracts", """<ProjectReference Include="..\Bantz.Time\Bantz.Time.csproj" />""", "Bantz.Contracts refers to Bantz.Time")]
    [InlineData("Bantz.Router", """<ProjectReference Include="../Bantz.Calendar/Bantz.Calendar.csproj" />""", "Bantz.Router refers to Bantz.Calendar")]
    [InlineData("Bantz.Policy", """<PackageReference Include="NodaTime" />""", "Bantz.Policy takes NodaTime")]
    [InlineData("Bantz.Cli", """<FrameworkReference Include="Microsoft.AspNetCore.App" />""", "Bantz.Cli takes Microsoft.AspNetCore.App")]
    [InlineData("Bantz.Weather", "", "Bantz.Weather is not in the table of arrows")]
    public void A_broken_arrow_is_seen_in_a_project(string name, string item, string complaint) =>
        Arrows.Broken(ProjectFile.Parse($"services/{name}/{name}.csproj", $"<Project><ItemGroup>{item}</ItemGroup></Project>")).ShouldBe([complaint]);

    [Fact]
    public void A_broken_arrow_is_seen_in_an_assembly() =>
        Arrows.Broken("Bantz.Contracts", AssemblyFile.Built("bantz")).ShouldContain("Bantz.Contracts uses Bantz.Contracts");

    [Fact]
    public void A_use_beyond_a_narrow_arrow_is_seen() =>
        NarrowArrows.Broken(AssemblyFile.Built("bantz") with { Name = "Bantz.Orchestrator" })
            .ShouldContain("Bantz.Orchestrator uses Bantz.Understanding.EmbeddedPlanner");

    private static ProjectFile Project(string name) => Repository.Shipped.Single(project => project.Name == name);

    private static IEnumerable<string> OutsidePlatform(string name)
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return AssemblyFile.Built(name).References.Where(reference => !File.Exists(Path.Combine(platform, reference + ".dll")));
    }
}
