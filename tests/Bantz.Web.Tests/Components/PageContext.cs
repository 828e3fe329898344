using Bantz.Contracts;
using Bantz.Web.Conversations;
using Bantz.Web.Localization;
using Bantz.Web.Orchestration;
using Bantz.Web.Tests.Fakes;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bantz.Web.Tests.Components;

/// <summary>Components without a browser: fake orchestrator, fake clock, a page script that does nothing.</summary>
public abstract class PageContext : BunitContext
{
    private protected PageContext()
    {
        Services.AddSingleton<IOrchestrator>(Orchestrator);
        Services.AddSingleton<IIdSource>(new SequentialIds());
        Services.AddSingleton<TimeProvider>(Time);
        Script = JSInterop.SetupModule("./js/page.js");
        Script.Mode = JSRuntimeMode.Loose;
    }

    private protected FakeOrchestrator Orchestrator { get; } = new();

    private protected FakeTimeProvider Time { get; } = new(Wire.Now);

    private protected BunitJSModuleInterop Script { get; }

    private protected IRenderedComponent<T> Show<T>(Action<ComponentParameterCollectionBuilder<T>> parameters, Language language = Language.Turkish)
        where T : IComponent =>
        Render<T>(builder =>
        {
            builder.AddCascadingValue(Texts.Of(language));
            parameters(builder);
        });
}
