namespace Bantz.Architecture.Tests;

public sealed class PurityTests
{
    public static TheoryData<string> PureProjects => [.. Purity.PureProjects];

    [Theory, MemberData(nameof(PureProjects))]
    public void A_pure_library_touches_no_clock_file_network_or_chance(string name) =>
        Purity.Impurities(AssemblyFile.Built(name)).ShouldBeEmpty();

    [Theory, MemberData(nameof(PureProjects))]
    public void A_pure_library_says_so_and_its_compiler_holds_it_to_that(string name) =>
        Repository.Shipped.Single(project => project.Name == name).IsPure.ShouldBeTrue();

    [Fact]
    public void Nothing_that_ships_reads_a_hidden_clock() =>
        Repository.Assemblies.SelectMany(static assembly => Purity.HiddenClocksOf(assembly).Select(clock => $"{assembly.Name}: {clock}")).ShouldBeEmpty();

    [Theory]
    [InlineData("System.TimeProvider")]
    [InlineData("System.Random")]
    [InlineData("System.IO.File")]
    [InlineData("System.Net.Http.HttpClient")]
    [InlineData("System.Guid.NewGuid")]
    [InlineData("System.Environment.GetEnvironmentVariable")]
    [InlineData("System.TimeZoneInfo.get_Local")]
    [InlineData("System.DateTime.get_Now")]
    [InlineData("System.DateTimeOffset.get_UtcNow")]
    public void An_impure_assembly_is_seen(string impurity)
    {
        ImpureSample.Everything().ShouldNotBeNull();

        Purity.Impurities(AssemblyFile.Open(typeof(ImpureSample).Assembly.Location)).ShouldContain(impurity);
    }

    /// <summary>All that a pure library must not do.</summary>
    private static class ImpureSample
    {
#pragma warning disable RS0030 // the sample of what is banned
        internal static string Everything()
        {
            using var client = new HttpClient();
            return string.Join(
                ' ',
                TimeProvider.System,
                new Random(1),
                File.Exists(""),
                client,
                Guid.NewGuid(),
                Environment.GetEnvironmentVariable("PATH"),
                TimeZoneInfo.Local,
                DateTime.Now,
                DateTimeOffset.UtcNow);
        }
#pragma warning restore RS0030
    }
}
