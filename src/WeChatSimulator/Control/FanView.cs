using WeChatSimulator.Fans;

namespace WeChatSimulator.Control;

/// <summary>A fan as the page and tests see one.</summary>
internal sealed record FanView(
    string OpenId,
    string MiniProgramOpenId,
    string UnionId,
    string Nickname,
    bool IsFollowing,
    int RepliesLeft,
    DateTimeOffset? RepliesUntil,
    string PhoneNumber
)
{
    public static FanView Of(Fan fan)
    {
        var (left, until) = fan.Window.Now;
        return new(
            fan.OpenId,
            fan.MiniProgramOpenId,
            fan.UnionId,
            fan.Nickname,
            fan.FollowedAt is not null,
            left,
            until == DateTimeOffset.MinValue ? null : until,
            fan.PhoneNumber
        );
    }
}
