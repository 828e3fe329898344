using Bantz.Time.Rules;
using Bantz.Time.Text;

namespace Bantz.Time.Combining;

/// <summary>What neighbouring pieces say together, before "now" is known; each slot is said at most once.</summary>
/// <remarks>Fields, not properties: a first reading then has forty methods less to compile.</remarks>
internal sealed record Moment
{
    public required int From;
    public required int To;

    /// <summary>The ending of its last word.</summary>
    public Suffix Suffix;

    public DaySpec? Day;

    /// <summary>The day was said before the clock: "tomorrow 4:30pm"; at the end of a range it is then the end's alone.</summary>
    public bool DayLeads;
    public SpanSpec? Span;
    public DayPart? Part;
    public ClockSpec? Clock;

    /// <summary>The clock is a number that has nothing to vouch for it yet.</summary>
    public bool Weak;

    public EverySpec? Every;
    public OffsetPiece? Offset;
    public Amount? Length;
    /// <summary>"2-3 saat": the lesser length.</summary>
    public Amount? LeastLength;
    public int? Count;
    public bool Approximate;
    public bool IsNow;

    /// <summary>What the <see cref="Step"/> is counted from.</summary>
    public Moment? Base;
    public Amount Step;
    public int Sign;

    public Bound Bound;

    /// <summary>Where it ends, where two points were said.</summary>
    public Moment? End;

    /// <summary>The first day of a repetition, or the stretch it begins with.</summary>
    public Moment? RepeatsFrom;

    /// <summary>The last day of a repetition, or the stretch before which it ends.</summary>
    public Moment? RepeatsUntil;

    /// <summary>Says a point or a stretch that a range can begin or end with.</summary>
    public bool IsPlace => Day is not null || Span is not null || Clock is not null || Base is not null || Part is not null || IsNow || Offset is { Within: false };

    /// <summary>Writes what a piece says over whatever was there.</summary>
    public Moment Take(Piece piece)
    {
        var (clock, part) = (piece as ClockPiece, piece as PartPiece);
        (From, To, Suffix) = (piece.From, piece.To, piece.Suffix);
        Day = piece is DayPiece day ? day.Day : (clock?.Day ?? part?.Day) is { } days ? new DaySpec.Near(days) : null;
        DayLeads = false;
        Span = (piece as SpanPiece)?.Span;
        Part = clock?.Part ?? part?.Part;
        Clock = clock?.Clock;
        Weak = clock is { Firm: false };
        Every = piece is EveryPiece every ? every.Every : part is { Repeats: true } ? EverySpec.Daily : null;
        Offset = piece as OffsetPiece;
        Length = (piece as LengthPiece)?.Amount;
        LeastLength = (piece as LengthPiece)?.Least;
        Count = (piece as CountPiece)?.Count;
        IsNow = piece is NowPiece;
        Approximate = piece.Rough || piece is ApproxPiece or LengthPiece { Least: not null };
        (Base, Step, Sign) = (null, default, 0);
        (Bound, End, RepeatsFrom, RepeatsUntil) = (Bound.None, null, null, null);
        return this;
    }
}

/// <summary>How a moment bounds a stretch.</summary>
internal enum Bound : byte
{
    None,

    /// <summary>To <see cref="Moment.End"/>.</summary>
    Range,

    /// <summary>"3'ten sonra".</summary>
    After,

    /// <summary>"5'ten önce".</summary>
    Before,

    /// <summary>"ağustostan beri", "since August": it began, and goes on.</summary>
    Since,

    /// <summary>"salıdan itibaren", "starting Tuesday": it begins with it.</summary>
    Starting,

    /// <summary>"cumaya kadar".</summary>
    Until,
}
