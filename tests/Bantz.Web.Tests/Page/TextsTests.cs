using System.Reflection;
using Bantz.Web.Conversations;
using Bantz.Web.Localization;
using Bantz.Web.Orchestration;

namespace Bantz.Web.Tests.Page;

public sealed class TextsTests
{
    private static IEnumerable<PropertyInfo> Sentences =>
        typeof(Texts).GetProperties().Where(static property => property.PropertyType == typeof(string));

    [Fact]
    public void Of_BothLanguages_SayEverything()
    {
        foreach (var property in Sentences)
        {
            property.GetValue(Texts.Turkish).ShouldBeOfType<string>().ShouldNotBeNullOrWhiteSpace(property.Name);
            property.GetValue(Texts.English).ShouldBeOfType<string>().ShouldNotBeNullOrWhiteSpace(property.Name);
        }

        Texts.Turkish.Examples.Count.ShouldBe(3);
        Texts.English.Examples.Count.ShouldBe(3);
    }

    [Fact]
    public void Of_BothLanguages_HaveTheSamePlaceholders()
    {
        foreach (var property in Sentences)
        {
            ((string)property.GetValue(Texts.English)!).Contains("{0", StringComparison.Ordinal)
                .ShouldBe(((string)property.GetValue(Texts.Turkish)!).Contains("{0", StringComparison.Ordinal), property.Name);
        }

        Texts.English.Phases.Split(',').Length.ShouldBe(Texts.Turkish.Phases.Split(',').Length);
    }

    [Fact]
    public void Of_EveryFailureAndCardState_HasASentenceOfItsOwn()
    {
        Enum.GetValues<FailureKind>().Select(Texts.Turkish.Of).ShouldBeUnique();
        Enum.GetValues<CardState>().Select(Texts.English.Of).ShouldBeUnique();
    }
}
