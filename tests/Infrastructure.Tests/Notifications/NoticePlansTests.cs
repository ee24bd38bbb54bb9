using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Notifications;
using WeChatUnion.Domain.Notifications.Contracts;
using WeChatUnion.Infrastructure.Notifications;
using WeChatUnion.Infrastructure.Notifications.Dispatch;
using WeChatUnion.Infrastructure.Notifications.Receipts;
using WeChatUnion.Infrastructure.Notifications.Subscriptions;
using WeChatUnion.Infrastructure.Notifications.Templates;
using WeChatUnion.Infrastructure.Notifications.Windows;
using WeChatUnion.Infrastructure.Persistence;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;
using WeChatUnion.Infrastructure.WeChatApps;
using WeChatUnion.TestKit.Databases;

namespace WeChatUnion.Infrastructure.Tests.Notifications;

/// <summary>The embedded engine's plan of every statement that runs while messages come and go.</summary>
public sealed class NoticePlansTests() : NoticeFixture(DatabaseProvider.Sqlite)
{
    [Test]
    public async Task HotStatements_OfTheRoom_ReadNoTableFromEndToEnd()
    {
        var seen = new ConcurrentDictionary<string, int>();
        var dialect = SqlDialect.For(DatabaseProvider.Sqlite);
        var (reads, writer) = (new SeenReads(Host.Reads, seen), new SeenWriter(Host.Writer, seen));
        using var acts = new FanActBook(reads, writer, dialect, Clock);
        var windows = new SendWindows(reads, writer, dialect, acts, Clock);
        var ledger = new SubscriptionLedger(reads, writer, dialect, Clock);
        var results = new OutboxResults(writer, dialect, Clock);
        var facts = new DeliveryReads(
            windows,
            Host.Service<IFanIdentities>(),
            ledger,
            Host.Service<TemplateBook>(),
            Host.Service<PathStops>(),
            Host.Service<IOptions<WeChatOptions>>(),
            Host.Service<IOptions<NotificationOptions>>(),
            Clock
        );
        var claims = new OutboxClaims(reads, writer, dialect, Clock);
        acts.Note(Fan, FanAct.Leave, Clock.GetUtcNow());
        await AddTextAsync();
        var message = (await claims.ClaimAsync(default)).Single();
        await facts.ReadAsync(message, SendChannels.None, default);
        await ledger.AllowedAsync(Fan, message.Id, default);
        await WriteAsync(new AllowSubscription(Fan, "one-time", "yes", Clock.GetUtcNow()));
        var way = new Route(SendChannels.Subscription, Fan, "one-time");
        var yes = await ledger.SpendAsync(way, message.Id, default);
        await ledger.GiveBackAsync(yes!.Value, message.Id);
        await ledger.EndAsync(new(way, false, yes.Value, Clock.GetUtcNow()), message.Id);
        await results.ParkAsync(message, null, Clock.GetUtcNow().AddHours(1), new("closed"), null);
        await new ParkedRound(
            reads,
            dialect,
            facts,
            results,
            Host.Service<IOptions<WeChatOptions>>(),
            Clock
        ).LookAsync(default);
        acts.Note(Fan, FanAct.Message, Clock.GetUtcNow().AddSeconds(1));
        await acts.FlushAsync();
        await new ParkedDue(reads, writer, dialect, Clock).WakeAsync(default);
        Clock.Advance(TimeSpan.FromSeconds(2));
        message = (await claims.ClaimAsync(default)).Single();
        await windows.SpendAsync(Fan);
        await windows.GiveBackAsync(Fan);
        await windows.CloseAsync(Fan, await windows.FindAsync(Fan, default));
        await results.LaterAsync(message, TimeSpan.Zero, "-1", SendChannels.None);
        await results.SentAsync(message, new DeliveryPlan.Send(way, "agreed"), "1");
        await WriteAsync(new KeepReceipt(Fan.AppId, "1", null, Clock.GetUtcNow()));
        await new ReceiptMatching(reads, writer, dialect, Clock).MatchAsync(default);
        await new OutboxExpiry(reads, writer, dialect).EndAsync(Clock.GetUtcNow());

        Assert.That(seen, Has.Count.GreaterThan(20), "the statements were seen");
        Assert.That(await ScansAsync(seen), Is.Empty);
    }

    /// <summary>Scans and sorts of a whole table. The first of an index is no scan; a fan's own few rows may be sorted.</summary>
    private async Task<List<string>> ScansAsync(ConcurrentDictionary<string, int> seen)
    {
        var scans = new List<string>();
        foreach (
            var (sql, parameters) in seen.Where(one =>
                !one.Key.StartsWith("INSERT", StringComparison.Ordinal)
            )
        )
        {
            var text = sql;
            for (var i = parameters - 1; i >= 0; i--)
            {
                text = text.Replace($"@p{i}", $"'{i}'", StringComparison.Ordinal);
            }
            var plan = await Database.ReadAsync(
                $"EXPLAIN QUERY PLAN {text}",
                row => row.GetString(3)
            );
            scans.AddRange(
                plan.Where(line =>
                        (line.StartsWith("SCAN", StringComparison.Ordinal) && !IsFirst(sql))
                        || line.Contains("TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal)
                    )
                    .Select(line => $"{line}: {sql}")
            );
        }
        return scans;
    }

    private static bool IsFirst(string sql) =>
        sql.EndsWith("WHERE state = 3 ORDER BY due_at LIMIT 1", StringComparison.Ordinal);

    private sealed class SeenReads(HotReads reads, ConcurrentDictionary<string, int> seen)
        : HotReads
    {
        public override ValueTask<T?> FirstAsync<T>(
            string sql,
            object[] values,
            Func<DbDataReader, T> map,
            CancellationToken cancel
        )
            where T : class
        {
            seen[sql] = values.Length;
            return reads.FirstAsync(sql, values, map, cancel);
        }

        public override ValueTask<List<T>> AllAsync<T>(
            string sql,
            object[] values,
            Func<DbDataReader, T> map,
            CancellationToken cancel,
            TimeSpan? patience = null
        )
        {
            seen[sql] = values.Length;
            return reads.AllAsync(sql, values, map, cancel);
        }
    }

    private sealed class SeenWriter(IHotWriter writer, ConcurrentDictionary<string, int> seen)
        : IHotWriter
    {
        public Task<WriteResult> WriteAsync(IReadOnlyList<HotStatement> statements)
        {
            foreach (var statement in statements)
            {
                seen[statement.Sql] = statement.Values.Length;
            }
            return writer.WriteAsync(statements);
        }
    }
}
