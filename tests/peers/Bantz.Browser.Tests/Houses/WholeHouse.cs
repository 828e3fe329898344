using Bantz.Local;

namespace Bantz.Browser.Tests.Houses;

/// <summary>All of Bantz in this process, on ports of its own and with an empty calendar.</summary>
public sealed class WholeHouse : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("bantz-browser-").FullName;
    private LocalHouse? _house;

    internal string Url => _house!.Web.GetLeftPart(UriPartial.Authority);

    public async ValueTask InitializeAsync()
    {
        _house = LocalHost.Build(
        [
            $"--Bantz:DataPath={_data}", "--Bantz:AllowClockOverride=true",
            "--Bantz:Ports:Web=0", "--Bantz:Ports:Orchestrator=0", "--Bantz:Ports:Router=0", "--Bantz:Ports:Calendar=0", "--Bantz:Ports:Redis=0",
        ]);
        await _house.StartAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_house is not null)
        {
            await _house.StopAsync();
            await _house.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }
}
