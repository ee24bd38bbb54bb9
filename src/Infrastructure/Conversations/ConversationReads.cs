using WeChatUnion.Domain.Conversations.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Persistence.HotWrites;
using WeChatUnion.Infrastructure.Persistence.Sql;

namespace WeChatUnion.Infrastructure.Conversations;

/// <summary>Reads a fan's conversation on the callback's path.</summary>
public sealed class ConversationReads(
    HotReads reads,
    SqlDialect dialect,
    ConversationAbsences absences
)
{
    private const string Sql = $"""
        SELECT flow, step, data, version, expires_at FROM {ConversationMapping.Table}
        WHERE app_id = @p0 AND open_id = @p1
        """;

    public async ValueTask<Conversation> FindAsync(
        FanIdentity fan,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (absences.Knows(fan))
        {
            return Conversation.None(fan);
        }
        var age = absences.Age;
        var standing = await reads.FirstAsync(
            Sql,
            [fan.AppId, fan.OpenId],
            row => new Conversation(
                fan,
                row.IsDBNull(0) ? null : row.GetString(0),
                row.GetString(1),
                row.GetString(2),
                row.GetInt64(3),
                dialect.ReadTime(row, 4)
            ),
            cancel
        );
        if (standing is null)
        {
            absences.Found(fan, age);
            return Conversation.None(fan);
        }
        return standing.AsOf(now);
    }
}
