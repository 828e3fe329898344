using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("onu iptal et", EventReferenceKind.Focus, null, null)]
    [InlineData("bunu sil", EventReferenceKind.Focus, null, null)]
    [InlineData("o toplantıyı sil", EventReferenceKind.Focus, "toplantı", null)]
    [InlineData("cancel it", EventReferenceKind.Focus, null, null)]
    [InlineData("delete that meeting", EventReferenceKind.Focus, "meeting", null)]
    [InlineData("ilkini iptal et", EventReferenceKind.Ordinal, null, 1)]
    [InlineData("2. toplantıyı sil", EventReferenceKind.Ordinal, null, 2)]
    [InlineData("#3 sil", EventReferenceKind.Ordinal, null, 3)]
    [InlineData("üçüncüsünü iptal et", EventReferenceKind.Ordinal, null, 3)]
    [InlineData("sonuncusunu sil", EventReferenceKind.Ordinal, null, -1)]
    [InlineData("cancel the second one", EventReferenceKind.Ordinal, null, 2)]
    [InlineData("cancel the last one", EventReferenceKind.Ordinal, null, -1)]
    [InlineData("son eklediğimi sil", EventReferenceKind.LastCreated, null, null)]
    [InlineData("az önce eklediğim toplantıyı iptal et", EventReferenceKind.LastCreated, null, null)]
    [InlineData("delete the event I just added", EventReferenceKind.LastCreated, null, null)]
    [InlineData("yarınki diş randevusunu iptal et", EventReferenceKind.Described, "diş randevu", null)]
    [InlineData("diş randevumu iptal et", EventReferenceKind.Described, "diş randevu", null)]
    [InlineData("Ayşe'yle olan toplantıyı iptal et", EventReferenceKind.Described, "Ayşe", null)]
    [InlineData("3'tekini iptal et", EventReferenceKind.Described, null, null)]
    public void Plan_WordsForAnEvent_BecomeAReference(string text, EventReferenceKind kind, string? title, int? ordinal)
    {
        var reference = Speech.Reference(Speech.Plan(text));

        reference.Kind.ShouldBe(kind);
        reference.Ordinal.ShouldBe(ordinal);
        (reference.Title ?? "").ShouldStartWith(title ?? "");
        reference.Words.ShouldNotBeNullOrWhiteSpace();
        text.ShouldContain(reference.Words);
    }

    [Theory]
    [InlineData("3 toplantısını sil", "2026-01-30T15:00", "2026-01-30T15:30")]
    [InlineData("yarın 15:00'teki toplantıyı sil", "2026-01-31T15:00", "2026-01-31T15:30")]
    [InlineData("yarınki toplantıyı sil", "2026-01-31T00:00", "2026-02-01T00:00")]
    [InlineData("bu akşamki yemeği iptal et", "2026-01-30T18:00", "2026-01-31T00:00")]
    [InlineData("cancel tomorrow's meeting", "2026-01-31T00:00", "2026-02-01T00:00")]
    [InlineData("toplantıyı 3'ten 5'e al", "2026-01-30T15:00", "2026-01-30T15:30")]
    public void Plan_TimeOfAnEvent_BoundsTheSearch(string text, string start, string end)
    {
        var reference = Speech.Reference(Speech.Plan(text));

        reference.Start.ShouldBe(Speech.At(start));
        reference.End.ShouldBe(Speech.At(end));
    }

    [Fact]
    public void Trap_27_onu_iptal_et_speaks_of_no_hour()
    {
        var reference = Speech.Reference(Speech.Plan("onu iptal et"));

        reference.Start.ShouldBeNull();
        reference.Kind.ShouldBe(EventReferenceKind.Focus);
    }
}
