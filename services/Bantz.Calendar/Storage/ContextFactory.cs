using Microsoft.EntityFrameworkCore;

namespace Bantz.Calendar.Storage;

/// <summary>One product's contexts, for those who know the tables only.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<CalendarDb>
    where TContext : CalendarDb
{
    public CalendarDb CreateDbContext() => contexts.CreateDbContext();

    public async Task<CalendarDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await contexts.CreateDbContextAsync(cancellationToken);
}
