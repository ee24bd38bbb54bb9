namespace WeChatSimulator.Api;

/// <summary>stable_token.</summary>
internal static class TokenEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder api) =>
        api.MapPost("/cgi-bin/stable_token", IssueAsync);

    private static async Task<IResult> IssueAsync(
        HttpContext http,
        SecretCaller caller,
        TokenMint tokens
    )
    {
        var (code, account, body) = await caller.ReadAsync(http, "secret");
        if (account is null || body is null)
        {
            return ApiResults.Fail(code);
        }

        if (body.Text("grant_type") != "client_credential")
        {
            return ApiResults.Fail(40002);
        }

        var (token, left) = tokens.Issue(account, body.Text("force_refresh") == "true");
        return ApiResults.Json(new { access_token = token, expires_in = left });
    }
}
