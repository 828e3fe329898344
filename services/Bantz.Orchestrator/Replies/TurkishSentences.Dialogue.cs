using Bantz.Contracts;
using Bantz.Orchestrator.Confirmations;
using Bantz.Orchestrator.Turns;
using Bantz.Understanding;

namespace Bantz.Orchestrator.Replies;

internal sealed partial class TurkishSentences
{
    public override string ChoiceDropped => "Tamam, vazgeçtim; bir şeye dokunmadım.";

    public override string Matter(string tool, Details details, CalendarEvent? found, IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent> planned)
    {
        var applied = details.Applied(found);
        var matter = tool switch
        {
            ToolNames.CreateEvent => $"{Words.Span(applied)} {Quoted(applied.Title)}{Extras(details)}",
            ToolNames.UpdateEvent when found is not null => $"{Event(found)} → {Changes(details, found)}",
            ToolNames.DeleteEvent when found is not null => $"{Event(found)}{(found.Recurrence is null ? "" : ", serinin hepsi")}",
            _ => "takvime bakılması",
        };
        CalendarEvent[] conflicts = [.. inTheWay, .. planned];
        return conflicts.Length is 0 ? matter : $"{matter}, çakışan: {string.Join(", ", conflicts.Take(3).Select(one => $"{Quoted(one.Title)} ({Words.Clocks(one)})"))}";
    }

    public override string Listed(IReadOnlyList<PendingAction> actions) =>
        $"{actions.Count} iş var:{string.Concat(actions.Select((action, index) => $"\n{index + 1}. {Coming(action.Tool)}: {action.Matter ?? action.Prompt}"))}\nTek tek soruyorum; hepsine birden onay için “hepsi” diyebilirsin.";

    public override string Summed(IReadOnlyList<SettledAction> settled)
    {
        var done = settled.Count(static one => one.End is SettledEnd.Done);
        var head = done == settled.Count ? $"Özet: {settled.Count} işin hepsi yapıldı."
            : settled.All(static one => one.End is not (SettledEnd.Done or SettledEnd.Unknown)) ? $"Özet: {settled.Count} işin hiçbiri yapılmadı."
            : $"Özet: {settled.Count} işten {done} tanesi yapıldı.";
        return head + string.Concat(settled.Select(one => $"\n• {one.Matter}: {Ended(one)}"));
    }

    public override string NothingThere(EventReference reference) => reference is { Start: { } start, End: { } end }
        ? $"{Sentence(Words.Window(start, end, part: null))} için takviminde öyle bir etkinlik yok; silinecek ya da değişecek bir şey bulamadım."
        : "Takviminde öyle bir etkinlik bulamadım.";

    public override string Recalled(IReadOnlyList<string> lines) => lines.Count is 0
        ? "Bu konuşmada henüz bir şey yapmadık."
        : $"Bu konuşmadan hatırladıklarım:{string.Concat(lines.Select(static line => $"\n• {line}"))}";

    public override string Undoing(int count) => count > 1 ? $"Son {count} işlemi geri almak için onayın gerek." : "Son işlemi geri almak için onayın gerek.";

    public override string CannotUndo(CannotUndoReason reason) => reason switch
    {
        CannotUndoReason.NotKept => "Son değişikliğin eski hali kişisel bilgi içeriyordu; onu saklamadığım için geri alamıyorum.",
        CannotUndoReason.Series => "Tekrarlı bir etkinliğin zamanını geri alamıyorum; yeni zamanı söylersen değiştiririm.",
        CannotUndoReason.Forgotten => "Takvim o işlemin eski halini artık bilmiyor; geri alamıyorum.",
        _ => "Bu konuşmada geri alınacak bir işlem yok.",
    };

    public override string? YesOrNo(WhetherQuestion asked, EventList list) => asked switch
    {
        WhetherQuestion.Free => IsBusy(list) ? "Hayır, tamamen boş değilsin." : "Evet, boşsun.",
        WhetherQuestion.Busy => IsBusy(list) ? "Evet, dolu olduğun zamanlar var." : "Hayır, dolu değilsin.",
        WhetherQuestion.Anything => list.Events.Count > 0 ? "Evet." : "Hayır.",
        _ => null,
    };

    public override string RememberUndone(PendingAction action) => $"{PlainText.Line(action.Matter ?? action.Prompt, 100)}: {Undone(action.Tool)}";

    private static string With(CalendarEvent one) => one.Attendees.Count > 0 ? $" (katılan: {Names(one.Attendees)})" : "";

    private string Conflicts(IReadOnlyList<CalendarEvent> inTheWay, IReadOnlyList<CalendarEvent> planned) => string.Join(' ', new[]
    {
        inTheWay.Count > 0 ? InTheWay(inTheWay) : null,
        planned.Count > 0 ? $"Bu istekteki {string.Join(", ", planned.Take(3).Select(one => $"{Quoted(one.Title)} ({Words.Clocks(one)})"))} ile de çakışıyor." : null,
    }.OfType<string>());

    private static string Coming(string tool) => tool switch
    {
        ToolNames.CreateEvent => "eklenecek",
        ToolNames.UpdateEvent => "değişecek",
        ToolNames.DeleteEvent => "silinecek",
        _ => "bakılacak",
    };

    private static string Ended(SettledAction one) => one.End switch
    {
        SettledEnd.Done => one.Tool switch
        {
            ToolNames.CreateEvent => "eklendi",
            ToolNames.UpdateEvent => "değişti",
            ToolNames.DeleteEvent => "silindi",
            _ => "bakıldı",
        },
        SettledEnd.Unknown => "yapılıp yapılmadığı belli değil",
        SettledEnd.Failed => $"{Undone(one.Tool)}, kabul edilmedi",
        _ => Undone(one.Tool),
    };

    private static string Undone(string tool) => tool switch
    {
        ToolNames.CreateEvent => "eklenmedi",
        ToolNames.UpdateEvent => "değişmedi",
        ToolNames.DeleteEvent => "silinmedi",
        _ => "bakılmadı",
    };
}
