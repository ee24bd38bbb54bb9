using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Staff.Contracts;

namespace WeChatUnion.Domain.Staff;

/// <summary>Accounts, grants and codes, tracked for the caller's unit of work.</summary>
public interface IStaffStore
{
    Task<StaffAccount?> FindAsync(StaffAccountId id, CancellationToken cancel);

    Task<StaffAccount?> FindByNameAsync(string userName, CancellationToken cancel);

    Task<StaffRoleGrant?> FindGrantAsync(StaffRoleGrantId id, CancellationToken cancel);

    /// <summary>Grants of an account that were not taken back; some may have run out.</summary>
    Task<IReadOnlyList<StaffRoleGrant>> FindGrantsAsync(
        StaffAccountId account,
        CancellationToken cancel
    );

    /// <summary>Null when the account has no such recovery code, or it was used.</summary>
    Task<StaffRecoveryCode?> FindRecoveryCodeAsync(
        StaffAccountId account,
        BlindIndex code,
        CancellationToken cancel
    );

    /// <summary>Puts these in the place of all recovery codes the account has.</summary>
    Task ReplaceRecoveryCodesAsync(
        StaffAccountId account,
        IReadOnlyList<BlindIndex> codes,
        CancellationToken cancel
    );

    Task<StaffSession?> FindSessionAsync(StaffSessionId id, CancellationToken cancel);

    void Add(StaffAccount account);

    void Add(StaffRoleGrant grant);

    void Add(StaffUsedCode code);

    void Add(StaffSession session);

    void Remove(StaffRecoveryCode code);
}
