using System.Text;

namespace Bantz.Models.Tests.Llama;

/// <summary>Writes a model file as llama.cpp reads it: GGUF version 3, weights as 32-bit numbers.</summary>
internal sealed class GgufFile
{
    private const uint Version = 3;
    private const int Alignment = 32;

    private readonly List<Action<BinaryWriter>> _settings = [];
    private readonly List<(string Name, long[] Shape, float[] Values)> _tensors = [];

    private enum Kind : uint
    {
        UInt32 = 4,
        Int32 = 5,
        Float32 = 6,
        Bool = 7,
        Text = 8,
        List = 9,
    }

    internal GgufFile Set(string name, string value) => Add(name, Kind.Text, writer => Write(writer, value));

    internal GgufFile Set(string name, uint value) => Add(name, Kind.UInt32, writer => writer.Write(value));

    internal GgufFile Set(string name, float value) => Add(name, Kind.Float32, writer => writer.Write(value));

    internal GgufFile Set(string name, bool value) => Add(name, Kind.Bool, writer => writer.Write(value));

    internal GgufFile Set(string name, IReadOnlyList<string> values) => Add(name, Kind.Text, values, Write);

    internal GgufFile Set(string name, IReadOnlyList<float> values) => Add(name, Kind.Float32, values, static (writer, value) => writer.Write(value));

    internal GgufFile Set(string name, IReadOnlyList<int> values) => Add(name, Kind.Int32, values, static (writer, value) => writer.Write(value));

    /// <param name="name">As llama.cpp names it.</param>
    /// <param name="values">Row after row.</param>
    /// <param name="shape">The length of a row first.</param>
    internal GgufFile Tensor(string name, float[] values, params long[] shape)
    {
        _tensors.Add((name, shape, values));
        return this;
    }

    internal void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write("GGUF"u8);
        writer.Write(Version);
        writer.Write((ulong)_tensors.Count);
        writer.Write((ulong)_settings.Count);
        _settings.ForEach(setting => setting(writer));
        ulong offset = 0;
        foreach (var (name, shape, values) in _tensors)
        {
            Write(writer, name);
            writer.Write((uint)shape.Length);
            Array.ForEach(shape, length => writer.Write((ulong)length));
            writer.Write(0u);
            writer.Write(offset);
            offset += (ulong)Padded(values.Length * sizeof(float));
        }

        Pad(writer);
        foreach (var (_, _, values) in _tensors)
        {
            Array.ForEach(values, writer.Write);
            Pad(writer);
        }
    }

    private GgufFile Add(string name, Kind kind, Action<BinaryWriter> value)
    {
        _settings.Add(writer =>
        {
            Write(writer, name);
            writer.Write((uint)kind);
            value(writer);
        });
        return this;
    }

    private GgufFile Add<T>(string name, Kind kind, IReadOnlyList<T> values, Action<BinaryWriter, T> write) => Add(name, Kind.List, writer =>
    {
        writer.Write((uint)kind);
        writer.Write((ulong)values.Count);
        foreach (var value in values)
        {
            write(writer, value);
        }
    });

    private static void Write(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write((ulong)bytes.Length);
        writer.Write(bytes);
    }

    private static long Padded(long length) => (length + Alignment - 1) / Alignment * Alignment;

    private static void Pad(BinaryWriter writer)
    {
        writer.Flush();
        writer.Write(new byte[Padded(writer.BaseStream.Position) - writer.BaseStream.Position]);
    }
}
