using WeChatSimulator.Fans;
using WeChatSimulator.Templates;

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
    string PhoneNumber,
    int MiniProgramRepliesLeft,
    DateTimeOffset? MiniProgramRepliesUntil,
    bool IsBlacklisted,
    bool RefusesMessages,
    IReadOnlyDictionary<string, Consent> Consents,
    IReadOnlyDictionary<string, Consent> MiniProgramConsents
)
{
    public static FanView Of(Fan fan)
    {
        var (left, until) = fan.Window.Now;
        var (miniLeft, miniUntil) = fan.MiniProgramWindow.Now;
        return new(
            fan.OpenId,
            fan.MiniProgramOpenId,
            fan.UnionId,
            fan.Nickname,
            fan.FollowedAt is not null,
            left,
            EndOf(until),
            fan.PhoneNumber,
            miniLeft,
            EndOf(miniUntil),
            fan.IsBlacklisted,
            fan.RefusesMessages,
            fan.Consents.All,
            fan.MiniProgramConsents.All
        );
    }

    private static DateTimeOffset? EndOf(DateTimeOffset until) =>
        until == DateTimeOffset.MinValue ? null : until;
}
