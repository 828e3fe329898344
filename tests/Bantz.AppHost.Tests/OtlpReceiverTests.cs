using System.Diagnostics;
using System.Net;

namespace Bantz.AppHost.Tests;

public sealed class OtlpReceiverTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_posted_span_is_read_with_its_service_source_and_parent()
    {
        await using var receiver = await OtlpReceiver.StartAsync(Cancel);
        var trace = ActivityTraceId.CreateFromString("0af7651916cd43dd8448eb211c80319c");
        byte[] span =
        [
            .. Field(1, Convert.FromHexString(trace.ToHexString())), .. Field(2, Convert.FromHexString("b7ad6b7169203331")),
            .. Field(4, Convert.FromHexString("00f067aa0ba902b7")), .. Field(5, "turn"u8), 0x30, 0x01,
        ];
        byte[] resource = [.. Field(1, [.. Field(1, "service.name"u8), .. Field(2, [.. Field(1, "router"u8)])])];
        byte[] scope = [.. Field(1, [.. Field(1, "Bantz.Router"u8)]), .. Field(2, span)];
        using var http = new HttpClient();
        using var body = new ByteArrayContent([.. Field(1, [.. Field(1, resource), .. Field(2, scope)])]);

        (await http.PostAsync(new Uri(receiver.Address, "/v1/traces"), body, Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        receiver.Spans.ShouldHaveSingleItem().ShouldBe(
            new ReceivedSpan("router", "Bantz.Router", "turn", "0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331", "00f067aa0ba902b7"));
    }

    private static byte[] Field(int number, ReadOnlySpan<byte> value) => [(byte)((number << 3) | 2), (byte)value.Length, .. value];
}
