using System.Globalization;
using Bantz.Contracts;

namespace Bantz.Understanding.Tests;

public sealed class OpenRequestTests
{
    [Theory]
    [InlineData("üçte", "01-31 15:00")]
    [InlineData("15:00", "01-31 15:00")]
    [InlineData("15:00 olsun", "01-31 15:00")]
    [InlineData("saat 3'te", "01-31 15:00")]
    [InlineData("akşam 8'de", "01-31 20:00")]
    [InlineData("öğleden sonra", "01-31 14:00")]
    [InlineData("pazartesi 10'da", "02-02 10:00")]
    [InlineData("9", "01-31 09:00")]
    [InlineData("14", "01-31 14:00")]
    [InlineData("14 30", "01-31 14:30")]
    [InlineData("on dört otuz", "01-31 14:30")]
    [InlineData("9 buçuk", "01-31 09:30")]
    [InlineData("üç", "01-31 15:00")]
    [InlineData("at 3pm", "01-31 15:00")]
    public void An_answer_gives_the_clock_that_was_missing(string answer, string start)
    {
        var asked = Speech.Plan("yarın diş randevusu ekle");
        asked.Question.ShouldNotBeNull();

        var plan = Speech.Answer(asked, answer);

        var created = Speech.Created(plan);
        created.Title.ShouldBe("diş randevusu");
        created.Start.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture).ShouldBe(start);
        plan.RequiresConfirmation.ShouldBeTrue();
    }

    [Fact]
    public void An_answer_from_one_hour_to_another_ends_after_it_starts()
    {
        var created = Speech.Created(Speech.Answer(Speech.Plan("yarın diş randevusu ekle"), "ikiden üçe"));

        created.Start.ShouldBe(Speech.At("2026-01-31T14:00"));
        created.End.ShouldBe(Speech.At("2026-01-31T15:00"));
    }

    [Theory]
    [InlineData("diş randevusu olsun", "diş randevusu")]
    [InlineData("diş randevusu", "diş randevusu")]
    [InlineData("Proje toplantısı", "Proje toplantısı")]
    [InlineData("adı Bütçe olsun", "Bütçe")]
    public void An_answer_gives_the_title_that_was_missing(string answer, string title)
    {
        var plan = Speech.Answer(Speech.Plan("yarın 3'e ekle"), answer);

        Speech.Created(plan).Title.ShouldBe(title);
        Speech.Created(plan).Start.ShouldBe(Speech.At("2026-01-31T15:00"));
    }

    [Fact]
    public void Two_answers_complete_what_lacked_two_things()
    {
        var asked = Speech.Plan("toplantı ekle");
        var day = Speech.Answer(asked, "yarın");
        day.Question.ShouldNotBeNull();

        var plan = Speech.Answer(day, "üçte");

        Speech.Created(plan).Start.ShouldBe(Speech.At("2026-01-31T15:00"));
    }

    [Fact]
    public void Trap_26_a_new_request_takes_no_slots_of_the_old_one()
    {
        var asked = Speech.Plan("yarın Ayşe'yle toplantı ekle");

        var plan = Speech.Answer(asked, "diş randevusu ekle");

        plan.AskUser.ShouldBeTrue();
        plan.Slots.Title.ShouldBe("diş randevusu");
        plan.Slots.Date.ShouldBeNull();
        plan.Slots.Attendees.ShouldBeNull();
    }

    [Theory]
    [InlineData("bugün neler var", CalendarIntent.Query)]
    [InlineData("onu iptal et", CalendarIntent.Cancel)]
    [InlineData("cuma 3'te sinema ekle", CalendarIntent.Create)]
    [InlineData("merhaba", CalendarIntent.None)]
    public void A_request_of_its_own_is_no_answer(string text, CalendarIntent intent)
    {
        var plan = Speech.Answer(Speech.Plan("yarın toplantı ekle"), text);

        plan.CalendarIntent.ShouldBe(intent);
        plan.Slots.Title.ShouldNotBe("toplantı");
    }

    [Fact]
    public void An_answer_says_which_event_is_to_go()
    {
        var asked = Speech.Plan("iptal et");
        asked.Question.ShouldNotBeNull();

        var plan = Speech.Answer(asked, "yarınki diş randevusunu");

        plan.CalendarIntent.ShouldBe(CalendarIntent.Cancel);
        Speech.Reference(plan).Title.ShouldBe("diş randevu");
    }

    [Fact]
    public void An_answer_says_when_an_event_is_to_move()
    {
        var asked = Speech.Plan("diş randevumu ertele");
        asked.Question.ShouldNotBeNull();

        var plan = Speech.Answer(asked, "yarın 5'e");

        plan.CalendarIntent.ShouldBe(CalendarIntent.Modify);
        Speech.Reference(plan).Title.ShouldBe("diş randevu");
        plan.Slots.Changes!.Time.ShouldBe(new TimeOnly(17, 0));
        plan.Slots.Changes.Date.ShouldBe(new DateOnly(2026, 1, 31));
    }

    [Fact]
    public void A_day_that_was_said_before_midnight_stays_that_day_after_it()
    {
        var late = Speech.Request("yarın toplantı ekle") with { Now = Speech.At("2026-01-30T23:58") };
        var asked = EmbeddedPlanner.Plan(late);

        var plan = EmbeddedPlanner.Plan(late with { Text = "üçte", Now = Speech.At("2026-01-31T00:01"), OpenRequest = Speech.Open(asked) });

        Speech.Created(plan).Start.ShouldBe(Speech.At("2026-01-31T15:00"));
    }
}
