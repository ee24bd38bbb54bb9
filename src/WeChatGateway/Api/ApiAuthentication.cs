using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Gateway.Api;

/// <summary>
/// Reads <c>Authorization: Bearer</c>. A token in the address or the body counts for nothing, and
/// nothing else in a request says who is asking.
/// </summary>
internal sealed class ApiAuthentication(
    AccessTokens tokens,
    ISessionDirectory sessions,
    TimeProvider clock,
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Prefix = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (BearerOf(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }
        var cancel = Context.RequestAborted;
        return
            await tokens.ReadAsync(token, cancel) is { } session
            && await sessions.FindFanAsync(session, clock.GetUtcNow(), cancel) is { } fan
            ? AuthenticateResult.Success(
                new AuthenticationTicket(ApiSession.PrincipalOf(fan, session), Scheme.Name)
            )
            : AuthenticateResult.Fail("The token is not valid.");
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        var shown = (await HandleAuthenticateOnceSafeAsync()).Failure is not null;
        Response.Headers.WWWAuthenticate = shown ? "Bearer error=\"invalid_token\"" : "Bearer";
        await ApiProblem
            .Of(shown ? ApiRefusals.TokenInvalid : ApiRefusals.SignInNeeded)
            .ExecuteAsync(Context);
    }

    /// <summary>Null when there is none.</summary>
    public static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is { } value
        && value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            ? value[Prefix.Length..].Trim()
            : null;
}
