using Bantz.Calendar.Events;
using Bantz.Calendar.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NodaTime;
using NodaTime.Text;

namespace Bantz.Calendar.Storage;

/// <summary>The calendar's tables. Nothing here belongs to one database product; each has a context of its own, for its migrations.</summary>
internal abstract class CalendarDb(DbContextOptions options) : DbContext(options)
{
    internal DbSet<EventRow> Events => Set<EventRow>();

    internal DbSet<EffectRow> Effects => Set<EffectRow>();

    /// <summary>Keeps other writers who name the same waiting until this transaction ends; what they read afterwards is what it wrote.</summary>
    internal abstract Task LockAsync(string name, CancellationToken cancellationToken);

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<Instant>().HaveConversion<Seconds>();
        configuration.Properties<LocalDate>().HaveConversion<IsoDate>().HaveMaxLength(10);
    }

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<EventRow>(row =>
        {
            row.ToTable("events").HasKey(static e => e.Id);
            row.Property(static e => e.Id).HasMaxLength(EventIds.MaxLength);
            row.Property(static e => e.Title).HasMaxLength(EventRules.MaxTitle);
            row.Property(static e => e.TimeZone).HasMaxLength(64);
            row.Property(static e => e.Version).IsConcurrencyToken();

            // What is over by then is passed over at once: a calendar's past grows, its future hardly does.
            row.HasIndex(static e => new { e.LastEnd, e.Start });
        });

        model.Entity<EffectRow>(row =>
        {
            row.ToTable("effects").HasKey(static e => e.Key);
            row.Property(static e => e.Key).HasMaxLength(EffectKey.MaxLength);
            row.Property(static e => e.Tool).HasMaxLength(64);
            row.Property(static e => e.ArgumentsHash).HasMaxLength(64);
            row.Property(static e => e.EventId).HasMaxLength(EventIds.MaxLength);
        });
    }

    internal sealed class Seconds() : ValueConverter<Instant, long>(
        static instant => instant.ToUnixTimeSeconds(),
        static seconds => Instant.FromUnixTimeSeconds(seconds));

    internal sealed class IsoDate() : ValueConverter<LocalDate, string>(
        static date => LocalDatePattern.Iso.Format(date),
        static text => LocalDatePattern.Iso.Parse(text).Value);
}
