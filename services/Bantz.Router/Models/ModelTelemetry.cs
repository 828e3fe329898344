using System.Diagnostics;
using System.Diagnostics.Metrics;
using Bantz.Llm;
using Bantz.Router.Prompts;

namespace Bantz.Router.Models;

/// <summary>What models cost and how they fail. The spans <c>chat {model}</c> are those of Microsoft.Extensions.AI.</summary>
internal sealed class ModelTelemetry
{
    internal const string Plan = "plan";
    internal const string Reply = "reply";

    internal const string Backend = RouterTelemetry.Backend;
    internal const string Model = "gen_ai.request.model";
    internal const string Purpose = "bantz.purpose";
    internal const string ErrorType = "error.type";
    internal const string Kind = "bantz.repair";
    internal const string TokenType = "gen_ai.token.type";

    internal const string Duration = "bantz.router.model.duration";
    internal const string FirstToken = "bantz.router.model.first_token";
    internal const string Speed = "bantz.router.model.speed";
    internal const string Tokens = "bantz.router.model.tokens";
    internal const string Failovers = "bantz.router.failovers";
    internal const string Repairs = "bantz.router.repairs";
    internal const string Refusals = "bantz.router.refusals";

    private readonly TimeProvider _clock;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _firstToken;
    private readonly Histogram<double> _speed;
    private readonly Counter<long> _tokens;
    private readonly Counter<long> _failovers;
    private readonly Counter<long> _repairs;
    private readonly Counter<long> _refusals;

    public ModelTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        _clock = clock;
        var meter = meters.Create(RouterTelemetry.Name);
        _duration = meter.CreateHistogram<double>(Duration, "s", "Time of one model call, to its last token or its failure.");
        _firstToken = meter.CreateHistogram<double>(FirstToken, "s", "Time to the first token with content.");
        _speed = meter.CreateHistogram<double>(Speed, "{token}/s", "Output tokens a second, after the first.");
        _tokens = meter.CreateCounter<long>(Tokens, "{token}", "Tokens as the server counts them.");
        _failovers = meter.CreateCounter<long>(Failovers, "{failover}", "Times a backend was passed over or left for the next.");
        _repairs = meter.CreateCounter<long>(Repairs, "{repair}", "Repairs of what models wrote.");
        _refusals = meter.CreateCounter<long>(Refusals, "{answer}", "Answers that were no plan, even mended.");
    }

    internal static string Name(LlmErrorKind kind) => PlanTables.Wire(kind);

    internal long Start() => _clock.GetTimestamp();

    internal void Answered(string purpose, LlmResult result)
    {
        var tags = new TagList { { Backend, result.Backend }, { Model, result.Model }, { Purpose, purpose } };
        _duration.Record(result.Elapsed.TotalSeconds, tags);
        if (result.TimeToFirstToken is { } first)
        {
            _firstToken.Record(first.TotalSeconds, tags);
            var rest = (result.Elapsed - first).TotalSeconds;
            if (result.OutputTokens is > 1 and var made && rest > 0)
            {
                _speed.Record((made - 1) / rest, tags);
            }
        }

        Count("input", result.InputTokens, tags);
        Count("output", result.OutputTokens, tags);
    }

    internal void Failed(string purpose, ILlmClient client, LlmErrorKind kind, long started) =>
        _duration.Record(_clock.GetElapsedTime(started).TotalSeconds, new TagList { { Backend, client.Backend }, { Model, client.Model }, { Purpose, purpose }, { ErrorType, Name(kind) } });

    internal void FailedOver(string purpose, string from, string reason) =>
        _failovers.Add(1, new TagList { { Backend, from }, { Purpose, purpose }, { ErrorType, reason } });

    internal void Repaired(string backend, IReadOnlyList<string> kinds)
    {
        foreach (var kind in kinds)
        {
            _repairs.Add(1, new TagList { { Backend, backend }, { Kind, kind } });
        }
    }

    internal void Refused(string backend, bool last) => _refusals.Add(1, new TagList { { Backend, backend }, { "bantz.last", last } });

    private void Count(string type, int? tokens, TagList tags)
    {
        if (tokens is { } count)
        {
            tags.Add(TokenType, type);
            _tokens.Add(count, tags);
        }
    }
}
