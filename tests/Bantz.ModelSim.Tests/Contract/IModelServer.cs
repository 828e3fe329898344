namespace Bantz.ModelSim.Tests.Contract;

/// <summary>A model server under the contract: a simulator that speaks a protocol, or a real server.</summary>
public interface IModelServer
{
    /// <summary>The backend whose client speaks to it: <c>vllm</c> or <c>ollama</c>.</summary>
    string Backend { get; }

    Uri Address { get; }

    string Model { get; }

    /// <summary>What it wants to be shown; null where its protocol has no keys.</summary>
    string? Key { get; }

    /// <summary>Prompt and answer together.</summary>
    int ContextTokens { get; }

    /// <summary>As many tokens of an answer as may be asked for, and more than anybody waits for.</summary>
    int EndlessTokens { get; }

    /// <summary>Makes the next answer so long that nobody waits for its end.</summary>
    Task MakeEndlessAsync();

    /// <summary>Answers that are being made at this moment, as the server itself counts them.</summary>
    Task<double> RunningAsync();
}
