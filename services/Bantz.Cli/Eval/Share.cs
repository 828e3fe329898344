using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Bantz.Cli;

/// <summary>To learn from, to choose by, and to look at last.</summary>
internal enum Share
{
    Train,
    Dev,
    Test,
}

/// <summary>Shares by the words alone, so that no row ever moves: 7 of 10 train, 2 dev, 1 test.</summary>
internal static class Shares
{
    /// <summary>SHA-256 of the UTF-8 bytes, its first four as a big-endian number, modulo 10: 0–6, 7–8, 9.</summary>
    internal static Share Of(string text) =>
        (BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) % 10) switch
        {
            <= 6 => Share.Train,
            <= 8 => Share.Dev,
            _ => Share.Test,
        };
}
