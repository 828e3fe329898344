using System.Globalization;
using System.Text.Json.Nodes;
using Bantz.Contracts;
using Bantz.Understanding.Grounding;
using Bantz.Understanding.Lexicon;
using Bantz.Understanding.Slots;
using Bantz.Understanding.Text;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Understanding.Answers;

/// <summary>What an answer would make of the pending arguments.</summary>
/// <remarks>Changed: they differ. Impossible: the change cannot be made without the event itself.</remarks>
internal sealed record EditReading(JsonObject Arguments, bool Changed, bool Impossible = false);

/// <summary>Reads changes to a pending create or update: "evet ama 15:00 olsun", "yarım saat olsun", "başlığı Bütçe olsun", "Ayşe'yi de ekle".</summary>
internal static class Edits
{
    /// <summary>Null where the words change nothing, or are a request of their own.</summary>
    internal static EditReading? Read(Utterance utterance, AnswerScan scan, PendingContext pending)
    {
        if (pending.Tool is not (ToolNames.CreateEvent or ToolNames.UpdateEvent) || scan.Has(Signal.Question) || Withdraws(scan))
        {
            return null;
        }

        var edited = pending.Arguments.DeepClone().AsObject();
        var title = Renames.Title(utterance) ?? Retitled(utterance, scan);
        var place = title is null ? Renames.Place(utterance) ?? (Becomes(scan) && Places.Read(utterance)?.Name is { } named && named is not ("all" or "there" or "here") ? named : null) : null;
        // Who speaks is there already: "fine with me".
        var people = People.Added(utterance).Concat(People.Read(utterance)).Select(static person => person.Name).Where(static name => Folding.Fold(name.Split(' ')[0]) is not ("me" or "us" or "you" or "that" or "this" or "it")).Distinct(StringComparer.Ordinal).ToArray();
        var time = title is null ? Time(utterance, scan) : GroundedTime.None;
        if (title is null && place is null && ((people.Length == 0 && (time.IsEmpty || IsRequest(scan, utterance))) || IsAnother(scan, utterance)))
        {
            return null;
        }

        Put(edited, "title", title);
        Put(edited, "location", place);
        Invite(edited, people);
        if (!time.IsEmpty && !Move(edited, time, utterance.Moment))
        {
            return new EditReading(edited, Changed: false, Impossible: true);
        }

        return new EditReading(edited, Changed: !JsonNode.DeepEquals(edited, pending.Arguments));
    }

    // "vazgeçtim, yarın bakarız", "yarın toplantım yok": a no stays a no unless it opens what is wanted instead.
    private static bool Withdraws(AnswerScan scan) =>
        (scan.RefusesDeed && !scan.Has(Signal.Become) && !scan.Has(Signal.But))
        || ((scan.Has(Signal.Cancel) || scan.Has(Signal.CancelIt) || scan.Has(Signal.Misfits)) && !scan.Has(Signal.Become))
        || (scan.Has(Signal.No) && scan.Opening != Signal.No && !scan.Has(Signal.Become) && !scan.Has(Signal.But));

    private static bool Becomes(AnswerScan scan) =>
        scan.Has(Signal.Become) || scan.Has(Signal.But) || scan.Has(Signal.Yes) || scan.Has(Signal.No) || scan.Has(Signal.Fits) || scan.Has(Signal.Okay);

    /// <summary>A time with other matter is a request of its own: "yarın 5'e sinema ekle", "bu akşam neler var".</summary>
    private static bool IsRequest(AnswerScan scan, Utterance utterance) =>
        scan.Content.Any(word => !IsTimeTalk(word)) || MovesAnother(scan, utterance) || (scan.Has(Signal.Fits) && utterance.Words.Any(static word => word.Is(Sense.EventNoun) && !word.InTime) && scan.Opening == Signal.Content);

    /// <summary>Whoever names time, another matter and the deed without a word of answer wants another event: "salı 10'da dişçi ekle".</summary>
    private static bool IsAnother(AnswerScan scan, Utterance utterance) =>
        scan.Has(Signal.Time) && scan.Has(Signal.Fits) && !scan.Has(Signal.Become) && !scan.Has(Signal.But)
        && scan.Opening is not (Signal.Yes or Signal.Okay or Signal.Fine or Signal.No)
        && utterance.Words.Any(word => !word.InTime && !scan.Knows(word) && (scan.Content.Contains(word) || word.IsAny(Sense.EventNoun, Sense.CalendarNoun, Sense.Place)));

    /// <summary>Somebody or something else is moved: "dişçiyi pazartesiye al", "move my dentist to monday".</summary>
    private static bool MovesAnother(AnswerScan scan, Utterance utterance) =>
        scan.Has(Signal.Become)
        && utterance.Words.Any(word => !word.InTime && !scan.Knows(word) && word.IsAny(Sense.Person, Sense.EventNoun, Sense.Place)
            && (!utterance.IsTurkish || word.Is(Sense.Person) || word.Noun is { Inflection.Case: Morphology.Case.Accusative }));

