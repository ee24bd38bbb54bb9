namespace WeChatUnion.Domain.Notifications;

/// <summary>One kind of send of one app: what a quota or a lapsed right closes for all fans alike.</summary>
/// <param name="AppId">Whose.</param>
/// <param name="Channel">Never <see cref="SendChannels.OtherCustomerService"/>: to WeChat both chats are the same call.</param>
public readonly record struct SendPath(string AppId, SendChannels Channel);
