using Bantz.Orchestrator.Tests.Support;

namespace Bantz.Orchestrator.Tests.Store;

/// <summary>The suite against the embedded store.</summary>
public sealed class GarnetStoreTests(GarnetFixture garnet) : StoreSuite(garnet.ConnectionString);
