using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;

namespace Bantz.Orchestrator.Replies;

/// <summary>Bantz in Turkish.</summary>
internal sealed partial class TurkishSentences(TimeWords words) : Sentences(words)
{
    public override string NotUnderstood => "Bunu tam anlayamadım. Takvimine bakabilir, etkinlik ekleyebilir, taşıyabilir ya da silebilirim; ne yapmamı istersin?";

    public override string NothingDone => "Takviminde bir şey değiştirmedim. Ne yapmamı istediğini biraz daha açık söyler misin?";

    public override string AskAgain => "Biraz daha ayrıntı verir misin?";

    public override string WillForget => "Ama hafızama şu an ulaşamıyorum; bu konuşmayı unutabilirim.";

    protected override string Repeating => "tekrarlı";

    public override string Prompt(string tool, Details details, CalendarEvent? found, IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent> planned)
    {
        var applied = details.Applied(found);
        var question = tool switch
        {
            ToolNames.CreateEvent => $"{Words.Span(applied)} {Quoted(applied.Title)}{Extras(details)} ekleyeyim mi?",
            ToolNames.UpdateEvent when found is not null => $"{Event(found)} şöyle değişsin mi: {Changes(details, found)}?",
            ToolNames.DeleteEvent when found is not null =>
                $"{Words.Span(found)} {Quoted(found.Title)} silinsin mi?{(found.Recurrence is { } rule ? $" Bu bir seri{Series(rule)}; hepsi silinir." : "")}",
            ToolNames.UpdateEvent => "bu etkinliği değiştireyim mi?",
            ToolNames.DeleteEvent => "bu etkinliği sileyim mi?",
            _ => "takvimine bakmamı ister misin?",
        };
        return Conflicts(inTheWay, planned) is { Length: > 0 } conflicts ? $"{conflicts} Yine de {question}" : Sentence(question);
    }

    public override string Which(IReadOnlyList<CalendarEvent> candidates) => $"Hangisini kastediyorsun?{Numbered(candidates)}";

    public override string NoSuchEvent(EventReference reference) => reference.Title is { } title
        ? $"Takviminde {Quoted(title)} ile eşleşen bir etkinlik bulamadım. Adını ya da saatini söyler misin?"
        : "Hangi etkinlikten söz ettiğini çıkaramadım. Adını ya da saatini söyler misin?";

    public override string WhatToChange(CalendarEvent found) => $"{Sentence(Event(found))}: neyi değiştireyim?";

    public override string Agenda(EventList list, ListEventsArguments asked, PartOfDay? part)
    {
        var window = Sentence(Words.Window(asked.Start, asked.End, part));
        var past = Words.IsPast(asked.End);
        return list.Events.Count is 0
            ? $"{window} takvimin {(past ? "boştu" : "boş")}."
            : $"{window} {(list.Truncated ? "en az " : "")}{list.Events.Count} etkinliğin {(past ? "vardı" : "var")}:{Lines(list.Events, Words.IsWithinDay(asked.Start, asked.End))}";
    }

    public override string Found(EventList list, string query) => list.Events switch
    {
        [] => $"Takviminde {Quoted(query)} ile eşleşen bir etkinlik yok.",
        [var one] => One(one),
        var several => $"{Quoted(query)} ile eşleşen {(list.Truncated ? "en az " : "")}{several.Count} etkinlik var:{Lines(several, oneDay: false)}",
    };

    public override string One(CalendarEvent found) =>
        $"{Quoted(found.Title)}: {Words.Span(found)}{Series(found.Recurrence)}{Place(found)}{(found.Attendees.Count > 0 ? $"; katılan: {Names(found.Attendees)}" : "")}.";

    public override string FreeTime(FreeSlotList list, FindFreeSlotsArguments asked, PartOfDay? part)
    {
        var window = Sentence(Words.Window(asked.Start, asked.End, part));
        var length = Words.Duration(asked.DurationMinutes);
        return list.Slots.Count is 0
            ? $"{window} {length} boşluk yok."
            : $"{window} en az {length} boş olan aralıklar:{string.Concat(list.Slots.Select(slot => $"\n• {Slot(slot, asked)}"))}";
    }

    public override string Done(string tool, CalendarEvent? written) =>
        (tool, written) switch
        {
            (ToolNames.CreateEvent, null) => "Ekledim.",
            (ToolNames.UpdateEvent, null) => "Güncelledim.",
            (ToolNames.DeleteEvent, null) => "Sildim.",
            (ToolNames.CreateEvent, var one) => $"Ekledim: {Event(one)}{With(one)}.",
            (ToolNames.UpdateEvent, var one) => $"Güncelledim: {Event(one)}{With(one)}.",
            (_, null) => "Tamam.",
            (_, var one) => $"Sildim: {Event(one)}.",
        };

    public override string Refused(PendingAction action) => action.Tool switch
    {
        ToolNames.CreateEvent => "Tamam, eklemedim.",
        ToolNames.UpdateEvent => "Tamam, değiştirmedim.",
        ToolNames.DeleteEvent => "Tamam, silmedim.",
        _ => "Tamam, bakmadım.",
    };

