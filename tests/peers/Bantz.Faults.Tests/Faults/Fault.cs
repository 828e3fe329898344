namespace Bantz.Faults.Tests.Faults;

/// <summary>Who is killed.</summary>
internal enum Victim
{
    Orchestrator,
    Calendar,
    Router,
    Redis,
}

/// <summary>What a person does who gets no answer.</summary>
internal enum Behaviour
{
    /// <summary>Sends the same again under the same Idempotency-Key.</summary>
    Repeats,

    /// <summary>Says something else.</summary>
    GoesOn,

    /// <summary>Asks for the turn by the id it was acknowledged with.</summary>
    AsksById,
}

/// <summary>A marked point: where a span of a service begins (+) or ends (-), between yes and answer.</summary>
/// <param name="Name">Service, edge and span.</param>
/// <param name="Pass">The first time it is passed, or the second.</param>
internal sealed record Point(string Name, int Pass);

/// <summary>One kill.</summary>
/// <param name="Number">Counts them; also the day the event is on.</param>
/// <param name="Point">Where everything stands still while it happens.</param>
/// <param name="Victim">Who is killed.</param>
/// <param name="Behaviour">What the person does then.</param>
/// <param name="Yes">Or no.</param>
/// <param name="AtOnce">The victim is started again before anything goes on; else after the person heard, or did not.</param>
internal sealed record Fault(int Number, Point Point, Victim Victim, Behaviour Behaviour, bool Yes, bool AtOnce)
{
    private const int NoEvery = 9;

    /// <summary>Every point with every victim, again and again, with changing people; the order is a shuffle that is always the same.</summary>
    internal static IEnumerable<Fault> Endless(IReadOnlyList<Point> points)
    {
        var number = 0;
        for (var round = 0; ; round++)
        {
            // No yes goes by the router: once at every point is enough for it.
            var victims = Enum.GetValues<Victim>().Where(victim => round is 0 || victim is not Victim.Router);
            var pairs = points.SelectMany(point => victims.Select(victim => (Point: point, Victim: victim))).ToArray();
            // A stride that shares no factor with the count visits every pair once.
            var stride = Enumerable.Range(pairs.Length * 5 / 8, pairs.Length + 1).First(candidate => Gcd(candidate, pairs.Length) is 1);
            for (var step = 0; step < pairs.Length; step++, number++)
            {
                var (point, victim) = pairs[(int)((long)step * stride % pairs.Length)];
                var turn = number + round;
                yield return new Fault(number, point, victim, (Behaviour)(turn % 3), Yes: number % NoEvery is not NoEvery - 1, AtOnce: turn % 2 is 0);
            }
        }
    }

    public override string ToString() => $"#{Number} {Victim} killed at '{Point.Name}' ({Point.Pass}), {Behaviour}, {(Yes ? "yes" : "no")}, restarted {(AtOnce ? "at once" : "later")}";

    private static int Gcd(int one, int other) => other is 0 ? one : Gcd(other, one % other);
}
