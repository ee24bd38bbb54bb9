using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <param name="Union">Whose finance pays: its cases and those of all unions below.</param>
/// <param name="Limit">Items at most.</param>
public sealed record PreparePayBatchRequest(
    UnionOrganizationId Union,
    string Kind,
    string Round,
    CaseFundId Fund,
    int Limit
);

/// <summary>
/// Begins a batch of what waits for payment in a round. Its list is made by <see cref="AdvancePayBatch"/>, block by block;
/// of two batches that want one case the database gives it to the first.
/// </summary>
public sealed class PreparePayBatch(
    IPayStore store,
    IUnionDirectory unions,
    CaseKinds kinds,
    PayDesk desk,
    IUnitOfWork work
)
{
    public async Task<Outcome<PayBatchId>> ExecuteAsync(
        StaffActor actor,
        PreparePayBatchRequest request,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (!actor.MaySomewhere(PaymentsActs.Prepare))
        {
            return StaffRefusals.NotAllowed;
        }
        if (
            await unions.FindAsync(request.Union, cancel) is not { } union
            || !actor.May(PaymentsActs.Prepare, union.Path)
        )
        {
            return StaffRefusals.NotFound;
        }
        if (
            kinds.Find(request.Kind) is not { } kind
            || !await store.HasFundAsync(request.Fund, cancel)
            || request.Round.Length is 0 or > MaxRoundLength
        )
        {
            return PaymentRefusals.NothingToPay;
        }
        if (await kind.FindPayEndAsync(request.Round, cancel) <= now)
        {
            return PaymentRefusals.PayTimeOver;
        }
        var batch = PayBatch.Begin(
            union.Id,
            request.Kind,
            request.Round,
            request.Fund,
            request.Limit,
            actor.Id,
            now
        );
        if ((await store.FindPayableAsync(batch, union.Path, 1, cancel)).Count == 0)
        {
            batch.WalkOn();
            if ((await store.FindPayableAsync(batch, union.Path, 1, cancel)).Count == 0)
            {
                return PaymentRefusals.NothingToPay;
            }
        }
        store.Add(batch);
        desk.Record(
            new(batch, union.Path),
            "cases.pay-begun",
            actor,
            now,
            $"{batch.Kind} {batch.Round}"
        );
        await work.SaveAsync(cancel);
        return batch.Id;
    }

    private const int MaxRoundLength = 40;
}
