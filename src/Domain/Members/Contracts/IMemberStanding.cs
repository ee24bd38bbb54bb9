namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>Where a member stands now: asked on use by whatever depends on it.</summary>
public interface IMemberStanding
{
    /// <summary>Null when there is no such member.</summary>
    Task<MemberStanding?> FindAsync(MemberId id, CancellationToken cancel);

    /// <summary>Of many at once, for a nightly look at everything that depends on members. Unknown ids are left out.</summary>
    /// <param name="ids">At most some hundreds.</param>
    Task<IReadOnlyList<MemberStanding>> FindManyAsync(
        IReadOnlyCollection<MemberId> ids,
        CancellationToken cancel
    );
}
