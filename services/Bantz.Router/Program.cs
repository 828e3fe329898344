using Bantz.Llm;
using Bantz.Router;
using Bantz.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.Configuration.AddCommandLine(args, LlmFlags.Mappings);
builder.AddServiceDefaults();
builder.AddRouter();

var app = builder.Build();
app.UseServiceDefaults();
app.MapRouter();

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
