namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>Who stands behind the id of a console account, for lists of other rooms.</summary>
public interface IStaffNames
{
    /// <summary>Display names of those that exist, by id; stopped accounts included.</summary>
    Task<IReadOnlyDictionary<StaffAccountId, string>> FindAsync(
        IReadOnlyCollection<StaffAccountId> ids,
        CancellationToken cancel
    );

    /// <summary>The account with this user name, however it is written; null when there is none.</summary>
    Task<StaffAccountId?> FindByUserNameAsync(string userName, CancellationToken cancel);
}
