using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>The ways of a batch. A use case asks first, so that an exception is a bug.</summary>
public sealed partial class PayBatch
{
    /// <param name="earlier">Items the case had before.</param>
    public PayItem List(Case one, PayoutCard card, int earlier)
    {
        Demand(State == PayBatchState.Filling && Count < Limit);
        Count++;
        SumCents += one.AmountCents;
        return PayItem.Of(this, one, card, Count, earlier + 1);
    }

    public PayLeftOut LeaveOut(Case one, PayStop why)
    {
        Demand(State == PayBatchState.Filling);
        LeftOut++;
        return PayLeftOut.Of(Id, one.Id, why);
    }

    /// <summary>These were looked at.</summary>
    /// <param name="last">When the last of them was handed in.</param>
    public void WalkTo(DateTimeOffset? last)
    {
        Demand(State == PayBatchState.Filling);
        WalkedTo = last;
        Touch();
    }

    /// <summary>Nothing is left of the state that was looked through.</summary>
    /// <returns>False: both are done.</returns>
    public bool WalkOn()
    {
        Demand(State == PayBatchState.Filling);
        if (WalkState == CaseState.Approved)
        {
            return false;
        }
        (WalkState, WalkedTo) = (CaseState.Approved, null);
        Touch();
        return true;
    }

    /// <summary>The list is complete. One that lists nobody ends here.</summary>
    public void Close(string digest, DateTimeOffset now)
    {
        Demand(State == PayBatchState.Filling);
        Digest = digest;
        State = Count > 0 ? PayBatchState.Prepared : PayBatchState.Dissolved;
        EndedAt = Count > 0 ? null : now;
        Touch();
    }

    public void Confirm(StaffAccountId checker, DateTimeOffset now)
    {
        Demand(State == PayBatchState.Prepared);
        (Checker, CheckedAt) = (checker, now);
        (State, WalkedSeq) = (PayBatchState.Freezing, 0);
        Touch();
    }

    public void WalkTo(int seq)
    {
        Demand(State is PayBatchState.Freezing or PayBatchState.Dissolving);
        WalkedSeq = seq;
        Touch();
    }

    /// <summary>All of its cases are in it. If none could be, it ends here.</summary>
    public void Freeze(DateTimeOffset now)
    {
        Demand(State == PayBatchState.Freezing);
        State = DueCount > 0 ? PayBatchState.Frozen : PayBatchState.Dissolved;
        EndedAt = DueCount > 0 ? null : now;
        Touch();
    }

    /// <summary>Before the bank can have the file it stands in. The digest stays that of the list.</summary>
    public void Drop(PayItem item, PayStop why)
    {
        Demand(
            State
                is PayBatchState.Prepared
                    or PayBatchState.Freezing
                    or PayBatchState.Frozen
                    or PayBatchState.Dissolving
                || (State == PayBatchState.Exported && !HasTaken(FileOf(item)))
        );
        item.Drop(why);
        Dropped++;
        DroppedCents += item.AmountCents;
        Touch();
    }

    public bool MayDissolve =>
        State is PayBatchState.Filling or PayBatchState.Prepared or PayBatchState.Frozen;

    public void Dissolve()
    {
        Demand(MayDissolve);
        (State, WalkedSeq) = (PayBatchState.Dissolving, 0);
        Touch();
    }

    public void EndDissolved(DateTimeOffset now)
    {
        Demand(State == PayBatchState.Dissolving);
        (State, EndedAt) = (PayBatchState.Dissolved, now);
        Touch();
    }

    /// <summary>A file of it is being taken.</summary>
    public void Export(int file, DateTimeOffset now)
    {
        Demand(State is PayBatchState.Frozen or PayBatchState.Exported);
        State = PayBatchState.Exported;
        ExportedAt ??= now;
        Exports++;
        FilesTaken |= BitOf(file);
        Touch();
    }

    /// <summary>The day's checks may have left nobody to be paid.</summary>
    /// <returns>Whether it ends with that.</returns>
    public bool EndIfNobodyWaits(DateTimeOffset now)
    {
        Demand(State is PayBatchState.Frozen or PayBatchState.Exported);
        if (Waiting > 0)
        {
            return false;
        }
        (State, EndedAt) = (DueCount > 0 ? PayBatchState.Settled : PayBatchState.Dissolved, now);
        Touch();
        return true;
    }

    /// <param name="month">Of the union's calendar, as 202701.</param>
    public void Pay(PayItem item, int month, DateTimeOffset now)
    {
        item.Pay(month, now);
        Paid++;
        PaidCents += item.AmountCents;
        Answered(now);
    }

    public void Fail(PayItem item, string? reason, DateTimeOffset now)
    {
        item.Fail(reason, now);
        Failed++;
        FailedCents += item.AmountCents;
        Answered(now);
    }

    /// <summary>A block of the bank's answers was read.</summary>
    public void Answer() => Touch();

    private void Answered(DateTimeOffset now)
    {
        Demand(State == PayBatchState.Exported);
        if (Waiting == 0)
        {
            (State, EndedAt) = (PayBatchState.Settled, now);
        }
        Touch();
    }
}
