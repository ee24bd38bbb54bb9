namespace WeChatUnion.Infrastructure.Fans.Followers;

/// <summary>A fan whose UnionId is not known.</summary>
public sealed record Follower(Guid FanId, string OpenId)
{
    public override string ToString() => $"{FanId}";
}
