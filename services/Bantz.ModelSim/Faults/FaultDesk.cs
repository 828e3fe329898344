using System.Globalization;
using System.Text.Json;

namespace Bantz.ModelSim.Faults;

/// <summary>Says which fault strikes a request: the one its header asks for, else the first that is armed for its path. Thread-safe.</summary>
internal sealed class FaultDesk
{
    /// <summary><c>busy</c>, or <c>stall; seconds=2</c>.</summary>
    internal const string Header = "X-ModelSim-Fault";

    private readonly Lock _gate = new();
    private readonly List<ArmedFault> _armed = [];

    internal IReadOnlyList<ArmedFault> Armed
    {
        get
        {
            lock (_gate)
            {
                return [.. _armed];
            }
        }
    }

    internal void Arm(ArmedFault fault)
    {
        lock (_gate)
        {
            _armed.Add(fault);
        }
    }

    internal void Disarm()
    {
        lock (_gate)
        {
            _armed.Clear();
        }
    }

    /// <exception cref="FormatException">The header names no fault.</exception>
    internal Fault? Take(HttpRequest request) =>
        request.Headers[Header].ToString() is { Length: > 0 } header ? Read(header) : Strike(request.Path);

    private Fault? Strike(PathString path)
    {
        lock (_gate)
        {
            var index = _armed.FindIndex(fault => path.Value?.StartsWith(fault.Path, StringComparison.Ordinal) == true);
            if (index < 0)
            {
                return null;
            }

            var fault = _armed[index];
            switch (fault.Times)
            {
                case 0:
                    break;
                case 1:
                    _armed.RemoveAt(index);
                    break;
                default:
                    _armed[index] = fault with { Times = fault.Times - 1 };
                    break;
            }

            return new Fault(fault.Kind, fault.Seconds);
        }
    }

    private static Fault Read(string header)
    {
        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        var kind = Enum.GetValues<FaultKind>().Where(kind => JsonNamingPolicy.SnakeCaseLower.ConvertName(kind.ToString()) == parts[0]).Cast<FaultKind?>().FirstOrDefault()
            ?? throw new FormatException($"There is no fault '{parts[0]}'.");
        return parts.Length == 1 ? new Fault(kind)
            : parts is [_, var length] && length.StartsWith("seconds=", StringComparison.Ordinal)
                && double.TryParse(length["seconds=".Length..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds <= FaultEndpoints.LongestSeconds
                ? new Fault(kind, seconds)
                : throw new FormatException($"Write {Header}: {parts[0]}; seconds=2");
    }
}
