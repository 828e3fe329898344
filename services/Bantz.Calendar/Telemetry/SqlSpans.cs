using System.Data.Common;
using System.Diagnostics;
using Bantz.Calendar.Storage;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bantz.Calendar.Telemetry;

/// <summary>A span for each statement, written when it is over. Statements carry parameters, so their text holds nobody's data.</summary>
internal sealed class SqlSpans(CalendarTelemetry telemetry, ICalendarDatabase database) : DbCommandInterceptor
{
    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        Write(command, eventData);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Write(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Write(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<object?> ScalarExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, object? result, CancellationToken cancellationToken = default)
    {
        Write(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Write(command, eventData, eventData.Exception);
        return Task.CompletedTask;
    }

    private void Write(DbCommand command, CommandEndEventData ended, Exception? exception = null)
    {
        // Statements outside a request (migrations, health) would be roots of traces that nobody reads.
        if (!telemetry.Source.HasListeners() || Activity.Current is not { } parent)
        {
            return;
        }

        var statement = SqlStatement.Read(command.CommandText);
        using var span = telemetry.Source.StartActivity(statement.Summary, ActivityKind.Client, parent.Context, startTime: ended.StartTime);
        span?.SetTag(CalendarTelemetry.SystemName, database.SystemName)
            .SetTag(CalendarTelemetry.OperationName, statement.Operation)
            .SetTag(CalendarTelemetry.CollectionName, statement.Table)
            .SetTag(CalendarTelemetry.QueryText, command.CommandText)
            .SetEndTime((ended.StartTime + ended.Duration).UtcDateTime);
        if (exception is not null)
        {
            span?.SetStatus(ActivityStatusCode.Error).SetTag(CalendarTelemetry.ErrorType, exception.GetType().FullName);
        }
    }
}
