namespace Bantz.Understanding.Answers;

/// <summary>What one word says to a question that waits for yes or no.</summary>
internal enum Signal
{
    /// <summary>Says nothing either way: "dostum", "lütfen".</summary>
    None,

    /// <summary>"evet", "yes": clear, and against a no a contradiction.</summary>
    Yes,

    /// <summary>"tamam", "ok": clear alone; before a no only an acknowledgement ("tamam vazgeç").</summary>
    Okay,

    /// <summary>"olur": enough for what can be undone.</summary>
    Fine,

    /// <summary>"sorun yok", "no problem": enough for what can be undone; beside a yes it leaves a doubt for what cannot.</summary>
    NoProblem,

    /// <summary>"sanırım", "maybe": never enough.</summary>
    Unsure,

    /// <summary>"hayır", "ekleme", "don't".</summary>
    No,

    /// <summary>"iptal", "cancel": a no, but not to a question whether to cancel.</summary>
    Cancel,

    /// <summary>"iptal et", "cancel it": a no, or the very thing that was asked.</summary>
    CancelIt,

    /// <summary>The verb of the action that waits.</summary>
    Fits,

    /// <summary>A verb of another action.</summary>
    Misfits,

    /// <summary>"mı", "?".</summary>
    Question,

    /// <summary>"ama", "but".</summary>
    But,

    /// <summary>"olsun", "yap", "make": becomes.</summary>
    Become,

    /// <summary>Words for time.</summary>
    Time,

    /// <summary>Any other word.</summary>
    Content,
}
