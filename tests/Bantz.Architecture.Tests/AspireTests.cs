using System.Text.Json.Nodes;

namespace Bantz.Architecture.Tests;

/// <summary>Everything but the Aspire host restores where no package source carries Aspire.</summary>
public sealed class AspireTests
{
    public static TheoryData<string> OtherProjects => [.. Repository.Projects.Where(static project => !project.IsAspire).Select(static project => project.Path)];

    [Theory, MemberData(nameof(OtherProjects))]
    public void Only_the_Aspire_host_and_its_tests_take_an_Aspire_package(string path)
    {
        var project = Repository.Projects.Single(project => project.Path == path);

        Sources.KnowsAspire(project.Sdk).ShouldBeFalse();
        project.Packages.ShouldAllBe(package => !Sources.KnowsAspire(package));
        project.References.ShouldNotContain("Bantz.AppHost");
    }

    [Theory, MemberData(nameof(OtherProjects))]
    public void A_project_has_a_lock_file_and_no_Aspire_package_in_it(string path)
    {
        var lockFile = path[..path.LastIndexOf('/')] + "/packages.lock.json";
        Repository.Has(lockFile).ShouldBeTrue(lockFile);

        var packages = JsonNode.Parse(Repository.Read(lockFile))!["dependencies"]!.AsObject()
            .SelectMany(static framework => framework.Value!.AsObject())
            .Select(static package => package.Key);

        packages.ShouldAllBe(package => !Sources.KnowsAspire(package));
    }

    [Theory]
    [InlineData("Aspire.Hosting.Redis", true)]
    [InlineData("Aspire.AppHost.Sdk/13.5.1", true)]
    [InlineData("CommunityToolkit.Aspire.Hosting.Ollama", true)]
    [InlineData("Inspire.Me", false)]
    public void An_Aspire_package_is_known_by_its_name(string name, bool expected) => Sources.KnowsAspire(name).ShouldBe(expected);
}
