using Bantz.Router.Planning;
using Bantz.Router.Replies;

namespace Bantz.Router;

/// <summary>The router as a part of any host: utterances in, plans out.</summary>
public static class RouterServiceExtensions
{
    /// <summary>Adds the planner, the reply writer, their telemetry and the OpenAPI document.</summary>
    public static WebApplicationBuilder AddRouter(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<RouterTelemetry>();
        builder.Services.AddSingleton<IPlanner, EmbeddedPlannerAdapter>();
        builder.Services.AddSingleton<IReplyWriter, DraftReplyWriter>();
        builder.Services.AddOpenApi();
        return builder;
    }

    /// <summary>Maps <c>/v1/plans</c>, <c>/v1/replies</c> and <c>/openapi/v1.json</c>.</summary>
    public static WebApplication MapRouter(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapPlans();
        app.MapReplies();
        app.MapOpenApi();
        return app;
    }
}
