using System.Text.Json.Serialization;

namespace Bantz.Contracts;

/// <summary>A language Bantz speaks, by its ISO 639-1 code.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Language>))]
public enum Language
{
    [JsonStringEnumMemberName("tr")] Turkish,
    [JsonStringEnumMemberName("en")] English,
}
