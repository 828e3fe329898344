namespace Bantz.Faults.Tests.Faults;

/// <summary>What became of one fault.</summary>
/// <param name="Fault">The kill.</param>
/// <param name="Hit">False where its point was not passed, so that nobody was killed.</param>
/// <param name="Made">Events on its day.</param>
/// <param name="Told">Whether the person was told that it was done.</param>
/// <param name="Heard">Every answer the person got.</param>
internal sealed record Verdict(Fault Fault, bool Hit, int Made, bool Told, IReadOnlyList<string> Heard)
{
    internal bool Doubled => Made > 1;

    /// <summary>A yes without its event, or an event of which nobody said a word.</summary>
    internal bool Lost => Fault.Yes && (Made is 0 || !Told);

    internal bool Unconfirmed => !Fault.Yes && Made > 0;

    internal bool Good => !Doubled && !Lost && !Unconfirmed;

    public override string ToString() => $"{Fault}: {Made} made, {(Told ? "told" : "not told")}; heard: {string.Join(" | ", Heard)}";
}

/// <summary>What became of all of them.</summary>
internal sealed record Report(IReadOnlyList<Verdict> Verdicts, IReadOnlyList<Point> Points)
{
    internal int Hits => Verdicts.Count(static verdict => verdict.Hit);
    internal int Doubled => Verdicts.Count(static verdict => verdict.Doubled);
    internal int Lost => Verdicts.Count(static verdict => verdict.Lost);
    internal int Unconfirmed => Verdicts.Count(static verdict => verdict.Unconfirmed);

    public override string ToString()
    {
        var hits = Verdicts.Where(static verdict => verdict.Hit).ToList();
        var victims = string.Join(", ", hits.GroupBy(static verdict => verdict.Fault.Victim).OrderBy(static group => group.Key).Select(static group => $"{group.Key} {group.Count()}"));
        var points = hits.Select(static verdict => verdict.Fault.Point).Distinct().Count();
        return $"{Hits} faults ({victims}) at {points} of {Points.Count} marked points: {Doubled} doubled, {Lost} lost, {Unconfirmed} unconfirmed.";
    }
}
