using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>A code of an authenticator that opened an account: while it is still in its window it opens nothing again.</summary>
public sealed class StaffUsedCode
{
    public const string Purpose = "staff.used-code";
    public const string Once = "ux_staff_used_codes_once";

    /// <summary>Longer than any window in which an authenticator's code is taken.</summary>
    public static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private StaffUsedCode() { }

    public Guid Id { get; private set; }

    public StaffAccountId AccountId { get; private set; }

    public BlindIndex Code { get; private set; }

    public DateTimeOffset UsedAt { get; private set; }

    public static StaffUsedCode Of(StaffAccountId account, BlindIndex code, DateTimeOffset now) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            AccountId = account,
            Code = code,
            UsedAt = now,
        };
}
