using System.Security.Cryptography;

namespace Bantz.Web.Conversations;

/// <summary>Where ids come from; injected, as all chance is.</summary>
internal interface IIdSource
{
    /// <summary>A new id: letters and digits, not to be guessed.</summary>
    string Next();
}

/// <summary>Ids of 100 random bits.</summary>
internal sealed class RandomIds : IIdSource
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    public string Next() => RandomNumberGenerator.GetString(Alphabet, length: 20);
}
