using Bantz.Contracts;
using Bantz.Orchestrator.Sessions;

namespace Bantz.Orchestrator.Audit;

/// <summary>Reads the audit list, newest first, in stretches, while it grows at its head.</summary>
internal sealed class AuditLog(RedisConnection redis)
{
    private const int Stretch = 500;

    /// <exception cref="StoreUnavailableException">The store does not answer.</exception>
    public async IAsyncEnumerable<AuditEntry> ReadAsync(AuditQuery query, string? owner)
    {
        // What comes in meanwhile pushes what was read already into the next stretch.
        HashSet<string> read = new(StringComparer.Ordinal);
        var behind = query.After is null;
        for (long at = 0; ; at += Stretch)
        {
            var entries = await redis.RunAsync("read_audit", database => database.ListRangeAsync(SessionKeys.Audit, at, at + Stretch - 1));
            foreach (var entry in entries.Select(static json => SessionJson.Read(json, SessionJson.Wire.AuditEntry)).OfType<AuditEntry>())
            {
                if (entry.Id is { } id && !read.Add(id))
                {
                    continue;
                }

                if (behind && query.Fits(entry, owner))
                {
                    yield return entry;
                }

                behind = behind || entry.Id == query.After;
            }

            if (entries.Length < Stretch)
            {
                yield break;
            }
        }
    }
}
