using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Moderation;

/// <summary>Counts an author's checks of a day in the database, at once and apart from the caller's unit of work.</summary>
public interface ICheckAllowance
{
    /// <summary>
    /// Counts one, before anything is stored or asked; false when the day's are used up. However many come at once, none
    /// passes the limit.
    /// </summary>
    Task<bool> TryTakeAsync(FanIdentity author, DateOnly day, CancellationToken cancel);
}
