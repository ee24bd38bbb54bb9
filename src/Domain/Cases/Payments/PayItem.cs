using WeChatUnion.Domain.Cards;
using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>
/// One attempt to pay one case. Its id is what the bank sends back. The amount is the case's, which nobody types.
/// </summary>
public sealed class PayItem
{
    public const string Table = "cases_pay_items";

    /// <summary>Waiting or paid: one a case.</summary>
    public const string OneLive = "ux_cases_pay_items_live";

    /// <summary>One a case for ever, also when it was given back.</summary>
    public const string OnePaid = "ux_cases_pay_items_paid";
    public const string OnePerSeq = "ux_cases_pay_items_seq";
    public const int MaxReasonLength = 100;

    private PayItem() { }

    public PayItemId Id { get; private set; }

    public PayBatchId BatchId { get; private set; }

    /// <summary>Its place in the batch, from 1: says which file it stands in.</summary>
    public int Seq { get; private set; }

    public CaseId CaseId { get; private set; }

    public MemberId MemberId { get; private set; }

    public MemberCardId CardId { get; private set; }

    /// <summary>Keyed digest of the card's number when the batch was prepared, 64 hex digits.</summary>
    public string CardDigest { get; private set; } = null!;

    public long AmountCents { get; private set; }

    public PayItemState State { get; private set; }

    /// <summary>1 for the first time a case is to be paid.</summary>
    public int Attempt { get; private set; }

    /// <summary>In the bank's words, long numbers cut to stars.</summary>
    public string? BankReason { get; private set; }

    /// <summary>Of a dropped one.</summary>
    public PayStop? Stop { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Of a paid one, as 202701: when the bank's answer came in.</summary>
    public int? PaidMonth { get; private set; }

    /// <summary>
    /// Who was paid, as the register stood that day: published counts of people do not change when two entries turn out to be one.
    /// </summary>
    public MemberId? PaidTo { get; private set; }

    /// <summary>It was paid by mistake and given back.</summary>
    public DateTimeOffset? RecoveredAt { get; private set; }

    internal static PayItem Of(PayBatch batch, Case one, PayoutCard card, int seq, int attempt) =>
        new()
        {
            Id = PayItemId.New(),
            BatchId = batch.Id,
            Seq = seq,
            CaseId = one.Id,
            MemberId = card.Member,
            CardId = card.Card,
            CardDigest = card.Digest,
            AmountCents = one.AmountCents,
            State = PayItemState.Waiting,
            Attempt = attempt,
        };

    internal void Drop(PayStop why)
    {
        Demand(PayItemState.Waiting);
        (State, Stop) = (PayItemState.Dropped, why);
    }

    internal void Pay(int month, DateTimeOffset now)
    {
        Demand(PayItemState.Waiting);
        (State, PaidMonth, PaidTo, EndedAt) = (PayItemState.Paid, month, MemberId, now);
    }

    internal void Fail(string? reason, DateTimeOffset now)
    {
        Demand(PayItemState.Waiting);
        (State, BankReason, EndedAt) = (PayItemState.Failed, reason, now);
    }

    internal void Recover(DateTimeOffset now)
    {
        Demand(PayItemState.Paid);
        RecoveredAt = now;
    }

    /// <summary>The member turned out to be another entry of the register.</summary>
    internal void MoveTo(MemberId member) => MemberId = member;

    private void Demand(PayItemState state)
    {
        if (State != state || RecoveredAt is not null)
        {
            throw new InvalidOperationException($"The item is {State}.");
        }
    }
}
