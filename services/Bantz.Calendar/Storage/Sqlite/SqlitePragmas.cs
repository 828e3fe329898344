using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace Bantz.Calendar.Storage.Sqlite;

/// <summary>Settings that SQLite keeps per connection: wait for another process's write, and let a commit mean that it is on disk.</summary>
internal sealed class SqlitePragmas(int busyTimeoutSeconds) : DbConnectionInterceptor
{
    // A connection that comes from the pool is settled already.
    private readonly ConditionalWeakTable<sqlite3, object> _settled = [];
    private readonly string _text = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={busyTimeoutSeconds * 1_000}; PRAGMA synchronous=FULL;");

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Set(connection);
        return Task.CompletedTask;
    }

    private void Set(DbConnection connection)
    {
        if (connection is not SqliteConnection { Handle: { } native } || _settled.TryGetValue(native, out _))
        {
            return;
        }

        using var command = connection.CreateCommand();
        command.CommandText = _text;
        command.ExecuteNonQuery();
        _settled.AddOrUpdate(native, _text);
    }
}