    public override string Replaced(PendingAction action) => action.Uncertain
        ? "Önceki isteğin yapılıp yapılmadığı belli değil; takvime bakmakta yarar var."
        : $"Önceki sorumu bıraktım; {NotDone(action.Tool)}.";

    public override string Expired(PendingAction action) => action.Uncertain
        ? "Onay süresi doldu. Önceki denemenin tamamlanıp tamamlanmadığı belli değil; takvime bakmakta yarar var."
        : $"Onay süresi doldu; {NotDone(action.Tool)}. İstersen yeniden söyle.";

    public override string Unseen => "Bu soruyu görmeden yanıtlamış olabilirsin, o yüzden saymadım.";

    public override string Unclear(PendingAction action) => $"Evet mi, hayır mı? {action.Prompt}";

    public override string NothingAsked(bool yes, string? question) => (yes, question) switch
    {
        (true, { } open) => open,
        (true, null) => "Şu an onayını bekleyen bir şey yok. Ne yapmamı istersin?",
        (false, { }) => "Tamam, vazgeçtim.",
        (false, null) => "Tamam. Zaten onayını bekleyen bir şey yoktu.",
    };

    public override string Unanswered(PendingAction action, bool mayHaveHappened) => mayHaveHappened
        ? $"Takvimden yanıt alamadım; {Whether(action.Tool)} kesin değil. Yeniden deneyeyim mi? İki kez yapılmaz."
        : $"Takvime şu an ulaşamıyorum; {NotDone(action.Tool)}. Yeniden deneyeyim mi?";

    public override string Recovered(string told) => $"Önceki onayına verdiğim yanıt sana ulaşmamış olabilir: {told}";

    public override string Failed(string tool, ToolError error) => error.Code switch
    {
        ToolErrorCodes.Unavailable => "Takvime şu an ulaşamıyorum. Biraz sonra yeniden dener misin?",
        ToolErrorCodes.NotFound => $"Bu etkinlik artık takviminde yok; {NotDone(tool)}.",
        ToolErrorCodes.Conflict => $"Bu etkinlik ben sorduktan sonra değişmiş; {NotDone(tool)}. Yeniden söylersen son haline bakarım.",
        ToolErrorCodes.DayLimit => $"Bugün bundan daha fazla yapmama izin yok; {NotDone(tool)}.",
        ToolErrorCodes.Denied => $"Bunu yapmama izin yok; {NotDone(tool)}.",
        ToolErrorCodes.InvalidArguments => $"Bu isteği güvenle uygulayamadım; {NotDone(tool)}. Biraz farklı söyler misin?",
        _ => $"Takvimde bir sorun çıktı; {NotDone(tool)}.",
    };

    public override string Remember(string tool, CalendarEvent written) =>
        string.Create(Words.Culture, $"{PlainText.Quoted(written.Title)} {Verb(tool)}: {written.Start:yyyy-MM-dd HH:mm}");

    public override string Pressed(bool yes) => yes ? "Evet" : "Hayır";

    private static string Verb(string tool) => tool switch
    {
        ToolNames.CreateEvent => "eklendi",
        ToolNames.UpdateEvent => "güncellendi",
        _ => "silindi",
    };

    private static string NotDone(string tool) => tool switch
    {
        ToolNames.CreateEvent => "eklemedim",
        ToolNames.UpdateEvent => "değiştirmedim",
        ToolNames.DeleteEvent => "silmedim",
        _ => "takvimine bakamadım",
    };

    private static string Whether(string tool) => tool switch
    {
        ToolNames.CreateEvent => "eklenip eklenmediği",
        ToolNames.UpdateEvent => "değişip değişmediği",
        _ => "silinip silinmediği",
    };

    private string InTheWay(IReadOnlyList<CalendarEvent> events) =>
        $"Bu saatte {string.Join(", ", events.Take(3).Select(one => $"{Quoted(one.Title)} ({Words.Clocks(one)})"))}{(events.Count > 3 ? " ve başka etkinlikler" : "")} var.";

    private string Extras(Details details) => Join(
    [
        details.Recurrence is { } rule ? Words.Recurrence(rule) ?? Repeating : null,
        details.Attendees is { Count: > 0 } names ? $"katılan: {Names(names)}" : null,
        details.Location is { Length: > 0 } place ? $"yer: {PlainText.Inline(place, 80)}" : null,
        details.Description is { Length: > 0 } note ? $"not: {PlainText.Inline(note, 80)}" : null,
    ]) is { Length: > 0 } extras ? $" ({extras})" : "";

    private string Changes(Details details, CalendarEvent found) => Join(
    [
        details.Start is null && details.End is null && details.AllDay is null ? null : Words.Span(details.Applied(found)),
        details.Title is { } title ? $"adı {Quoted(title)}" : null,
        details.Location is { } place ? place.Length is 0 ? "yeri silinsin" : $"yeri {PlainText.Inline(place, 80)}" : null,
        details.Attendees is { } names ? names.Count is 0 ? "katılanlar silinsin" : $"katılan: {Names(names)}" : null,
        details.Recurrence is { } rule ? rule.Length is 0 ? "tekrarı kalksın" : Words.Recurrence(rule) ?? Repeating : null,
        details.Description is { } note ? note.Length is 0 ? "notu silinsin" : $"notu {PlainText.Inline(note, 80)}" : null,
    ]);
}
