using Bantz.Calendar.Storage;
using Bantz.Calendar.Tests.Driving;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Bantz.Calendar.Tests.Storage;

/// <summary>What is generated from the model was generated from this model.</summary>
public sealed class ModelTests : IAsyncLifetime
{
    private readonly CalendarApp _app = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task The_migrations_make_the_model()
    {
        await using var db = await OpenAsync();

        db.Database.HasPendingModelChanges().ShouldBeFalse();
    }

    [Fact]
    public async Task The_compiled_model_is_the_model()
    {
        await using var db = await OpenAsync();

        Describe(db.Model).ShouldBe(Describe(db.GetService<IDesignTimeModel>().Model));
    }

    private Task<CalendarDb> OpenAsync() =>
        _app.Services.GetRequiredService<IDbContextFactory<CalendarDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

    private static string Describe(IModel model) => string.Join('\n', model.GetEntityTypes().Select(e => e.GetTableName()).Concat(
        model.GetEntityTypes().SelectMany(e => e.GetProperties()).Select(p =>
            $"{p.DeclaringType.Name}.{p.Name} {p.GetColumnName()} {p.GetColumnType()} {p.IsNullable} {p.IsConcurrencyToken} {p.GetMaxLength()}")).Order(StringComparer.Ordinal));
}
