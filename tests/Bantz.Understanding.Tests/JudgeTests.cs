using System.Globalization;
using Bantz.Contracts;
using Bantz.Understanding.Judging;

namespace Bantz.Understanding.Tests;

/// <summary>What the trained judge adds to the grammar, in sentences that it was not taught.</summary>
public sealed class JudgeTests
{
    [Theory]
    [InlineData("cumartesi sabahı langırt turnuvası var saat onda", CalendarIntent.Create)]
    [InlineData("annemi havaalanından almayı unutturma yarın altıda", CalendarIntent.Create)]
    [InlineData("önümüzdeki salı günkü toplantıyı sil", CalendarIntent.Cancel)]
    [InlineData("bu hafta sonu için hangi etkinliklerim var", CalendarIntent.Query)]
    [InlineData("çarşamba öğleden sonra bir yere yetişmem gerekiyor mu", CalendarIntent.Query)]
    [InlineData("set up a lunch with mom", CalendarIntent.Create)]
    [InlineData("remind me about the meeting with john at three", CalendarIntent.Create)]
    [InlineData("is there anything on my calendar", CalendarIntent.Query)]
    [InlineData("what do i have on thursday", CalendarIntent.Query)]
    [InlineData("delete all events this week", CalendarIntent.Cancel)]
    [InlineData("clear my calendar", CalendarIntent.Cancel)]
    [InlineData("could we push the design review to monday", CalendarIntent.Modify)]
    public void Plan_CalendarRequest_HasItsIntent(string text, CalendarIntent intent) =>
        Speech.Plan(text).CalendarIntent.ShouldBe(intent, text);

    [Theory]
    [InlineData("yarın Ankara'ya giden bir tren arıyorum")]
    [InlineData("akşama dört kişilik masa ayırtır mısın bir balık lokantasında")]
    [InlineData("salondaki ışıkları yarın sabah yedide aç")]
    [InlineData("patronuma toplantıya geç kalacağımı yaz")]
    [InlineData("market listeme yumurta ekle")]
    [InlineData("bu hafta sonu şehirde hangi konserler var")]
    [InlineData("i need a taxi to pick me up at 5:30 on friday")]
    [InlineData("book a table for six at an osteria tomorrow night")]
    [InlineData("add eggs to my grocery list")]
    [InlineData("send an email to bob about the meeting tomorrow")]
    [InlineData("what movies are playing this weekend")]
    [InlineData("will it rain on sunday afternoon")]
    [InlineData("put this track on my running playlist")]
    public void Plan_NotTheCalendars_RunsNothing(string text)
    {
        var plan = Speech.Plan(text);

        plan.Route.ShouldBe(PlanRoute.Unknown, text);
        plan.ToolPlan.ShouldBeEmpty();
        plan.AssistantReply.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("yarınki diş randevumu iptal et")]
    [InlineData("önümüzdeki hafta hangi toplantılarım var")]
    [InlineData("cuma akşamı sekizde Ayşe'yle yemek ayarla")]
    [InlineData("öğleden sonraki görüşmeyi yarına ertele")]
    [InlineData("yarın hava nasıl olacak")]
    public void Plan_CapitalsOrNoDiacritics_MeansTheSame(string text)
    {
        var plan = Speech.Plan(text);
        string[] variants = [text.ToUpper(CultureInfo.GetCultureInfo("tr-TR")), Text.Folding.Fold(text)];

        variants.Select(static variant => Speech.Plan(variant)).ShouldAllBe(other => other.Route == plan.Route && other.CalendarIntent == plan.CalendarIntent);
    }

    [Fact]
    public void Plan_Unsure_AsksOneQuestionAndRunsNothing()
    {
        var plans = new[] { "salıya", "toplantı şeysi", "the thing on friday maybe" }.Select(static text => Speech.Plan(text)).Where(static plan => plan.Route == PlanRoute.Calendar);

        plans.ShouldAllBe(static plan => plan.Confidence >= PlanGrounder.ConfidenceThreshold || (plan.AskUser && plan.Question != null && plan.ToolPlan.Count == 0));
    }

    [Fact]
    public void Judge_AnyFeatures_LikelihoodsSumToOne()
    {
        var features = new FeatureList();
        for (var row = 0u; row < 1_000; row++)
        {
            features.Add(FeatureList.Mix(FeatureList.Hash('x'), row));
        }

        Span<float> likelihoods = stackalloc float[JudgedClasses.Count];
        IntentModel.Current.Judge(features, likelihoods);

        var sum = 0f;
        foreach (var likelihood in likelihoods)
        {
            likelihood.ShouldBeInRange(0f, 1f);
            sum += likelihood;
        }

        sum.ShouldBe(1f, 0.001f);
    }

    [Fact]
    public void Load_OtherBytes_IsRefused() =>
        Should.Throw<FormatException>(static () => IntentModel.Load(new byte[IntentModel.Bytes]));

    [Fact]
    public void Committed_Model_IsSmallerThanFiveMegabytes() =>
        IntentModel.Committed().Length.ShouldBeLessThan(5_000_000);
}
