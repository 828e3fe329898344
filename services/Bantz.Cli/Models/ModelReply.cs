namespace Bantz.Cli;

/// <summary>What came of asking a model server.</summary>
internal abstract record ModelReply
{
    private ModelReply()
    {
    }

    /// <summary>It lists its models.</summary>
    /// <param name="Models">By the names that it calls them.</param>
    /// <param name="Context">Tokens that the first of them takes, where it says so.</param>
    internal sealed record Listed(IReadOnlyList<string> Models, int? Context) : ModelReply;

    /// <summary>It answered.</summary>
    /// <param name="Text">The answer, byte for byte.</param>
    /// <param name="Tokens">Tokens of the answer, as the server counts.</param>
    /// <param name="Elapsed">From sending to the last byte.</param>
    /// <param name="Simulated">It says of itself that it is the simulator.</param>
    internal sealed record Said(string Text, int? Tokens, TimeSpan Elapsed, bool Simulated) : ModelReply;

    /// <summary>It did not.</summary>
    internal sealed record Trouble(TroubleKind Kind, string Detail) : ModelReply;
}

/// <summary>Why a model server did not answer; each has an advice of its own.</summary>
internal enum TroubleKind
{
    /// <summary>Nothing listens there.</summary>
    NotThere,

    /// <summary>It listens, and says nothing.</summary>
    Silent,

    Unauthorized,
    NoModel,
    Busy,

    /// <summary>It refuses the request: a schema or a parameter that it does not take.</summary>
    Rejected,

    Broken,

    /// <summary>Something else listens there.</summary>
    Stranger,
}
