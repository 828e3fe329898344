using System.Text.Json.Serialization;
using Bantz.Contracts;

namespace Bantz.ModelSim.Faults;

/// <summary>Ways in which model servers fail, and models misspeak.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<FaultKind>))]
internal enum FaultKind
{
    /// <summary>By admin call the port is closed for a while, so that connections are refused; by header the connection is reset unanswered.</summary>
    Refused,

    /// <summary>401.</summary>
    Unauthorized,

    /// <summary>404: no such model.</summary>
    ModelNotFound,

    /// <summary>429 with Retry-After.</summary>
    RateLimited,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>503: the queue is full.</summary>
    Busy,

    /// <summary>The first token takes long; 5 seconds.</summary>
    SlowFirstToken,

    /// <summary>Nothing comes any more after half the answer; until the client goes.</summary>
    Stall,

    /// <summary>The connection breaks after half the answer.</summary>
    Cut,

    /// <summary>HTTP 200, half the answer, and an error in place of the rest.</summary>
    ErrorLine,

    /// <summary>JSON in a Markdown fence.</summary>
    Fenced,

    /// <summary>A sentence instead of JSON.</summary>
    Prose,

    /// <summary>JSON with a comma before its last brace.</summary>
    TrailingComma,

    /// <summary>JSON that ends half-way, as if the model had found that enough.</summary>
    Truncated,

    /// <summary>A value that no enumeration knows.</summary>
    WrongEnum,

    /// <summary>The JSON twice.</summary>
    DoubleJson,

    /// <summary>Bytes that are no UTF-8.</summary>
    InvalidUtf8,

    /// <summary>A hundred thousand characters too many, whatever the limit.</summary>
    Overlong,
}

/// <summary>One fault as it is asked for; <see cref="Seconds"/> where it lasts.</summary>
internal sealed record Fault(FaultKind Kind, double? Seconds = null)
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(5);

    internal TimeSpan FirstTokenDelay => Kind == FaultKind.SlowFirstToken ? Length(Slow) : TimeSpan.Zero;

    internal TimeSpan StallLength => Length(Timeout.InfiniteTimeSpan);

    internal TimeSpan Length(TimeSpan otherwise) => Seconds is { } seconds ? TimeSpan.FromSeconds(seconds) : otherwise;
}

/// <summary>A fault that waits for its requests: <c>POST /sim/faults</c>.</summary>
internal sealed record ArmedFault
{
    /// <summary>0 to 3 600.</summary>
    public double? Seconds { get; init; }

    public required FaultKind Kind { get; init; }

    /// <summary>How many requests it strikes; 0 strikes until it is taken away. 1.</summary>
    public int Times { get; init; } = 1;

    /// <summary>Which: those whose path begins so. All.</summary>
    public string Path { get; init; } = "/";
}
