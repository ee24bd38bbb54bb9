using WeChat.Api.Comments;
using WeChatUnion.Domain.IronFans;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

/// <summary>Which articles are out, and where the rounds over their comments stand.</summary>
public sealed class ArticleRounds(
    HotReads reads,
    IHotWriter writer,
    SqlDialect dialect,
    IHotWriteSql<KnowArticle> know
)
{
    public const int MostDue = 20;

    private const string MarkSql =
        $"UPDATE {ArticleMapping.Table} SET read_up_to = @p3, next_at = @p4 WHERE app_id = @p0 AND articles_id = @p1 AND place = @p2";

    private const string PauseSql =
        $"UPDATE {ArticleMapping.Table} SET next_at = @p1 WHERE app_id = @p0 AND next_at < @p1";

    private const string ForgetSql = $"DELETE FROM {ArticleMapping.Table} WHERE out_at < @p0";

    private readonly string dueSql = dialect.First(
        $"SELECT articles_id, place, out_at, read_up_to FROM {ArticleMapping.Table} WHERE app_id = @p0 AND out_at > @p1 AND next_at <= @p2 ORDER BY next_at, articles_id, place",
        MostDue
    );

    public Task KnowAsync(IReadOnlyList<KnowArticle> articles) =>
        articles.Count == 0
            ? Task.CompletedTask
            : writer.WriteAsync([.. articles.Select(know.StatementFor)]);

    /// <summary>Those that waited longest first, at most <see cref="MostDue"/>.</summary>
    /// <param name="since">What went out before is read no more.</param>
    public async Task<IReadOnlyList<DueArticle>> DueAsync(
        string appId,
        DateTimeOffset since,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await reads.AllAsync(
            dueSql,
            [appId, dialect.Time(since), dialect.Time(now)],
            row => new DueArticle(
                new(row.GetInt64(0), row.GetInt32(1)),
                dialect.ReadTime(row, 2),
                row.GetInt32(3)
            ),
            cancel
        );

    public Task MarkAsync(
        string appId,
        CommentedArticle article,
        int readUpTo,
        DateTimeOffset next
    ) =>
        writer.WriteAsync([
            new(MarkSql, [appId, article.ArticlesId, article.Index, readUpTo, dialect.Time(next)]),
        ]);

    /// <summary>Nothing is asked before.</summary>
    public Task PauseAsync(string appId, DateTimeOffset until) =>
        writer.WriteAsync([new(PauseSql, [appId, dialect.Time(until)])]);

    public Task ForgetAsync(DateTimeOffset before) =>
        writer.WriteAsync([new(ForgetSql, [dialect.Time(before)])]);
}
