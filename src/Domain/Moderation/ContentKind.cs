namespace WeChatUnion.Domain.Moderation;

public enum ContentKind
{
    Text = 1,
    Picture = 2,
}
