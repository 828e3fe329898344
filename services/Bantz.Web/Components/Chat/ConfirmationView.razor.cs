using Bantz.Contracts;
using Bantz.Web.Conversations;
using Bantz.Web.Localization;
using Microsoft.AspNetCore.Components;

namespace Bantz.Web.Components.Chat;

/// <summary>A card that asks for a yes, counts its time down and closes itself.</summary>
public sealed partial class ConfirmationView(TimeProvider time) : ComponentBase, IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private ITimer? _tick;

    /// <summary>What is asked.</summary>
    [Parameter, EditorRequired]
    public ConfirmationCard Card { get; set; } = null!;

    /// <summary>Whether a turn runs: nothing can be answered meanwhile.</summary>
    [Parameter]
    public bool Busy { get; set; }

    [Parameter]
    public EventCallback<ConfirmationDecision> OnAnswer { get; set; }

    [CascadingParameter]
    private Texts Texts { get; set; } = null!;

    private bool Open => Card.State is CardState.Open;

    // Rounded up: 0:00 is not shown while there is still time.
    private TimeSpan Left => TimeSpan.FromSeconds(Math.Ceiling(Card.Remaining(time.GetUtcNow()).TotalSeconds));

    /// <inheritdoc />
    public void Dispose() => _tick?.Dispose();

    /// <inheritdoc />
    protected override void OnInitialized() =>
        _tick = time.CreateTimer(static view => ((ConfirmationView)view!).Tick(), this, Second, Second);

    /// <inheritdoc />
    protected override void OnParametersSet() => Card.ExpireAt(time.GetUtcNow());

    private void Tick() => _ = InvokeAsync(() =>
    {
        if (Card.State is CardState.Open)
        {
            Card.ExpireAt(time.GetUtcNow());
            StateHasChanged();
        }
    });
}
