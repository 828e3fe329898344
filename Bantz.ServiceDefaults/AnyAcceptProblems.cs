using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.ServiceDefaults;

/// <summary>
/// Writes problems to callers who asked for something else, such as an event stream: the framework's own writer
/// steps aside for them, and what is written then lacks the trace id and what to do.
/// </summary>
internal sealed class AnyAcceptProblems(IServiceProvider services) : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => true;

    public ValueTask WriteAsync(ProblemDetailsContext context) =>
        services.GetServices<IProblemDetailsWriter>().First(writer => writer != this).WriteAsync(context);
}
