using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

/// <summary>
/// Loaded into a service by the runtime (<c>DOTNET_STARTUP_HOOKS</c>), by no line of the service itself: stops the whole
/// process where a span begins and where it ends, says so to the harness, and goes on when told to, if it still lives.
/// </summary>
[SuppressMessage("Design", "CA1050:Declare types in namespaces", Justification = "The runtime looks for a type of this name in no namespace.")]
[SuppressMessage("Design", "MA0047:Declare types in namespaces", Justification = "The runtime looks for a type of this name in no namespace.")]
internal static class StartupHook
{
    private const string PortVariable = "BANTZ_FAULT_PORT";
    private const string NameVariable = "BANTZ_FAULT_NAME";

    private static readonly Lock Gate = new();

    /// <summary>Called by the runtime before the service's own entry point.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(PortVariable) is not { Length: > 0 } port || Environment.GetEnvironmentVariable(NameVariable) is not { } name)
        {
            return;
        }

        var line = new TcpClient { NoDelay = true };
        line.Connect(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
        var reader = new StreamReader(line.GetStream());
        var writer = new StreamWriter(line.GetStream()) { AutoFlush = true };
        ActivitySource.AddActivityListener(new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("Bantz.", StringComparison.Ordinal) || source.Name == "Experimental.ModelContextProtocol",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            SampleUsingParentId = static (ref ActivityCreationOptions<string> _) => ActivitySamplingResult.AllData,
            ActivityStarted = span => Stop('+', span),
            ActivityStopped = span => Stop('-', span),
        });

        void Stop(char edge, Activity span)
        {
            lock (Gate)
            {
                try
                {
                    writer.WriteLine($"{name} {edge} {span.DisplayName}");
                    reader.ReadLine();
                }
                catch (IOException)
                {
                    // The harness is gone; so is the reason to stop.
                }
            }
        }
    }
}
