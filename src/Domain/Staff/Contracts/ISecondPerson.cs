using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Staff.Contracts;

/// <summary>What two people of the staff must do, one prepares and another confirms. Whether they are two is asked here.</summary>
public interface ISecondPerson
{
    /// <summary>
    /// Why this account may not confirm what the other prepared: it is the same, or one of them has lately made the other's
    /// account, given it a role or reset its credentials, and so may hold both.
    /// </summary>
    /// <param name="maker">Null: nobody of the staff prepared it.</param>
    /// <returns>Null: it may.</returns>
    Task<Refusal?> WhyNotAsync(
        StaffAccountId? maker,
        StaffAccountId checker,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>The account and those it may hold beside: what one of them prepared, none of the others may confirm.</summary>
    Task<IReadOnlyList<StaffAccountId>> FindOneHandAsync(
        StaffAccountId account,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
