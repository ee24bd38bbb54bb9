using WeChatUnion.Domain.IronFans;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.IronFans.Comments;

internal sealed class KnowArticleSql(SqlDialect dialect) : IHotWriteSql<KnowArticle>
{
    private readonly string insert = dialect.InsertUnlessThere(
        ArticleMapping.Table,
        ["app_id", "articles_id", "place", "out_at", "read_up_to", "next_at"],
        ["app_id", "articles_id", "place"]
    );

    public HotStatement StatementFor(KnowArticle write)
    {
        var outAt = dialect.Time(write.OutAt);
        return new(insert, [write.AppId, write.ArticlesId, write.Place, outAt, 0, outAt]);
    }
}
