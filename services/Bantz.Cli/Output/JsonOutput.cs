using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Spectre.Console;

namespace Bantz.Cli;

/// <summary>One JSON document on a console: indented, letters as they are, numbers as they were spelled.</summary>
internal static class JsonOutput
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>For values inside a line or a table.</summary>
    internal static JsonSerializerOptions Relaxed { get; } = new(RowJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>For files with one document a line.</summary>
    internal static RowJson Rows { get; } = new(new JsonSerializerOptions(RowJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    internal static void WriteJson(this IAnsiConsole console, JsonElement document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Indented))
        {
            document.WriteTo(writer);
        }

        console.Profile.Out.Writer.WriteLine(SafeText.Json(Encoding.UTF8.GetString(buffer.WrittenSpan)));
    }
}
