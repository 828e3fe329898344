using Bantz.Contracts;
using Bantz.Web.Agenda;
using Bantz.Web.Components.Shell;
using Bantz.Web.Conversations;
using Bantz.Web.Localization;
using Bantz.Web.Orchestration;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Bantz.Web.Components.Chat;

/// <summary>The chat page: a conversation and the day beside it.</summary>
public sealed partial class ChatPage(IServiceProvider services) : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _leaving = new();
    private Texts _texts = Texts.Turkish;
    private Conversation _conversation = null!;
    private DayAgenda _agenda = null!;
    private Transcript _transcript = null!;
    private Composer _composer = null!;
    private PageScript? _script;
    private Exchange? _shown;
    private bool _agendaOpen;
    private bool _ready;

    /// <summary>The session to go on with; a reload finds it here.</summary>
    [SupplyParameterFromQuery(Name = "session")]
    public string? Session { get; set; }

    /// <summary>A moment to pretend.</summary>
    [SupplyParameterFromQuery(Name = "now")]
    public string? Now { get; set; }

    /// <summary>A zone other than the browser's.</summary>
    [SupplyParameterFromQuery(Name = "tz")]
    public string? Zone { get; set; }

    [CascadingParameter]
    private Language Language { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IJSRuntime Js { get; set; } = null!;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync();
        _leaving.Dispose();
        if (_script is not null)
        {
            await _script.DisposeAsync();
        }
    }

    /// <inheritdoc />
    protected override void OnInitialized()
    {
        var orchestrator = services.GetRequiredService<IOrchestrator>();
        var time = services.GetRequiredService<TimeProvider>();
        _texts = Texts.Of(Language);
        _agenda = new DayAgenda(orchestrator, time) { Changed = StateHasChanged };
        _conversation = new Conversation(orchestrator, services.GetRequiredService<IIdSource>(), time, Session)
        {
            Changed = StateHasChanged,
            CalendarChanged = RefreshAgendaAsync,
        };
    }

    /// <inheritdoc />
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender)
        {
            return;
        }

        _script = await PageScript.LoadAsync(Js, Assets);
        await _script.AttachComposerAsync(_composer.Form, _composer.Input);
        await _script.FollowAsync(_transcript.Log);
        _conversation.Surroundings = Surroundings.Of(Zone, await _script.TimeZoneAsync(), Now);
        var agenda = RefreshAgendaAsync();
        await RestoreAsync();
        _ready = true;
        StateHasChanged();
        await FocusInputAsync();
        await agenda;
    }

    private async Task SayAsync(string text)
    {
        var sending = _conversation.SendAsync(text, _leaving.Token);
        KeepSessionInAddress();
        await GoOnAsync(sending);
    }

    private Task AnswerAsync((ConfirmationCard Card, ConfirmationDecision Decision) answer) =>
        GoOnAsync(_conversation.AnswerAsync(answer.Card, answer.Decision, _leaving.Token));

    private Task RetryAsync(Exchange exchange) => GoOnAsync(_conversation.RetryAsync(exchange, _leaving.Token));

    /// <summary>Typing goes on in the input, whatever was clicked; a page that was left wants nothing any more.</summary>
    private async Task GoOnAsync(Task turn)
    {
        await FocusInputAsync();
        try
        {
            await turn;
        }
        catch (OperationCanceledException) when (_leaving.IsCancellationRequested)
        {
        }
    }

    private async Task RestoreAsync()
    {
        if (Session is not null)
        {
            await _conversation.RestoreAsync(_leaving.Token);
        }
    }

    private Task RefreshAgendaAsync() => _agenda.RefreshAsync(_conversation.Surroundings, _leaving.Token);

    private async Task ChooseAsync(Language language)
    {
        _texts = Texts.Of(language);
        if (_script is not null)
        {
            await _script.RememberLanguageAsync(LanguageChoice.Cookie, LanguageChoice.Code(language));
        }
    }

    private async Task BeginAnewAsync()
    {
        _conversation.StartNew();
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("session", (string?)null));
        await FocusInputAsync();
    }

    private async Task CloseDetailsAsync()
    {
        _shown = null;
        StateHasChanged();

        // Lets the drawer go first: nothing behind a modal dialog takes focus.
        await Task.Yield();
        await FocusInputAsync();
    }

    private Task FocusInputAsync() => _script?.FocusAsync(_composer.Input) ?? Task.CompletedTask;

    private void KeepSessionInAddress() =>
        Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("session", _conversation.SessionId), new NavigationOptions { ReplaceHistoryEntry = true });
}
