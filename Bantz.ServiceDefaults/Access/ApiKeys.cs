using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace Bantz.ServiceDefaults;

/// <summary>The keys that a service accepts, as hashes; what was configured is not kept. Immutable and thread-safe.</summary>
public sealed class ApiKeys
{
    private const string Hashed = "sha256:";
    private const int Shortest = 16;
    private const int Longest = 512;
    private const int IdLength = 12;

    private readonly byte[][] _accepted;
    private readonly string? _house;

    /// <exception cref="AccessException">A key is too short to keep anybody out, or no hash.</exception>
    public ApiKeys(IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        string[] given = [.. configuration.GetSection(AccessOptions.AcceptedKey).GetChildren().Select(static key => key.Value).OfType<string>().Where(static key => key.Length > 0)];
        _accepted = [.. given.Select(Digest)];
        Presented = configuration[AccessOptions.PresentedKey] is { Length: > 0 } own
            ? own
            : given.FirstOrDefault(static key => !key.StartsWith(Hashed, StringComparison.Ordinal));
        _house = Presented is null ? null : Id(SHA256.HashData(Encoding.UTF8.GetBytes(Presented)));
    }

    /// <summary>Whether callers have to show a key.</summary>
    public bool AreRequired => _accepted.Length > 0;

    /// <summary>What this service shows to the others; the first key it accepts where nothing else is configured.</summary>
    public string? Presented { get; }

    /// <summary>The id of a key that is accepted, from which the key cannot be told; null for any other. Takes as long for every key.</summary>
    public string? Find(string presented)
    {
        ArgumentNullException.ThrowIfNull(presented);
        if (presented.Length > Longest)
        {
            return null;
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(presented));
        var found = false;
        foreach (var accepted in _accepted)
        {
            found |= CryptographicOperations.FixedTimeEquals(accepted, digest);
        }

        return found ? Id(digest) : null;
    }

    /// <summary>Whether an id is that of the key which the services show each other.</summary>
    public bool IsHouse(string id) => id == _house;

    private static byte[] Digest(string key) => key switch
    {
        _ when key.StartsWith(Hashed, StringComparison.Ordinal) =>
            key.Length == Hashed.Length + (2 * SHA256.HashSizeInBytes) && key[Hashed.Length..].All(char.IsAsciiHexDigit)
                ? Convert.FromHexString(key[Hashed.Length..])
                : throw new AccessException($"A key in {AccessOptions.AcceptedKey} begins with {Hashed} and is no SHA-256. Write {Hashed} and 64 hexadecimal digits."),
        { Length: < Shortest or > Longest } => throw new AccessException($"A key in {AccessOptions.AcceptedKey} has {key.Length} characters. Take {Shortest} to {Longest}, by chance: openssl rand -hex 32."),
        _ => SHA256.HashData(Encoding.UTF8.GetBytes(key)),
    };

    private static string Id(byte[] digest) => Convert.ToHexStringLower(SHA256.HashData(digest))[..IdLength];
}

/// <summary>A reason of access not to start; the message says what to do.</summary>
public sealed class AccessException(string message) : Exception(message);
