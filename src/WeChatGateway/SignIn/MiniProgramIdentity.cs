using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Who WeChat says opened the mini-program.</summary>
/// <param name="UnionId">Null unless the app belongs to an Open Platform account.</param>
internal sealed record MiniProgramIdentity(FanIdentity Fan, string? UnionId)
{
    public override string ToString() => nameof(MiniProgramIdentity);
}
