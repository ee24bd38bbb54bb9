namespace WeChatUnion.Domain.Fans.Contracts;

/// <summary>
/// A room that holds something about a person which came through WeChat. Each room registers one; what it keeps, and by
/// which right, stands in docs/privacy.md.
/// </summary>
public interface IPersonalDataHolder
{
    /// <summary>The room's name, lower case.</summary>
    string Room { get; }

    /// <summary>
    /// Erases what is asked within the caller's unit of work, which saves once. Repeated, it finds nothing left.
    /// </summary>
    Task<HeldData> EraseAsync(Erasure erasure, CancellationToken cancel);
}
