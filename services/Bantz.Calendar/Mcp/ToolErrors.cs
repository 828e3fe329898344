using Bantz.Calendar.Events;
using Bantz.Contracts;

namespace Bantz.Calendar.Mcp;

internal static class ToolErrors
{
    internal static ToolError ToToolError(this CalendarError error) => new(CodeOf(error.Fault), error.Message);

    internal static string CodeOf(CalendarFault fault) => fault switch
    {
        CalendarFault.Invalid => ToolErrorCodes.InvalidArguments,
        CalendarFault.NotFound => ToolErrorCodes.NotFound,
        CalendarFault.KeyReused or CalendarFault.Changed => ToolErrorCodes.Conflict,
        CalendarFault.Unavailable => ToolErrorCodes.Unavailable,
        _ => ToolErrorCodes.Failed,
    };
}
