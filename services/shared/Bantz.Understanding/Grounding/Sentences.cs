using Bantz.Contracts;
using Bantz.Time;
using Bantz.Understanding.Text;
using NodaTime;

namespace Bantz.Understanding.Grounding;

/// <summary>What a plan says and asks, in the person's language.</summary>
internal sealed class Sentences(Language language, LocalMoment moment)
{
    private readonly TimeLanguage _spoken = LocalMoment.Spoken(language);

    internal string AskTitle => Say("Ne ekleyeyim? Adını söylemen yeter.", "What shall I call it?");
    internal string AskWhen => Say("Ne zaman olsun? Gün ve saat söyler misin?", "When should it be? Tell me the day and the time.");
    internal string AskClock => Say("Saat kaçta?", "At what time?");
    internal string AskDayOf => Say("Hangi gün, saat kaçta?", "On which day, and at what time?");
    internal string AskWhichToCancel => Say("Hangi etkinliği iptal edeyim?", "Which event shall I cancel?");
    internal string AskWhichToChange => Say("Hangi etkinliği değiştireyim?", "Which event shall I change?");
    internal string AskWhichToShow => Say("Hangi etkinliği soruyorsun?", "Which event do you mean?");
    internal string AskNewTime => Say("Ne zamana alayım?", "When shall I move it to?");
    internal string AskChange => Say("Neyi değiştireyim: gününü, saatini, süresini, adını?", "What shall I change: its day, time, length or name?");
    internal string AskWhichDayToClear => Say("Hangi günü boşaltayım?", "Which day shall I clear?");
    internal string CannotNow => Say("Bunu şu an yapamıyorum.", "I cannot do that right now.");

    internal string NotUnderstood => Say(
        "Bunu anlayamadım ya da benim işim değil. Takvimine bakabilir, etkinlik ekleyebilir, değiştirebilir, iptal edebilir ve boş vakit bulabilirim.",
        "I did not get that, or it is not something I do. I can look at your calendar, add, change or cancel events, and find free time.");

    /// <summary>The one question for a plan that is not sure of its intent.</summary>
    internal string Clarify(CalendarIntent intent) => intent switch
    {
        CalendarIntent.Create => Say("Bunu takvimine mi ekleyeyim? Öyleyse gün ve saati söyler misin?", "Shall I add that to your calendar? If so, tell me the day and the time."),
        CalendarIntent.Modify => AskWhichToChange,
        CalendarIntent.Cancel => AskWhichToCancel,
        CalendarIntent.Query => Say("O gün için takvimine mi bakayım, bir şey mi ekleyeyim?", "Shall I show your calendar for that, or add something?"),
        CalendarIntent.FreeSlots or CalendarIntent.PlanDay => Say("Hangi gün için boş vakit arayayım?", "For which day shall I look for free time?"),
        _ => NotUnderstood,
    };

    /// <summary>"Bugün (30 Ocak Cuma) 16:00–17:00 “toplantı” ekleyeyim mi?"</summary>
    internal string ConfirmCreate(PlanSlots slots, LocalDateTime start, LocalDateTime end, bool allDay)
    {
        var span = Span(start, end, allDay);
        var with = slots.Attendees is { Count: > 0 } people ? Say($", {string.Join(", ", people)} ile", $" with {string.Join(", ", people)}") : "";
        var at = slots.Location is { } place ? Say($", yer: {place}", $" at {place}") : "";
        var repeats = slots.Recurrence is { } rule ? $", {TimeText.Recurrence(rule, _spoken) ?? rule}" : "";
        return Say($"{Capital(span)}{repeats}{with}{at} “{slots.Title}” ekleyeyim mi?", $"Shall I add “{slots.Title}” {span}{repeats}{with}{at}?");
    }

    internal string ConfirmCancel(string name) => Say($"{name} iptal edilsin mi?", $"Shall I cancel {name}?");

    internal string ConfirmCancelEvery(string words) =>
        Say($"“{words}”: buna uyan bütün etkinlikler iptal edilsin mi?", $"“{words}”: shall I cancel every event that fits?");

    /// <summary>"Yarın (31 Ocak Cumartesi): 09:00–10:00 “spor”, 10:00–10:30 “alışveriş”. Ekleyeyim mi?"</summary>
    internal string ConfirmLayout(LocalDate day, IReadOnlyList<string> lines)
    {
        var near = TimeText.Day(day, moment.Today, _spoken);
        var date = TimeText.Day(day, day.PlusDays(-2), _spoken);
        var named = near.AsSpan().ContainsAnyInRange('0', '9') ? near : $"{near} ({date})";
        return Say($"{Capital(named)}: {string.Join(", ", lines)}. Ekleyeyim mi?", $"{Capital(named)}: {string.Join(", ", lines)}. Shall I add these?");
    }

    /// <summary>Of several things one lacks something: that one is asked about, and the rest has to wait.</summary>
    internal string AskFirst(string? about, string question) => about is null
        ? Say($"Birkaç şey istedin, tek tek gidelim. {question}", $"You asked for several things; one at a time. {question}")
        : Say($"Birkaç şey istedin, önce “{about}”: {question}", $"You asked for several things; first “{about}”: {question}");

    internal string ConfirmModify(string name, PlanSlots changes) =>
        Say($"{name} değiştirilsin mi? Yeni hâli: {Changes(changes)}.", $"Shall I change {name}? New: {Changes(changes)}.");

    /// <summary>“Diş randevusu” (yarın 15:00–16:00) where the event is known, else the person's own words.</summary>
    internal string Name(string words, FocusEvent? known) => known is { } found
        ? $"“{found.Title}” ({Span(moment.Local(found.Start), moment.Local(found.End), found.AllDay)})"
        : $"“{words}”";

    internal string Changes(PlanSlots changes)
    {
        string?[] parts =
        [
            changes.Date is { } date ? TimeText.Day(LocalDate.FromDateOnly(date), moment.Today, _spoken) : null,
            changes.Time is { } time ? TimeText.Clock(LocalTime.FromTimeOnly(time)) : null,
            changes.DurationMinutes is { } minutes ? TimeText.Duration(minutes, _spoken) : null,
            changes.Title is { } title ? $"“{title}”" : null,
            changes.Location,
            changes.Attendees is { Count: > 0 } people ? "+ " + string.Join(", ", people) : null,
        ];
        return string.Join(", ", parts.Where(static part => part is not null));
    }

    internal string Span(LocalDateTime start, LocalDateTime end, bool allDay)
    {
        var span = TimeText.Span(start, end, allDay, moment.Today, _spoken);
        var day = TimeText.Day(start.Date, moment.Today, _spoken);
        var date = TimeText.Day(start.Date, start.Date.PlusDays(-2), _spoken);
        // A near day is named and dated, so that a wrong "yarın" cannot slip through.
        return !day.AsSpan().ContainsAnyInRange('0', '9') && span.StartsWith(day, StringComparison.Ordinal) ? $"{day} ({date}){span[day.Length..]}" : span;
    }

    internal string Say(string turkish, string english) => language == Language.English ? english : turkish;

    private static string Capital(string text) =>
        text.Length == 0 ? text : text[..1].ToUpper(System.Globalization.CultureInfo.GetCultureInfo("tr-TR")) + text[1..];
}
