using System.Text;
using System.Text.Json.Nodes;

namespace Bantz.Graph.Tests;

/// <summary>Personal data is the calendar's alone: no key of the store, no line of a log and no span holds any of it after a conversation full of it.</summary>
public sealed class PersonalDataTests
{
    private static readonly string[] Pieces =
    [
        "ali.veli", "example.com", "532 123", "5321234567", "532-123", "532.123", "123 45 67", "123 4567", "0006 1005", "330006100519", "10000000146",
        "4111 1111", "4111111111111111", "34 ABC", "34ABC123", "Gül Sokak", "Baker Street",
    ];

    private static readonly string[] Conversation =
    [
        "yarın 15:00'e 0532 123 45 67 numarasını arama hatırlatıcısı ekle",
        "evet",
        "az önce ne yaptık?",
        "geri al",
        "evet",
        "bana ali.veli@example.com adresinden yazın",
        "yarın 10:00'a TR33 0006 1005 1978 6457 8413 26 hesabına ödeme toplantısı ekle",
        "evet ama 11:00 olsun",
        "evet",
        "onu ali.veli@example.com olarak yeniden adlandır",
        "evet",
        "geri al",
        "hayır",
        "TC kimlik numaram 10000000146, kartım 4111 1111 1111 1111",
        "cuma Gül Sokak No: 7'de 34 ABC 123 plakalı aracın muayenesi için randevu ekle",
        "saat 9",
        "evet",
        "pazartesi ne var",
        "Veli'yi sil",
        "ikincisi",
        "evet",
        "geri al",
        "evet",
        "+90 (532) 123 45 67 ya da 0090 532 123 4567, 905321234567, +90-532-123-45-67 ve 0532.123.45.67",
        "meet me at 221B Baker Street, London tomorrow at 4pm",
        "no",
        "4111-1111-1111-1111 ve 34ABC123 ve TR330006100519786457841326",
        "what did we just do?",
        "teşekkürler",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_conversation_full_of_personal_data_nothing_but_the_calendar_holds_any()
    {
        await using var house = new House("--Logging:LogLevel:Default=Trace");
        await house.StartAsync();
        await Fill(house);

        var keyed = house.Person("keyed");
        var plain = house.Person("plain");
        for (var turn = 0; turn < Conversation.Length; turn++)
        {
            await keyed.SayAsync(Conversation[turn], Cancel, $"personal-{turn:00}-0532-1234");
            await plain.SayAsync(Conversation[turn], Cancel);
        }

        await Chat(house, Conversation[0]);
        (await house.EventsAsync(Cancel)).Select(static one => $"{one.Title} {one.Description} {one.Location}").ShouldContain(text => Pieces.Any(text.Contains));

        var store = await StoreDump.ReadAsync(house.RedisPort);
        store.Keys.ShouldContain(static key => key.Contains("{keyed}:session", StringComparison.Ordinal));
        store.Keys.ShouldContain(static key => key.Contains("{keyed}:turn:", StringComparison.Ordinal));
        store.Keys.ShouldContain("bantz:audit");
        store.SelectMany(static entry => Found($"{entry.Key}\n{entry.Value}").Select(piece => $"{entry.Key}: {piece}: {entry.Value}")).ShouldBeEmpty();

        house.Logs.Lines.ShouldNotBeEmpty();
        house.Logs.Lines.SelectMany(static line => Found(line).Select(piece => $"{piece}: {line}")).ShouldBeEmpty();

        house.Spans.ShouldNotBeEmpty();
        house.Spans.SelectMany(static span => Found(string.Join('\n',
            span.TagObjects.Concat(span.Events.SelectMany(static one => one.Tags)).Select(static tag => $"{tag.Key}={tag.Value}").Append(span.DisplayName).Append(span.StatusDescription ?? "")))).ShouldBeEmpty();
    }

    /// <summary>What the person's calendar already held: on Monday, two that a word for one of them fits.</summary>
    private static async Task Fill(House house)
    {
        await house.AddAsync("Veli ile 0532 123 45 67", "2026-02-02T09:00:00+03:00", Cancel, location: "Atatürk Mah. Gül Sokak No: 7", attendees: ["ali.veli@example.com"]);
        await house.AddAsync("Veli ali.veli@example.com", "2026-02-02T13:00:00+03:00", Cancel, description: "kart 4111 1111 1111 1111, kimlik 10000000146");
    }

    /// <summary>A question asked through the OpenAI-compatible endpoint, and its no.</summary>
    private static async Task Chat(House house, string text)
    {
        JsonArray messages = [Message("user", text)];
        var asked = await CompleteAsync(house, messages);
        messages.Add(Message("assistant", asked));
        messages.Add(Message("user", "hayır"));
        (await CompleteAsync(house, messages)).ShouldContain("eklemedim");
    }

    private static JsonObject Message(string role, string content) => new() { ["role"] = role, ["content"] = content };

    private static async Task<string> CompleteAsync(House house, JsonArray messages)
    {
        using var body = new StringContent(new JsonObject { ["model"] = "bantz", ["messages"] = messages.DeepClone() }.ToJsonString(), Encoding.UTF8, "application/json");
        using var answer = (await house.Orchestrator.PostAsync(new Uri("/v1/chat/completions", UriKind.Relative), body, Cancel)).EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["choices"]![0]!["message"]!["content"]!.GetValue<string>();
    }

    private static IEnumerable<string> Found(string text) => Pieces.Where(piece => text.Contains(piece, StringComparison.OrdinalIgnoreCase));
}
