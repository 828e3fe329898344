using Bantz.Llm;
using Bantz.Router.Models;
using Bantz.Router.Planning;
using Bantz.Router.Replies;
using Microsoft.Extensions.Options;

namespace Bantz.Router;

/// <summary>The router as a part of any host: utterances in, plans out.</summary>
public static class RouterServiceExtensions
{
    /// <summary>Adds the configured models, the planner, the reply writer, their telemetry and the OpenAPI document.</summary>
    public static WebApplicationBuilder AddRouter(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<RouterTelemetry>();
        builder.Services.AddOptions<RouterOptions>().BindConfiguration(RouterOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddLlm(builder.Configuration);
        builder.Services.AddSingleton<ModelTelemetry>();
        builder.Services.AddSingleton<ModelGates>();
        builder.Services.AddSingleton<AnswerCache>();
        builder.Services.AddSingleton(static services => new ModelPlanner(
            services.GetRequiredService<IOptions<LlmOptions>>().Value, services.GetRequiredService<AnswerCache>(), services.GetRequiredService<ModelTelemetry>()));
        builder.Services.AddSingleton<DraftReplyWriter>();
        builder.Services.AddSingleton<IPlanner, FailoverPlanner>();
        builder.Services.AddSingleton<IReplyWriter, ModelReplyWriter>();
        builder.Services.AddHostedService<ModelWatch>();
        builder.Services.AddOpenApi(static options => options.DescribeWire("Bantz router", "One utterance in, one plan out."));
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
