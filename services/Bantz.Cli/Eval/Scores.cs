namespace Bantz.Cli;

/// <summary>So many of so many; <see cref="Value"/> is null where nothing was judged.</summary>
internal readonly record struct Ratio(double Right, int Of)
{
    public double? Value => Of == 0 ? null : Right / Of;

    internal static Ratio Among<T>(IEnumerable<T> items, Func<T, bool?> isRight)
    {
        var judged = items.Select(isRight).OfType<bool>().ToArray();
        return new Ratio(judged.Count(static right => right), judged.Length);
    }
}

/// <summary>How well one intent is told from the others.</summary>
internal sealed record ClassScore(string Intent, int TruePositives, int FalsePositives, int FalseNegatives)
{
    public double Precision => Part(TruePositives, TruePositives + FalsePositives);
    public double Recall => Part(TruePositives, Support);
    public double F1 => Part(2 * TruePositives, (2 * TruePositives) + FalsePositives + FalseNegatives);

    /// <summary>Rows that want it.</summary>
    public int Support => TruePositives + FalseNegatives;

    private static double Part(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}

/// <summary>The figures of some rows.</summary>
internal sealed record Scores
{
    public required int Rows { get; init; }
    public required Ratio Route { get; init; }
    public required Ratio CalendarOrNot { get; init; }
    public required Ratio Intent { get; init; }

    /// <summary>Mean F1 of the intents that the gold has, <c>other</c> among them.</summary>
    public double? MacroF1 => Mean(Classes);

    /// <summary>The same of the calendar's intents alone.</summary>
    public double? CalendarMacroF1 => Mean([.. Classes.Where(static one => one.Intent != Intents.Other)]);

    public required IReadOnlyList<ClassScore> Classes { get; init; }
    public required Ratio TimeExact { get; init; }
    public required Ratio NoFalseTime { get; init; }
    public required Ratio Joint { get; init; }
    public required Ratio TitleF1 { get; init; }
    public required Ratio Attendees { get; init; }
    public required Ratio Location { get; init; }
    public required Ratio Confirmation { get; init; }

    /// <summary>Plans that hold the contract, of all that were asked for.</summary>
    public required Ratio Valid { get; init; }

    /// <summary>Plans that another planner made.</summary>
    public required int Fallbacks { get; init; }

    /// <summary>Rows to which no plan came.</summary>
    public required int Failed { get; init; }

    public required Ratio Deterministic { get; init; }

    internal static Scores Of(IReadOnlyCollection<Verdict> verdicts)
    {
        var titles = verdicts.Select(static verdict => verdict.Title).OfType<double>().ToArray();
        return new Scores
        {
            Rows = verdicts.Count,
            Route = Ratio.Among(verdicts, static verdict => verdict.Route),
            CalendarOrNot = Ratio.Among(verdicts, static verdict => verdict.Calendar),
            Intent = Ratio.Among(verdicts, static verdict => verdict.Intent),
            Classes = [.. Intents.Names.Select(intent => ClassOf(intent, verdicts)).Where(static one => one.Support > 0)],
            TimeExact = Ratio.Among(verdicts, static verdict => verdict.Time),
            NoFalseTime = Ratio.Among(verdicts, static verdict => verdict.NoFalseTime),
            Joint = Ratio.Among(verdicts, static verdict => verdict.Joint),
            TitleF1 = new Ratio(titles.Sum(), titles.Length),
            Attendees = Ratio.Among(verdicts, static verdict => verdict.Attendees),
            Location = Ratio.Among(verdicts, static verdict => verdict.Location),
            Confirmation = Ratio.Among(verdicts, static verdict => verdict.Confirmation),
            Valid = Ratio.Among(verdicts, static verdict => verdict.Outcome == Outcome.Made && verdict.Faults.Count == 0),
            Fallbacks = verdicts.Count(static verdict => verdict.Outcome == Outcome.Fallback),
            Failed = verdicts.Count(static verdict => verdict.Outcome == Outcome.Failed),
            Deterministic = Ratio.Among(verdicts, static verdict => verdict.Stable),
        };
    }

    private static ClassScore ClassOf(string intent, IReadOnlyCollection<Verdict> verdicts)
    {
        var judged = verdicts.Where(static verdict => verdict.GoldIntent is not null).ToArray();
        return new ClassScore(
            intent,
            judged.Count(verdict => verdict.GoldIntent == intent && verdict.SaidIntent == intent),
            judged.Count(verdict => verdict.GoldIntent != intent && verdict.SaidIntent == intent),
            judged.Count(verdict => verdict.GoldIntent == intent && verdict.SaidIntent != intent));
    }

    private static double? Mean(IReadOnlyCollection<ClassScore> classes) => classes.Count == 0 ? null : classes.Average(static one => one.F1);
}
