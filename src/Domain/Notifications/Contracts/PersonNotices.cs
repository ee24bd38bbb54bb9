using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Notifications.Contracts;

public static class PersonNotices
{
    /// <summary>To the WeChat the person is best reached by; nothing when none is left.</summary>
    public static async Task AddNoticeAsync(
        this IOutbox outbox,
        IPersonIdentities identities,
        PersonId person,
        Notice notice,
        string dedupeKey,
        CancellationToken cancel
    )
    {
        if ((await identities.OfAsync(person, cancel)) is [{ } known, ..])
        {
            outbox.AddNotice(known.Fan, notice, dedupeKey);
        }
    }
}
