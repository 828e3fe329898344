using Bantz.ModelSim.Model;
using Bantz.ModelSim.Serving;

namespace Bantz.ModelSim.Faults;

/// <summary>Lets a fault strike before a protocol's own endpoint is reached, or hands it on to where the answer is said.</summary>
internal sealed class FaultFilter(FaultDesk desk, IProtocol protocol) : IEndpointFilter
{
    private static readonly object Key = new();

    /// <summary>The fault that is to strike the answer to this request.</summary>
    internal static Fault? Of(HttpContext context) => context.Items.TryGetValue(Key, out var fault) ? (Fault?)fault : null;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        Fault? fault;
        try
        {
            fault = desk.Take(context.Request);
        }
        catch (FormatException wrong)
        {
            await protocol.RefuseAsync(context, new Refusal(RefusalKind.BadRequest, wrong.Message));
            return Results.Empty;
        }

        if (fault?.Kind == FaultKind.Refused)
        {
            context.Abort();
            return Results.Empty;
        }

        if (Refusal(fault) is { } refusal)
        {
            await protocol.RefuseAsync(context, refusal);
            return Results.Empty;
        }

        context.Items[Key] = fault;
        return await next(invocation);
    }

    private static Refusal? Refusal(Fault? fault) => fault?.Kind switch
    {
        FaultKind.Unauthorized => Refusals.Unauthorized,
        FaultKind.ModelNotFound => Refusals.NoModel,
        FaultKind.RateLimited => Refusals.RateLimited,
        FaultKind.ServerError => Refusals.ServerError,
        FaultKind.Busy => Refusals.Busy,
        _ => null,
    };
}
