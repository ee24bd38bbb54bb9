using WeChat.Api;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Whose fault it is that WeChat did not say who somebody is.</summary>
internal static class SignInFailures
{
    /// <param name="refused">For a code that is of no use: a new one mends it. Everything else is not the caller's to mend.</param>
    public static Refusal Of(WeChatApiException error, Refusal refused) =>
        error.Kind
            is WeChatErrorKind.CodeSpent
                or WeChatErrorKind.PersonBlocked
                or WeChatErrorKind.Other
            ? refused
            : FansRefusals.WeChatBusy;
}
