using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Moderation.Contracts;

/// <summary>
/// 内容安全: asked before anything a fan writes or uploads is shown to others. What the platform cannot
/// judge now is left to people; nothing passes in silence. An author may ask so often a day and is refused then.
/// </summary>
public interface IContentCheck
{
    /// <summary>
    /// Judges a text at once. Asks WeChat and saves by itself: call it before other changes, outside
    /// of a transaction.
    /// </summary>
    /// <param name="text">1 to 2500 characters; longer ones are left to people.</param>
    Task<Outcome<ContentVerdict>> CheckTextAsync(
        ContentToCheck content,
        string text,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>
    /// Hands a picture in. It stays <see cref="ContentState.Pending"/> until WeChat's verdict comes,
    /// within 30 minutes, or is left to people.
    /// </summary>
    /// <param name="address">Where WeChat can fetch it: public, https, at most 10 MB.</param>
    Task<Outcome<ContentVerdict>> CheckPictureAsync(
        ContentToCheck content,
        Uri address,
        DateTimeOffset now,
        CancellationToken cancel
    );

    /// <summary>
    /// How a check stands; null when its author is another, when it is older than 180 days, or when the author closed
    /// their account. Whoever shows the content longer keeps the verdict.
    /// </summary>
    Task<ContentVerdict?> FindAsync(
        ContentCheckId id,
        Fans.Contracts.FanIdentity author,
        CancellationToken cancel
    );

    /// <summary>
    /// The verdict on exactly this text, which was checked before it was handed in; null also when another text was
    /// judged under this id, or this one for another place: WeChat measures each by its own. The text itself is not kept,
    /// only a keyed digest.
    /// </summary>
    Task<ContentVerdict?> FindOfTextAsync(
        ContentCheckId id,
        Fans.Contracts.FanIdentity author,
        ContentScene scene,
        string text,
        CancellationToken cancel
    );
}
