using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Moderation.Contracts;

namespace WeChatUnion.Domain.Moderation;

/// <summary>Stores what is asked, asks WeChat, stores what it said.</summary>
public sealed class CheckContent(
    IModerationStore store,
    ICheckAllowance allowance,
    IContentJudge judge,
    IPersonalDataVault vault,
    IUnitOfWork work
) : IContentCheck
{
    private const string Purpose = "content";

    public Task<Outcome<ContentVerdict>> CheckTextAsync(
        ContentToCheck content,
        string text,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        AskAsync(
            content.Author,
            ContentCheck.Ask(ContentKind.Text, content, vault.Blind(text, Purpose), now),
            () => judge.JudgeTextAsync(content, text, CancellationToken.None),
            now,
            cancel
        );

    public Task<Outcome<ContentVerdict>> CheckPictureAsync(
        ContentToCheck content,
        Uri address,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        AskAsync(
            content.Author,
            ContentCheck.Ask(ContentKind.Picture, content, digest: null, now),
            () => judge.HandInPictureAsync(content, address, CancellationToken.None),
            now,
            cancel
        );

    public async Task<ContentVerdict?> FindAsync(
        ContentCheckId id,
        FanIdentity author,
        CancellationToken cancel
    ) => (await FindOwnAsync(id, author, cancel))?.Verdict;

    public async Task<ContentVerdict?> FindOfTextAsync(
        ContentCheckId id,
        FanIdentity author,
        ContentScene scene,
        string text,
        CancellationToken cancel
    ) =>
        await FindOwnAsync(id, author, cancel) is { } check
        && check.Scene == scene
        && check.Digest == vault.Blind(text, Purpose)
            ? check.Verdict
            : null;

    private async Task<ContentCheck?> FindOwnAsync(
        ContentCheckId id,
        FanIdentity author,
        CancellationToken cancel
    ) =>
        await store.FindAsync(id, cancel) is { } check
        && new FanIdentity(check.AppId, check.OpenId) == author
            ? check
            : null;

    private async Task<Outcome<ContentVerdict>> AskAsync(
        FanIdentity author,
        ContentCheck check,
        Func<Task<Judgement>> ask,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!await allowance.TryTakeAsync(author, UnionCalendar.DayOf(now), cancel))
        {
            return ModerationRefusals.TooManyChecks;
        }
        store.Add(check);
        await work.SaveAsync(cancel);
        // From here on nobody's hanging up counts: what WeChat has taken is found by its answer alone.
        check.Settle(await ask(), now);
        if (
            check.TraceId is { } trace
            && await store.FindEarlyAsync(trace, CancellationToken.None) is { } early
        )
        {
            check.Settle(early.Judgement, now);
            store.Remove(early);
        }
        await work.SaveAsync(CancellationToken.None);
        return check.Verdict;
    }
}
