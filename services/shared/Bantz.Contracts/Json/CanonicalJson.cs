using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bantz.Contracts;

/// <summary>JSON in one spelling, so that equal documents have equal hashes: keys in ordinal order, no white space, nulls left out.</summary>
public static class CanonicalJson
{
    /// <summary>UTF-8 bytes of the canonical form.</summary>
    public static byte[] Serialize(JsonNode? node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, node);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>SHA-256 of the canonical form, as 64 lower-case hexadecimal digits.</summary>
    public static string Hash(JsonNode? node) => Convert.ToHexStringLower(SHA256.HashData(Serialize(node)));

    /// <summary>SHA-256 over parts, each preceded by its length so that no two lists of parts collide; 64 lower-case hexadecimal digits.</summary>
    public static string Hash(params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Write(Utf8JsonWriter writer, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject document:
                writer.WriteStartObject();
                foreach (var (name, value) in document.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
                {
                    if (value is not null)
                    {
                        writer.WritePropertyName(name);
                        Write(writer, value);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case null:
                writer.WriteNullValue();
                break;
            default:
                WriteValue(writer, node.AsValue());
                break;
        }
    }

    // A moment made in code and the same moment read from text are one value, whatever the escaping of their origin.
    private static void WriteValue(Utf8JsonWriter writer, JsonValue value)
    {
        var element = value.TryGetValue<JsonElement>(out var parsed) ? parsed : JsonElement.Parse(value.ToJsonString());
        if (element.ValueKind == JsonValueKind.String)
        {
            writer.WriteStringValue(element.GetString());
        }
        else
        {
            element.WriteTo(writer);
        }
    }
}
