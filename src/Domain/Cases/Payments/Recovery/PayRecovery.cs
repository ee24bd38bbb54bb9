using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments.Recovery;

/// <summary>追回: a payment that was wrong and was given back, asked by one person and confirmed by another.</summary>
public sealed class PayRecovery
{
    public const string Table = "cases_pay_recoveries";

    /// <summary>One that waits or was confirmed, for each item.</summary>
    public const string OnePerItem = "ux_cases_pay_recoveries_item";

    private PayRecovery() { }

    public PayRecoveryId Id { get; private set; }

    public PayItemId ItemId { get; private set; }

    public CaseId CaseId { get; private set; }

    public UnionOrganizationId UnionId { get; private set; }

    public long AmountCents { get; private set; }

    public PayRecoveryState State { get; private set; }

    public StaffAccountId AskedBy { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    public StaffAccountId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public int Version { get; private set; }

    internal static PayRecovery Ask(
        PayItem item,
        UnionOrganizationId union,
        StaffAccountId by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = PayRecoveryId.New(),
            ItemId = item.Id,
            CaseId = item.CaseId,
            UnionId = union,
            AmountCents = item.AmountCents,
            State = PayRecoveryState.Asked,
            AskedBy = by,
            AskedAt = now,
        };

    internal void Decide(bool confirmed, StaffAccountId by, DateTimeOffset now)
    {
        if (State != PayRecoveryState.Asked)
        {
            throw new InvalidOperationException($"The recovery is {State}.");
        }
        State = confirmed ? PayRecoveryState.Confirmed : PayRecoveryState.Refused;
        (DecidedBy, DecidedAt) = (by, now);
        Version++;
    }
}
