namespace Bantz.Architecture.Tests;

public sealed class SolutionTests
{
    [Fact]
    public void The_solution_holds_every_project() =>
        Solutions.Broken(Solutions.ProjectsOfSolution(Repository.Read(Solutions.All)), Repository.Projects).ShouldBeEmpty();

    [Fact]
    public void Core_holds_what_the_SDK_alone_builds_and_tests() =>
        Solutions.Broken(Solutions.ProjectsOfFilter(Repository.Read(Solutions.Core)), Repository.Projects.Where(Solutions.BelongsToCore)).ShouldBeEmpty();

    [Fact]
    public void Peers_holds_what_needs_real_peers() =>
        Solutions.Broken(Solutions.ProjectsOfFilter(Repository.Read(Solutions.Peers)), Repository.Projects.Where(static project => project.IsPeer)).ShouldBeEmpty();

    [Fact]
    public void A_forgotten_and_a_stray_project_are_seen()
    {
        var forgotten = ProjectFile.Parse("services/A/A.csproj", "<Project />");

        Solutions.Broken(["services/B/B.csproj"], [forgotten]).ShouldBe(["services/A/A.csproj is missing", "services/B/B.csproj does not belong"]);
    }

    [Fact]
    public void The_solution_format_is_read()
    {
        const string solution =
            """
            Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "B", "services\B\B.csproj", "{1}"
            EndProject
            Project("{2150E333-8FDC-42A3-9474-1A3956D46DE8}") = "tests", "tests", "{2}"
            EndProject
            """;

        Solutions.ProjectsOfSolution(solution).ShouldBe(["services/B/B.csproj"]);
    }
}
