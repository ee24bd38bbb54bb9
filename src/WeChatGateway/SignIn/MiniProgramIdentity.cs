using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Who WeChat says opened the mini-program.</summary>
/// <param name="UnionId">Null unless the app belongs to an Open Platform account.</param>
/// <param name="SessionKey">Goes into the session's sealed column and nowhere else.</param>
internal sealed record MiniProgramIdentity(FanIdentity Fan, string? UnionId, string SessionKey)
{
    public override string ToString() => nameof(MiniProgramIdentity);
}
