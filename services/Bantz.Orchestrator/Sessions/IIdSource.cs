using System.Security.Cryptography;

namespace Bantz.Orchestrator.Sessions;

/// <summary>Where chance comes in: ids nobody can guess.</summary>
internal interface IIdSource
{
    /// <summary>32 lower-case hexadecimal digits.</summary>
    string Next();
}

/// <summary>128 bits of the system's randomness.</summary>
internal sealed class RandomIds : IIdSource
{
    private const int Bytes = 16;

    public string Next() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));
}
