using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Cases.Filing;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Cases.Upkeep;

/// <summary>A draft that was never handed in, or a returned case not corrected in time, ends.</summary>
public sealed class LapseCase(
    ICaseStore store,
    CaseDrafts drafts,
    CaseTelling telling,
    IUnitOfWork work
)
{
    public async Task<bool> ExecuteAsync(CaseId id, DateTimeOffset now, CancellationToken cancel)
    {
        if (
            await store.FindAsync(id, cancel) is not { IsEditable: true } one
            || one.OpenUntil is not { } until
            || until > now
        )
        {
            return false;
        }
        var wasReturned = one.State == CaseState.Returned;
        one.Lapse(now);
        if (wasReturned)
        {
            await telling.TellAsync(
                one,
                "cases.lapsed",
                "补正期限已过，这件申请已结束。",
                now,
                cancel
            );
        }
        else
        {
            telling.Note(one, "cases.lapsed", "没有在期限内提交，草稿已清理。", now);
            await drafts.ForgetAsync(one, now, cancel);
        }
        try
        {
            await work.SaveAsync(cancel);
            return true;
        }
        catch (StaleVersionException)
        {
            return false;
        }
    }
}
