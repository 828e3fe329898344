using Bantz.ServiceDefaults;
using Bantz.Web;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddWeb();

var app = builder.Build();
app.UseServiceDefaults();
app.MapWeb();

try
{
    await app.RunAsync();
    return 0;
}
catch (AccessException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
