using Bantz.ModelSim;
using Bantz.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddModelSim();

var app = builder.Build();
app.UseServiceDefaults();
app.MapModelSim();
return await app.RunOnLoopbackAsync();
