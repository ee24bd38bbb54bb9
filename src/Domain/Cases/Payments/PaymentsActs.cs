using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Cases.Payments;

/// <summary>What staff do with payments. A batch is the business of the union whose finance made it.</summary>
public static class PaymentsActs
{
    /// <summary>Lists and figures: no card number, no name.</summary>
    public static readonly StaffAct Read = new(
        "cases.pay-read",
        StaffRole.Finance,
        StaffRole.Auditor
    );

    /// <summary>Prepares a batch, takes its files, brings the bank's answers, takes a case out of payment.</summary>
    public static readonly StaffAct Prepare = new("cases.pay-prepare", StaffRole.Finance);

    /// <summary>Confirms what a colleague prepared, or sends it back.</summary>
    public static readonly StaffAct Confirm = new("cases.pay-confirm", StaffRole.Finance);

    /// <summary>Asks for a wrong payment to be taken back, and confirms what a colleague asked.</summary>
    public static readonly StaffAct Recover = new("cases.pay-recover", StaffRole.Finance);
}
