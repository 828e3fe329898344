using Bantz.Calendar;
using Bantz.Calendar.Storage;
using Bantz.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddCalendar();

var app = builder.Build();
app.UseServiceDefaults();
app.MapCalendar();

try
{
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (exception is CalendarStartException or AccessException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
