using WeChatSimulator.MiniProgram;

namespace WeChatSimulator.Control;

/// <summary>What happens in the mini-program on a fan's phone.</summary>
internal static class MiniProgramUseEndpoints
{
    public static void MapMiniProgramUse(this IEndpointRouteBuilder control)
    {
        control.MapGet("/mini-program-codes", (CodeBook book) => Answer.Json(book.All));
        var fan = control.MapGroup("/fans/{openId}").AddEndpointFilter<KnownFanFilter>();
        fan.MapPost("/login-code", LogIn);
        fan.MapPost(
            "/phone-code",
            (HttpContext http, MiniProgramCodes codes) =>
                Answer.Json(new { code = codes.Phone.Issue(KnownFanFilter.FanOf(http), "phone") })
        );
        fan.MapPost(
            "/plugin-code",
            (HttpContext http, MiniProgramCodes codes) =>
                Answer.Json(new { code = codes.Plugin.Issue(KnownFanFilter.FanOf(http), "plugin") })
        );
        fan.MapPost(
            "/payment",
            (HttpContext http, PaymentBook payments) =>
                Answer.Json(new { transactionId = payments.Pay(KnownFanFilter.FanOf(http)) })
        );
        fan.MapPost("/risk", SetRisk);
        fan.MapPost("/phone", SetPhone);
        fan.MapPost("/user-data", SealUserData);
    }

    /// <summary>wx.login: the session key of the last login ends here already.</summary>
    private static IResult LogIn(HttpContext http, MiniProgramCodes codes, LoginSessions sessions)
    {
        var fan = KnownFanFilter.FanOf(http);
        sessions.Begin(fan);
        return Answer.Json(new { code = codes.Login.Issue(fan, "login") });
    }

    private static IResult SetRisk(HttpContext http, RiskToHave body)
    {
        var fan = KnownFanFilter.FanOf(http);
        fan.RiskRank = Math.Clamp(body.Rank, 0, 4);
        return Answer.Json(new { rank = fan.RiskRank });
    }

    private static IResult SetPhone(HttpContext http, PhoneToHave body)
    {
        var fan = KnownFanFilter.FanOf(http);
        fan.PhoneNumber = body.PhoneNumber;
        return Answer.Json(FanView.Of(fan));
    }

    private static IResult SealUserData(
        HttpContext http,
        UserDataToSeal body,
        LoginSessions sessions,
        UserDataSealer sealer
    )
    {
        var fan = KnownFanFilter.FanOf(http);
        if (sessions.Find(fan) is not { } session)
        {
            return Answer.Problem(409, "the fan has not logged in to the mini-program");
        }

        return Answer.Json(
            body.Kind is "phone" ? sealer.Phone(session, fan) : sealer.Profile(session, fan)
        );
    }
}
