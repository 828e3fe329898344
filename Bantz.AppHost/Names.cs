using Bantz.Contracts;

namespace Bantz.AppHost;

/// <summary>What is called what in the graph; the tests read the same names.</summary>
internal static class Names
{
    internal const string Router = ServiceNames.Router;
    internal const string Orchestrator = ServiceNames.Orchestrator;
    internal const string Calendar = ServiceNames.Calendar;
    internal const string Web = ServiceNames.Web;
    internal const string Redis = ServiceNames.Redis;
    internal const string VLlm = "vllm";
    internal const string Ollama = "ollama";
    internal const string ModelSim = "modelsim";
    internal const string Postgres = "postgres";

    /// <summary>The database on <see cref="Postgres"/>; the calendar knows it by the connection string <c>calendar</c>.</summary>
    internal const string CalendarDatabase = "calendar-db";

    /// <summary>The endpoint that every service has.</summary>
    internal const string Http = "http";

    /// <summary>How many run of the router, and of the orchestrator.</summary>
    internal const int Replicas = 2;

    /// <summary>Names of parameters, to be set as <c>Parameters:name</c>.</summary>
    internal static class Parameters
    {
        internal const string ApiKey = "api-key";
        internal const string CalendarConnection = "calendar-connection";
        internal const string VLlmKey = "vllm-key";
        internal const string HuggingFaceToken = "huggingface-token";
    }

    /// <summary>Volumes, on this machine and where it is deployed.</summary>
    internal static class Volumes
    {
        internal const string Redis = "bantz-redis";
        internal const string Postgres = "bantz-postgres";
        internal const string VLlmWeights = "bantz-vllm-weights";
        internal const string VLlmCompiled = "bantz-vllm-compiled";
        internal const string Ollama = "bantz-ollama";
    }

    /// <summary>Commands in the dashboard.</summary>
    internal static class Commands
    {
        internal const string Ask = "ask-bantz";
        internal const string ResetSession = "reset-session";
        internal const string RunScenarios = "run-scenarios";
    }
}
