namespace WeChatUnion.Domain.Moderation.Contracts;

/// <summary>Where content will be seen; WeChat judges each by its own measure.</summary>
public enum ContentScene
{
    Profile = 1,
    Comment = 2,
    Forum = 3,
    SocialLog = 4,
}
