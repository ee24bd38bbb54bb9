namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>The black list, asked for many at once before money leaves. <see cref="IBlacklist"/> tells one member what stands against him.</summary>
public interface IPayoutBans
{
    /// <summary>Those of the members who may get no subsidy at this moment.</summary>
    /// <param name="members">At most some hundreds.</param>
    Task<IReadOnlySet<MemberId>> FindAsync(
        IReadOnlyCollection<MemberId> members,
        DateTimeOffset now,
        CancellationToken cancel
    );
}
