using Bantz.Orchestrator;
using Bantz.Orchestrator.Policies;
using Bantz.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddOrchestrator();

var app = builder.Build();
app.UseServiceDefaults();
app.MapOrchestrator();

try
{
    await app.RunAsync();
    return 0;
}
catch (Exception problem) when (problem is PolicyStartException or AccessException)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
