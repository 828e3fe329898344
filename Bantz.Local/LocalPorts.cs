using System.ComponentModel.DataAnnotations;

namespace Bantz.Local;

/// <summary>Loopback ports; 0 takes a free one.</summary>
internal sealed record LocalPorts
{
    private const int Highest = 65_535;

    [Range(0, Highest, ErrorMessage = "--port is a number from 0 to 65535.")]
    public int Web { get; set; } = 5080;

    [Range(0, Highest, ErrorMessage = "--orchestrator-port is a number from 0 to 65535.")]
    public int Orchestrator { get; set; } = 5081;

    [Range(0, Highest, ErrorMessage = "--router-port is a number from 0 to 65535.")]
    public int Router { get; set; } = 5082;

    [Range(0, Highest, ErrorMessage = "--calendar-port is a number from 0 to 65535.")]
    public int Calendar { get; set; } = 5083;

    [Range(0, Highest, ErrorMessage = "--redis-port is a number from 0 to 65535.")]
    public int Redis { get; set; } = 5084;

    /// <summary>The same with every 0 replaced.</summary>
    /// <exception cref="LocalProblem">A port is taken, or given twice.</exception>
    internal LocalPorts Claim()
    {
        using var claim = new PortClaim();
        return new()
        {
            Web = claim.Take(Web, "--port"),
            Orchestrator = claim.Take(Orchestrator, "--orchestrator-port"),
            Router = claim.Take(Router, "--router-port"),
            Calendar = claim.Take(Calendar, "--calendar-port"),
            Redis = claim.Take(Redis, "--redis-port"),
        };
    }

    /// <summary>The same with the store's port alone looked at.</summary>
    /// <exception cref="LocalProblem">The port is taken.</exception>
    internal LocalPorts ClaimRedis()
    {
        using var claim = new PortClaim();
        return this with { Redis = claim.Take(Redis, "--redis-port") };
    }
}
