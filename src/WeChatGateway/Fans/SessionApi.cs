using Microsoft.AspNetCore.Http.HttpResults;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Gateway.Api;
using WeChatUnion.Gateway.Hosting.Crowds;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Fans;

/// <summary>Signing in to the mini-program, staying so, and leaving.</summary>
internal static class SessionApi
{
    private const int LongestCode = 256;

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var session = endpoints.MapApi("/session", "Session");
        session
            .MapPost("", SignInAsync)
            .AllowAnonymous()
            .RequireRateLimiting(ApiLimits.SignIn)
            .WithMetadata(WaitsOutside.Mark)
            .WithName("SignIn")
            .WithSummary("Sign in with the code of wx.login.")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
        session
            .MapPost("/refresh", RefreshAsync)
            .AllowAnonymous()
            .RequireRateLimiting(ApiLimits.SignIn)
            .WithName("RefreshSession")
            .WithSummary("Trade the refresh token for new tokens.")
            .WithDescription(
                "A token works once. Sent again within 30 seconds it is answered with one more pair; "
                    + "later it counts as copied and ends the session."
            );
        session
            .MapDelete("", SignOutAsync)
            .WithName("SignOut")
            .WithSummary("End the session; both of its tokens stop working at once.");
        endpoints
            .MapApi("/sessions", "Session")
            .MapDelete("", SignOutEverywhereAsync)
            .WithName("SignOutEverywhere")
            .WithSummary("End all sessions of the user, on every device, this one too.");
        session
            .MapPost("/phone", KeepPhoneAsync)
            .WithMetadata(WaitsOutside.Mark)
            .WithName("ConfirmPhone")
            .WithSummary("Confirm the user's phone number with WeChat.")
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<SessionContract>, ProblemHttpResult>> SignInAsync(
        SignInRequest request,
        IMiniProgramIdentitySource source,
        StartSession start,
        AccessTokens tokens,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (request.Code is not { Length: > 0 and <= LongestCode })
        {
            return ApiProblem.Of(ApiRefusals.RequestInvalid);
        }
        var identified = await source.IdentifyAsync(request.Code, cancel);
        if (!identified.Succeeded)
        {
            return ApiProblem.Of(identified.Refusal);
        }
        var (fan, unionId) = identified.Value;
        var issued = await start.ExecuteAsync(
            new StartSessionRequest(fan, unionId),
            clock.GetUtcNow(),
            cancel
        );
        return await AnswerAsync(issued, tokens, cancel);
    }

    private static async Task<Results<Ok<SessionContract>, ProblemHttpResult>> RefreshAsync(
        RefreshRequest request,
        RefreshSession refresh,
        AccessTokens tokens,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (request.RefreshToken is not { Length: > 0 and <= LongestCode })
        {
            return ApiProblem.Of(ApiRefusals.RequestInvalid);
        }
        var refreshed = await refresh.ExecuteAsync(request.RefreshToken, clock.GetUtcNow(), cancel);
        return refreshed.Succeeded
            ? await AnswerAsync(refreshed.Value, tokens, cancel)
            : ApiProblem.Of(refreshed.Refusal);
    }

    private static async Task<NoContent> SignOutAsync(
        HttpContext http,
        EndSession end,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        await end.ExecuteAsync(ApiSession.IdOf(http.User), clock.GetUtcNow(), cancel);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOutEverywhereAsync(
        EndAllSessions end,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        await end.ExecuteAsync(fan.Identity, clock.GetUtcNow(), cancel);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<PhoneContract>, ProblemHttpResult>> KeepPhoneAsync(
        PhoneRequest request,
        IMiniProgramIdentitySource source,
        KeepVerifiedPhone keep,
        CurrentFan fan,
        TimeProvider clock,
        CancellationToken cancel
    )
    {
        if (request.Code is not { Length: > 0 and <= LongestCode })
        {
            return ApiProblem.Of(ApiRefusals.RequestInvalid);
        }
        var phone = await source.FindPhoneAsync(request.Code, fan.Identity, cancel);
        if (!phone.Succeeded)
        {
            return ApiProblem.Of(phone.Refusal);
        }
        await keep.ExecuteAsync(fan.Identity, phone.Value, clock.GetUtcNow(), cancel);
        return TypedResults.Ok(new PhoneContract(phone.Value.ToString()));
    }

    private static async Task<Ok<SessionContract>> AnswerAsync(
        IssuedSession issued,
        AccessTokens tokens,
        CancellationToken cancel
    ) =>
        TypedResults.Ok(
            new SessionContract(
                await tokens.IssueAsync(issued.Id, cancel),
                (int)AccessTokens.Lifetime.TotalSeconds,
                issued.RefreshToken,
                issued.ExpiresAt
            )
        );
}
