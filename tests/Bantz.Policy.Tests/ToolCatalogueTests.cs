using Bantz.Contracts;

namespace Bantz.Policy.Tests;

public sealed class ToolCatalogueTests
{
    [Fact]
    public void Calendar_HoldsEveryToolOfTheContractAndNoOther() =>
        ToolCatalogue.Calendar.Names.ShouldBe(ToolNames.All);

    [Fact]
    public void Calendar_LosesDataByDeleteAlone() =>
        ToolCatalogue.Calendar.Tools.Where(static tool => tool.Tier is RiskTier.Destructive).Select(static tool => tool.Name).ShouldBe([ToolNames.DeleteEvent]);

    [Fact]
    public void Find_OfAnUnknownTool_IsNull() => ToolCatalogue.Calendar.Find("calendar.nothing").ShouldBeNull();

    [Fact]
    public void New_WithTwoToolsOfOneName_Throws()
    {
        var tool = ToolCatalogue.Calendar.Tools[0];

        Should.Throw<ArgumentException>(() => new ToolCatalogue([tool, tool]));
    }
}
