using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Gateway.SignIn;

namespace WeChatUnion.Gateway.Api;

/// <summary>A fan's session in the mini-program, as requests carry it.</summary>
internal static class ApiSession
{
    public const string Scheme = "mini-program";
    public const string Policy = "mini-program";
    private const string SessionClaim = "sid";

    public static IServiceCollection AddApiSession(this IServiceCollection services)
    {
        services.AddSingleton<AccessTokens>();
        services
            .AddAuthentication()
            .AddScheme<
                Microsoft.AspNetCore.Authentication.AuthenticationSchemeOptions,
                ApiAuthentication
            >(Scheme, null);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                Policy,
                new AuthorizationPolicyBuilder(Scheme).RequireClaim(SessionClaim).Build()
            );
        return services;
    }

    public static ClaimsPrincipal PrincipalOf(
        Domain.Fans.Contracts.FanIdentity fan,
        MiniProgramSessionId session
    )
    {
        var claims = FanSession.ClaimsOf(fan, Scheme);
        claims.AddClaim(new Claim(SessionClaim, session.Value.ToString("N")));
        return new ClaimsPrincipal(claims);
    }

    /// <exception cref="InvalidOperationException">The endpoint is open to strangers: a bug.</exception>
    public static MiniProgramSessionId IdOf(ClaimsPrincipal principal) =>
        Guid.TryParseExact(principal.FindFirstValue(SessionClaim), "N", out var id)
            ? new MiniProgramSessionId(id)
            : throw new InvalidOperationException("Nobody has signed in.");
}
