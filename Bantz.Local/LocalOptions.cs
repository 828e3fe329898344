using System.ComponentModel.DataAnnotations;

namespace Bantz.Local;

/// <summary>Where the house keeps its data and on which loopback ports it listens.</summary>
internal sealed record LocalOptions
{
    internal const string Section = "Bantz";

    /// <summary>Folder for calendar and memory; made where it is missing.</summary>
    public string DataPath { get; set; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "bantz");

    public LocalPorts Ports { get; set; } = new();

    /// <exception cref="LocalProblem">A value is no number, or out of range.</exception>
    internal static LocalOptions Read(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(Section).Get<LocalOptions>() ?? new();
            Validator.ValidateObject(options.Ports, new ValidationContext(options.Ports), validateAllProperties: true);
            return options with { DataPath = Path.GetFullPath(options.DataPath) };
        }
        catch (Exception cause) when (cause is ValidationException or InvalidOperationException or ArgumentException)
        {
            throw new LocalProblem($"A setting is wrong: {(cause as ValidationException)?.Message ?? cause.Message}", cause);
        }
    }
}
