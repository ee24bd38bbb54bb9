namespace WeChatUnion.Domain.Members.Contracts;

/// <summary>The black list as other rooms ask it: at entry, and again before anything is given.</summary>
public interface IBlacklist
{
    /// <summary>Entries against the member himself and against any union he belongs to, from his own up to the city.</summary>
    Task<ListStanding> StandingAsync(MemberId member, DateTimeOffset now, CancellationToken cancel);
}
