using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>One of the codes that stand in for a lost authenticator, good once. The code itself is not kept.</summary>
public sealed class StaffRecoveryCode
{
    public const string Purpose = "staff.recovery-code";

    private StaffRecoveryCode() { }

    public StaffAccountId AccountId { get; private set; }

    public BlindIndex Code { get; private set; }

    public static StaffRecoveryCode Of(StaffAccountId account, BlindIndex code) =>
        new() { AccountId = account, Code = code };
}
