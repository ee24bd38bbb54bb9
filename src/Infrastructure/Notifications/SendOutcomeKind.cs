namespace WeChatUnion.Infrastructure.Notifications;

public enum SendOutcomeKind
{
    Sent,
    Later,
    Hopeless,
}
