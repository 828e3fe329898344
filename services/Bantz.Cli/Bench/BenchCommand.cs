using System.CommandLine;

namespace Bantz.Cli;

/// <summary><c>bantz bench …</c>: measures that a person can repeat.</summary>
internal static class BenchCommand
{
    internal static Command Create(Surroundings world) => new("bench", "Measure, on this machine.") { DeterminismCommand.Create(world) };
}
