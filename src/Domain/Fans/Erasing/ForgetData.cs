using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Fans.Erasing;

/// <param name="Fan">The subject.</param>
/// <param name="Code">WeChat's RevokeInfo.</param>
/// <param name="IsOutdated">The person changed the data in WeChat; otherwise they took their consent back.</param>
public sealed record ForgetDataRequest(FanIdentity Fan, string Code, bool IsOutdated);

/// <summary>
/// 撤回授权 and 资料变更: our copies of what the code names are deleted. After a change they would be untrue; whoever
/// needs them asks again.
/// </summary>
public sealed class ForgetData(
    IErasureStore store,
    HolderRound rooms,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    public async Task ExecuteAsync(
        ForgetDataRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var fan = await store.FindFanAsync(request.Fan, cancel);
        var kinds = RevokedKinds.Of(request.Code);
        var told = await rooms.EraseAsync(
            new Erasure(request.Fan, fan?.PersonId, kinds, AccountClosed: false, now),
            cancel
        );
        if (kinds != PersonalDataKinds.None)
        {
            store.Add(PendingErasure.Of(new(request.Fan, kinds, Tombstone: null), now));
        }
        var act = request.IsOutdated ? "fans.data-outdated" : "fans.data-revoked";
        audit.Record(Trail.Line(act, fan, $"code {RevokedKinds.Name(request.Code)}: {told}", now));
        await work.SaveAsync(cancel);
    }
}
