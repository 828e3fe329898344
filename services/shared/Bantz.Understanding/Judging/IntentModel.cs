using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Bantz.Understanding.Judging;

/// <summary>A linear model over hashed features: one row of small weights for each, one column a class. Trained by tests/Bantz.Understanding.Tests/Training.</summary>
internal sealed class IntentModel
{
    internal const uint Magic = 0x314D_5A42; // "BZM1"
    internal const int HeaderBytes = 12;
    internal const int Bytes = HeaderBytes + (FeatureList.Rows * JudgedClasses.Count);
    private const string Resource = "Bantz.Understanding.Judging.intents.model";

    private static readonly Lazy<IntentModel> Loaded = new(static () => Load(Committed()));

    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly float _sharpness;

    private IntentModel(sbyte[] weights, float scale, float sharpness)
    {
        _weights = weights;
        _scale = scale;
        _sharpness = sharpness;
    }

    /// <summary>The model that is committed with the code.</summary>
    internal static IntentModel Current => Loaded.Value;

    /// <summary>The bytes of the committed model.</summary>
    internal static byte[] Committed()
    {
        using var stream = typeof(IntentModel).Assembly.GetManifestResourceStream(Resource) ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <exception cref="FormatException">The bytes are no model of this version.</exception>
    internal static IntentModel Load(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Bytes || BinaryPrimitives.ReadUInt32LittleEndian(bytes) != Magic)
        {
            throw new FormatException("These bytes are no model of this version.");
        }

        var weights = new sbyte[bytes.Length - HeaderBytes];
        MemoryMarshal.Cast<byte, sbyte>(bytes[HeaderBytes..]).CopyTo(weights);
        return new IntentModel(weights, BinaryPrimitives.ReadSingleLittleEndian(bytes[4..]), BinaryPrimitives.ReadSingleLittleEndian(bytes[8..]));
    }

    /// <summary>How likely each class is; they sum to one. The sharpness was fitted on held-out rows, so that 0.8 is right four times in five.</summary>
    internal void Judge(FeatureList features, Span<float> likelihoods)
    {
        Span<int> sums = stackalloc int[JudgedClasses.Count];
        foreach (var row in features.All)
        {
            var weights = _weights.AsSpan(row * JudgedClasses.Count, JudgedClasses.Count);
            for (var i = 0; i < JudgedClasses.Count; i++)
            {
                sums[i] += weights[i];
            }
        }

        var most = sums[0];
        foreach (var sum in sums)
        {
            most = Math.Max(most, sum);
        }

        var total = 0f;
        for (var i = 0; i < JudgedClasses.Count; i++)
        {
            likelihoods[i] = MathF.Exp((sums[i] - most) * _scale * _sharpness);
            total += likelihoods[i];
        }

        for (var i = 0; i < JudgedClasses.Count; i++)
        {
            likelihoods[i] /= total;
        }
    }
}
