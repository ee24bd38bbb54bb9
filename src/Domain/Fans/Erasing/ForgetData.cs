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
/// needs them asks again. The logs are walked only for what one of them can hold, once for all that is said while it waits.
/// </summary>
public sealed class ForgetData(
    IErasureStore store,
    IEnumerable<IPersonalDataLog> logs,
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
            new Erasure(request.Fan, fan?.Id, fan?.PersonId, kinds, AccountClosed: false, now),
            cancel
        );
        await PlanWalkAsync(request.Fan, kinds, now, cancel);
        var act = request.IsOutdated ? "fans.data-outdated" : "fans.data-revoked";
        audit.Record(Trail.Line(act, fan, $"code {RevokedKinds.Name(request.Code)}: {told}", now));
        await work.SaveAsync(cancel);
    }

    private async Task PlanWalkAsync(
        FanIdentity identity,
        PersonalDataKinds kinds,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (
            !logs.Any(log => (log.Revocable & kinds) != PersonalDataKinds.None)
            // The walk of a closed account takes everything along.
            || await store.IsClosingAsync(identity, cancel)
        )
        {
            return;
        }
        if (await store.FindRevocationAsync(identity, cancel) is { } waiting)
        {
            waiting.Widen(kinds, now);
        }
        else
        {
            store.Add(PendingErasure.OfRevocation(identity, kinds, now));
        }
    }
}
