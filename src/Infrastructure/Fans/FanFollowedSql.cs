using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Fans;

public sealed class FanFollowedSql(SqlDialect dialect) : IHotWriteSql<FanFollowed>
{
    private const string Later = "({old}.followed_at IS NULL OR {old}.followed_at <= @p6)";

    private readonly string upsert = dialect.InsertOrUpdate(
        FanMapping.Table,
        ["app_id", "open_id", "id", "person_id", "first_seen_at", "scene", "followed_at"],
        ["app_id", "open_id"],
        $"scene = CASE WHEN {Later} THEN @p5 ELSE {{old}}.scene END, "
            + $"followed_at = CASE WHEN {Later} THEN @p6 ELSE {{old}}.followed_at END"
    );

    public HotStatement StatementFor(FanFollowed write)
    {
        var fan = Fan.Meet(write.Fan, write.At);
        var at = dialect.Time(write.At);
        return new HotStatement(
            upsert,
            [
                fan.AppId,
                fan.OpenId,
                fan.Id.Value,
                fan.PersonId.Value,
                at,
                write.Scene is { Length: > Fan.MaxSceneLength } longer
                    ? longer[..Fan.MaxSceneLength]
                    : write.Scene,
                at,
            ]
        );
    }
}
