using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>What WeChat says about who uses the mini-program. Codes work once and for five minutes.</summary>
internal interface IMiniProgramIdentitySource
{
    /// <param name="code">Of <c>wx.login</c>.</param>
    Task<Outcome<MiniProgramIdentity>> IdentifyAsync(string code, CancellationToken cancel);

    /// <param name="code">Of the button that asks for the phone number.</param>
    /// <param name="fan">Whose code it has to be: WeChat refuses one of somebody else.</param>
    Task<Outcome<PhoneNumber>> FindPhoneAsync(
        string code,
        FanIdentity fan,
        CancellationToken cancel
    );
}
