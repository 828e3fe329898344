namespace Bantz.Time.Tests;

/// <summary>Times that are said and cannot be told from the words: noted, never guessed.</summary>
public sealed class UnresolvedTests
{
    [Theory]
    [InlineData("toplantıdan bir saat önce hatırlat", "toplantıdan bir saat önce", "toplantıdan", -60)]
    [InlineData("maçtan yarım saat sonra", "maçtan yarım saat sonra", "maçtan", 30)]
    [InlineData("düğünden iki gün önce", "düğünden iki gün önce", "düğünden", -2880)]
    [InlineData("uçuştan önceki gün ara", "uçuştan önceki gün", "uçuştan", -1440)]
    [InlineData("öğle yemeğinden bir saat sonra", "öğle yemeğinden bir saat sonra", "öğle yemeğinden", 60)]
    [InlineData("kahvaltıdan yarım saat önce", "kahvaltıdan yarım saat önce", "kahvaltıdan", -30)]
    [InlineData("an hour after lunch", "an hour after lunch", "lunch", 60)]
    [InlineData("remind me an hour before the meeting", "an hour before the meeting", "meeting", -60)]
    [InlineData("10 minutes after my call", "10 minutes after my call", "call", 10)]
    public void Read_LengthFromAnEvent_KeepsEventAndOffset(string phrase, string words, string name, int minutes)
    {
        var reading = Said.Read(phrase);

        reading.Best.ShouldBeNull();
        var open = reading.Unresolved.ShouldHaveSingleItem();
        (open.Text, open.Event, open.OffsetMinutes, open.Direction, open.Reason).ShouldBe((words, name, minutes, Math.Sign(minutes), UnresolvedReason.Event));
        reading.Remainder.ShouldContain(words);
    }

    [Theory]
    [InlineData("toplantıdan sonra", UnresolvedReason.Event)]
    [InlineData("after the meeting", UnresolvedReason.Event)]
    [InlineData("öğle yemeğinden sonra", UnresolvedReason.Event)]
    [InlineData("kahvaltıdan önce", UnresolvedReason.Event)]
    [InlineData("before breakfast", UnresolvedReason.Event)]
    [InlineData("after dinner", UnresolvedReason.Event)]
    [InlineData("o gün", UnresolvedReason.Earlier)]
    [InlineData("aynı hafta", UnresolvedReason.Earlier)]
    [InlineData("aynı gün içinde", UnresolvedReason.Earlier)]
    [InlineData("that day", UnresolvedReason.Earlier)]
    [InlineData("the same week", UnresolvedReason.Earlier)]
    [InlineData("birkaç gün sonra", UnresolvedReason.Vague)]
    [InlineData("in a few days", UnresolvedReason.Vague)]
    [InlineData("bayramdan sonra", UnresolvedReason.Feast)]
    [InlineData("bayramda", UnresolvedReason.Feast)]
    [InlineData("mali çeyrek", UnresolvedReason.Fiscal)]
    [InlineData("fiscal year", UnresolvedReason.Fiscal)]
    [InlineData("birkaç saat sonra", UnresolvedReason.Vague)]
    [InlineData("in a few hours", UnresolvedReason.Vague)]
    public void Read_WhatCannotBeTold_SaysWhy(string phrase, UnresolvedReason reason)
    {
        var reading = Said.Read(phrase);

        reading.Best.ShouldBeNull();
        reading.Unresolved.ShouldHaveSingleItem().Reason.ShouldBe(reason);
    }

    [Theory]
    [InlineData("kurban bayramından sonra")]
    [InlineData("yarın saat 3'te")]
    [InlineData("after Friday")]
    [InlineData("iki saat sonra")]
    public void Read_WhatIsResolved_LeavesNothingOpen(string phrase)
    {
        var reading = Said.Read(phrase);

        reading.Best.ShouldNotBeNull();
        reading.Unresolved.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2-3 saat", 180, 120)]
    [InlineData("two or three days", 4320, 2880)]
    public void Read_LengthBetweenTwo_PlansTheLongerAndOffersTheShorter(string phrase, int minutes, int other)
    {
        var best = Said.Read(phrase).Best.ShouldNotBeNull();

        best.Minutes.ShouldBe(minutes);
        best.Approximate.ShouldBeTrue();
        best.Ambiguity.ShouldNotBeNull();
        best.Alternatives.ShouldHaveSingleItem().Minutes.ShouldBe(other);
    }
}
