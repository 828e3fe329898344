using Bantz.Orchestrator.Turns;

namespace Bantz.Orchestrator.Sessions;

/// <summary>A store that does not answer is 503 wherever it is read directly.</summary>
internal sealed partial class StoreFilter(ILogger<StoreFilter> logger) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException exception)
        {
            Log.Unavailable(logger, exception);
            context.HttpContext.Response.Headers.RetryAfter = TurnProblems.RetryAfter;
            return TurnFailure.StoreUnavailable.ToProblem();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1401, LogLevel.Error, "The session store is unavailable.")]
        public static partial void Unavailable(ILogger logger, Exception exception);
    }
}
