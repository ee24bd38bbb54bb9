using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using WeChat.Api.WebOAuth;
using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Gateway.Pages;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Where WeChat sends the fan back to.</summary>
internal sealed class SignInCallback(
    SignInState states,
    SignInStart start,
    IOAuthIdentitySource source,
    IFanDirectory fans,
    IUnionIdSightings unionIds,
    TimeProvider clock
)
{
    public const string Path = "/m/sign-in/callback";
    private const string Again = "/m/cards";

    public static Task<IResult> HandleAsync(
        HttpContext http,
        SignInCallback callback,
        string? code,
        string? state,
        CancellationToken cancel
    ) => callback.AnswerAsync(http, code, state, cancel);

    private async Task<IResult> AnswerAsync(
        HttpContext http,
        string? code,
        string? state,
        CancellationToken cancel
    )
    {
        if (states.End(http, state) is not { } way)
        {
            return Page.Notice(
                "登录没有完成",
                "请从公众号菜单重新打开。",
                Again,
                StatusCodes.Status400BadRequest
            );
        }
        if (way.IsSpent)
        {
            // A double navigation or the back button: whoever signed in goes on, others begin anew there.
            return Results.LocalRedirect(way.Path);
        }
        if (string.IsNullOrEmpty(code))
        {
            return NotDone(way);
        }
        var identified = await source.IdentifyAsync(code, cancel);
        if (!identified.Succeeded)
        {
            return identified.Refusal == FansRefusals.WeChatBusy ? Busy(way)
                // WeChat's browser at times opens the address twice and the code works once.
                : way.Attempt == 1 ? Results.Redirect(start.WayOut(http, way with { Attempt = 2 }))
                : NotDone(way);
        }
        return identified.Value switch
        {
            { IsSnapshotUser: true } => Snapshot(way),
            { GaveUserInfo: false } when way.Scope is WebOAuthScope.UserInfo => NotDone(way),
            var identity => await SignInAsync(http, identity, way, cancel),
        };
    }

    private async Task<IResult> SignInAsync(
        HttpContext http,
        OAuthIdentity identity,
        SignInWay way,
        CancellationToken cancel
    )
    {
        var fan = new FanIdentity(source.AppId, identity.OpenId);
        await fans.FindOrCreateAsync(fan, clock.GetUtcNow(), cancel);
        if (identity.UnionId is { Length: > 0 } unionId)
        {
            await unionIds.TellAsync(fan, unionId, clock.GetUtcNow(), cancel);
        }
        if (await fans.FindIdAsync(fan, cancel) is not { } id)
        {
            // Erased in this very moment.
            return NotDone(way);
        }
        await http.SignInAsync(
            FanSession.Scheme,
            FanSession.PrincipalOf(fan, id, identity.GaveUserInfo),
            new AuthenticationProperties { IsPersistent = true }
        );
        return Results.LocalRedirect(way.Path);
    }

    private static RazorComponentResult NotDone(SignInWay way) =>
        Page.Notice(
            "登录没有完成",
            "微信没有确认您的身份，请重新打开。",
            way.Path,
            StatusCodes.Status401Unauthorized
        );

    private static RazorComponentResult Busy(SignInWay way) =>
        Page.Notice(
            "微信暂时没有应答",
            "不是您的问题。请过一会儿再打开。",
            way.Path,
            StatusCodes.Status503ServiceUnavailable
        );

    private static RazorComponentResult Snapshot(SignInWay way) =>
        Page.Notice(
            "请打开完整页面",
            "现在看到的是微信的预览页，不能办理业务。请点右下角“使用完整服务”，再继续。",
            way.Path,
            StatusCodes.Status403Forbidden
        );
}
