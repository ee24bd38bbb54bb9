using WeChat.Api;
using WeChat.Api.Account;

namespace WeChatUnion.Gateway.Hosting.Doctor.Checks;

/// <summary>Web sign-in and templates are for verified service accounts alone.</summary>
internal sealed class AccountCheck(DoctorClients clients) : IDoctorCheck
{
    private const int SubscriptionAccount = 1;

    public string Name => "账号认证";

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancel)
    {
        try
        {
            return [Judge(await clients.OfficialAccount.Account.InfoAsync(cancel))];
        }
        catch (WeChatApiException refused) when (refused.Kind is WeChatErrorKind.NoRight)
        {
            // Not every account may ask, and one that may not can be verified all the same.
            return
            [
                Finding.Warning(
                    "微信不告诉这个账号有没有认证。",
                    "在公众平台看“微信认证”是否有效。"
                ),
            ];
        }
    }

    private static Finding Judge(AccountInfo info) =>
        info switch
        {
            { AccountType: SubscriptionAccount } => Finding.Fault(
                "这是订阅号，没有网页授权和模板消息。",
                "换成认证过的服务号，再填 WeChat:OfficialAccount。"
            ),
            { Verification: null } => Finding.Warning(
                "微信没有说这个账号有没有认证。",
                "在公众平台看“微信认证”是否有效。"
            ),
            { Verification.IsQualified: false } => Finding.Fault(
                "公众号没有认证，网页授权和模板消息用不了。",
                "在公众平台完成微信认证。"
            ),
            { Verification.IsReviewDue: true } => Finding.Warning(
                "公众号的认证该年审了。",
                "在公众平台完成年审，过期后接口会停用。"
            ),
            _ => Finding.Ok("公众号是认证过的。"),
        };
}
