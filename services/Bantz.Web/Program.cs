using Bantz.ServiceDefaults;
using Bantz.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddWeb();

var app = builder.Build();
app.UseServiceDefaults();
app.MapWeb();
await app.RunAsync();
