using Bantz.Time.Text;

namespace Bantz.Time.Rules;

/// <summary>One thing a few neighbouring words say about time; tokens <see cref="From"/> up to <see cref="To"/>.</summary>
internal abstract record Piece
{
    /// <summary>Set once, by who reads: the rules know only where they began.</summary>
    public int From { get; set; }
    public int To { get; init; }

    /// <summary>The ending of the last word: it tells ranges ("-den … -e").</summary>
    public Suffix Suffix { get; init; }

    /// <summary>"2-3 gün sonra": meant roughly.</summary>
    public bool Rough { get; init; }
}

internal sealed record DayPiece(DaySpec Day) : Piece;

internal sealed record SpanPiece(SpanSpec Span) : Piece;

/// <param name="Part">The part of day.</param>
/// <param name="Day">"bu akşam", "tonight" are of today, "last night" of yesterday.</param>
/// <param name="Repeats">"akşamları", "mornings".</param>
internal sealed record PartPiece(DayPart Part, int? Day = null, bool Repeats = false) : Piece;

/// <param name="Clock">The time.</param>
/// <param name="Firm">Certainly a clock time; otherwise a number that may be one in company.</param>
/// <param name="Part">A part of day that the same words say: "midnight".</param>
internal sealed record ClockPiece(ClockSpec Clock, bool Firm, DayPart? Part = null) : Piece
{
    /// <summary>The day that the same words say: "bu gece yarısı".</summary>
    public int? Day { get; init; }
}

/// <param name="Amount">The length.</param>
/// <param name="Least">"2-3 saat": the lesser one.</param>
internal sealed record LengthPiece(Amount Amount, Amount? Least = null) : Piece;

/// <summary>"iki saat sonra": a point so far from now; or within that time.</summary>
internal sealed record OffsetPiece(Amount Amount, int Sign, bool Within = false) : Piece;

internal sealed record EveryPiece(EverySpec Every) : Piece;

/// <summary>"5 kez".</summary>
internal sealed record CountPiece(int Count) : Piece;

internal sealed record NowPiece : Piece;

/// <summary>"civarı": what it stands by is meant roughly.</summary>
internal sealed record ApproxPiece : Piece;

/// <summary>"bütün gün", "all day": says that a day is meant whole, and nothing more.</summary>
internal sealed record WholeDayPiece : Piece;

/// <summary>Words that look like time and are none; nothing else may read them.</summary>
internal sealed record NothingPiece : Piece;