    private static bool IsTimeTalk(Word word) =>
        word.IsAny(Sense.TimeNoun, Sense.Take, Sense.Move, Sense.Be, Sense.Do, Sense.Place, Sense.Person, Sense.Article, Sense.To, Sense.At, Sense.On, Sense.For, Sense.In, Sense.Filler, Sense.My, Sense.Me)
        || word.Token.Kind == TokenKind.Number || word.Folded is "surs" or "sursun" or "baslasin" or "bitsin" or "rather" or "better" or "daha" or "iyi" or "erken" or "gec" or "lets" or "not" or "start" or "starting";

    /// <summary>"diş randevusu olsun": nothing but a name becomes.</summary>
    private static string? Retitled(Utterance utterance, AnswerScan scan)
    {
        var named = scan.Content.Count > 0 && scan.Has(Signal.Become) && !utterance.HasTime && scan.Content.All(static word => word.Noun is not { Inflection.Case: not Morphology.Case.Nominative });
        if (!named || scan.Content.Any(static word => word.IsAny(Sense.TimeNoun, Sense.Place, Sense.PlaceNoun, Sense.Person, Sense.Name) || word.Token.Kind == TokenKind.Number || word.Token.Ending.Length > 0))
        {
            return null;
        }

        return NounPhrase.Clean([.. scan.Content], isObject: false);
    }

    /// <summary>The time said; a bare number that something is to become is a clock: "5 olsun".</summary>
    private static GroundedTime Time(Utterance utterance, AnswerScan scan)
    {
        if (scan.Has(Signal.Time))
        {
            return GroundedTime.Read(utterance.Text, utterance.Moment, utterance.IsTurkish ? Language.Turkish : Language.English);
        }

        var number = utterance.Words.FirstOrDefault(static word => word.Token.Kind == TokenKind.Number);
        return number is not null && int.TryParse(number.Token.Stem, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 0 and <= 24
            ? GroundedTime.Read(utterance.IsTurkish ? $"saat {number.Token.Raw}" : $"at {number.Token.Raw}", utterance.Moment, utterance.IsTurkish ? Language.Turkish : Language.English)
            : GroundedTime.None;
    }

    private static bool Move(JsonObject arguments, GroundedTime time, LocalMoment moment)
    {
        if (Moment(arguments, "start") is not { } oldStart || Moment(arguments, "end") is not { } oldEnd)
        {
            return false;
        }

        var was = moment.Local(oldStart);
        var length = oldEnd - oldStart;
        if (time.End is { } end && time.Date is { } from && time.Time is { } clock)
        {
            var day = time.NamesDay ? from : was.Date;
            Set(arguments, moment.At(day.At(clock)), moment.At((day + (end.Date - from)).At(end.TimeOfDay)));
            return true;
        }

        if (time.Span is not null && time.Date is null)
        {
            return false;
        }

        var date = time.NamesDay && time.Date is { } named ? named : was.Date;
        var start = moment.At(date.At(time.Time ?? was.TimeOfDay));
        Set(arguments, start, Offset(start + (time.Minutes is { } minutes ? TimeSpan.FromMinutes(minutes) : length), moment));
        if (time.Recurrence is { } rule)
        {
            arguments["recurrence"] = rule;
        }

        return true;
    }

    private static void Set(JsonObject arguments, DateTimeOffset start, DateTimeOffset end)
    {
        arguments["start"] = Text(start);
        arguments["end"] = Text(end);
    }

    private static DateTimeOffset Offset(DateTimeOffset at, LocalMoment moment) => Instant.FromDateTimeOffset(at).InZone(moment.Zone).ToDateTimeOffset();

    // As System.Text.Json writes it, so that what did not change compares equal.
    private static string Text(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(JsonObject arguments, string name) =>
        arguments[name] is JsonValue value && OffsetDateTimePattern.Rfc3339.Parse(value.ToString()) is { Success: true, Value: var at } ? at.ToDateTimeOffset() : null;

    private static void Invite(JsonObject arguments, string[] people)
    {
        if (people.Length == 0)
        {
            return;
        }

        var attendees = arguments["attendees"]?.AsArray() ?? [];
        var known = attendees.Select(static one => one?.ToString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var person in people.Where(person => !known.Contains(person)))
        {
            attendees.Add(person);
        }

        arguments["attendees"] = attendees.DeepClone();
    }

    private static void Put(JsonObject arguments, string name, string? value)
    {
        if (value is not null)
        {
            arguments[name] = value;
        }
    }
}
