using Microsoft.AspNetCore.Authentication;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Where WeChat sends the fan back to.</summary>
internal static class SignInCallback
{
    public const string Path = SignInState.CookiePath + "/callback";
    private const string Again = "/m/cards";

    public static async Task<IResult> HandleAsync(
        HttpContext http,
        SignInState states,
        IOAuthIdentitySource source,
        string? code,
        string? state,
        CancellationToken cancel
    )
    {
        if (states.End(http, state) is not { } returnPath)
        {
            return Page.Notice(
                "登录没有完成",
                "请从公众号菜单重新打开。",
                Again,
                StatusCodes.Status400BadRequest
            );
        }
        var identity = string.IsNullOrEmpty(code) ? null : await source.IdentifyAsync(code, cancel);
        if (identity is null)
        {
            return Page.Notice(
                "登录没有完成",
                "微信没有确认您的身份，请重新打开。",
                returnPath,
                StatusCodes.Status401Unauthorized
            );
        }
        if (identity.IsSnapshotUser)
        {
            return Page.Notice(
                "请打开完整页面",
                "现在看到的是微信的预览页，不能办理业务。请点右下角“使用完整服务”，再继续。",
                returnPath,
                StatusCodes.Status403Forbidden
            );
        }
        await http.SignInAsync(
            FanSession.Scheme,
            FanSession.PrincipalOf(new FanIdentity(source.AppId, identity.OpenId)),
            new AuthenticationProperties { IsPersistent = true }
        );
        return Results.LocalRedirect(returnPath);
    }
}
