using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Infrastructure.Conversations.Inbox;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Conversations;

/// <summary>
/// Where a person stands in a chat. What was said lies sealed in the inbox, which callbacks write too fast for an index by
/// person: it is told by how long it is kept.
/// </summary>
internal sealed class ConversationOwnData(
    UnionDbContext db,
    IPersonIdentities identities,
    IOptions<InboxOptions> options
) : IOwnData
{
    public async Task<IReadOnlyList<OwnDataSection>> DescribeAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var lines = new List<string>();
        foreach (var known in await identities.OfAsync(person, cancel))
        {
            var (app, openId) = (known.Fan.AppId, known.Fan.OpenId);
            if (
                await db.Set<ConversationRow>()
                    .Where(row => row.AppId == app && row.OpenId == openId)
                    .AnyAsync(row => row.Flow != null && row.ExpiresAt > now, cancel)
            )
            {
                lines.Add("公众号里有一件事办到一半");
            }
        }
        lines.Add(
            string.Create(
                CultureInfo.InvariantCulture,
                $"您发来的内容和我们的回复：加密保存 {options.Value.KeepPayloadDays} 天，不逐条显示"
            )
        );
        return [new("聊天记录", lines)];
    }

    Task<ErasureTerms> IOwnData.FindTermsAsync(PersonId person, CancellationToken cancel) =>
        Task.FromResult(new ErasureTerms(["和公众号、小程序的聊天记录（10 分钟后开始清除）"], []));
}
