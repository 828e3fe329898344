using Bantz.Orchestrator;
using Bantz.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddOrchestrator();

var app = builder.Build();
app.UseServiceDefaults();
app.MapOrchestrator();
await app.RunAsync();
