using Bantz.Router;
using Bantz.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddRouter();

var app = builder.Build();
app.UseServiceDefaults();
app.MapRouter();
await app.RunAsync();
