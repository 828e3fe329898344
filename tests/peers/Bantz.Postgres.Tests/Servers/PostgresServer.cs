using Npgsql;

namespace Bantz.Postgres.Tests.Servers;

/// <summary>The server under test: <c>BANTZ_POSTGRES</c>, a connection string of one who may create databases. A missing one fails; nothing is skipped.</summary>
internal static class PostgresServer
{
    private const string Variable = "BANTZ_POSTGRES";

    /// <summary>How to reach a database there.</summary>
    /// <exception cref="InvalidOperationException">No server is named.</exception>
    internal static NpgsqlConnectionStringBuilder To(string? database = null, bool pooling = true)
    {
        var server = new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given
            ? given
            : throw new InvalidOperationException($"No PostgreSQL server: ./peers.sh starts one, or name yours in {Variable}."));
        server.Database = database ?? server.Database;
        server.Pooling = pooling;
        return server;
    }

    internal static void Execute(string text)
    {
        using var connection = new NpgsqlConnection(To(pooling: false).ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(text, connection);
        command.ExecuteNonQuery();
    }
}
