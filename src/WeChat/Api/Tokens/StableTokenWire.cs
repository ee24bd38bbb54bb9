using WeChat.Api.Http;

namespace WeChat.Api.Tokens;

internal sealed record StableTokenRequest(
    string Appid,
    string Secret,
    string GrantType = "client_credential"
);

internal sealed record StableTokenAnswer : ApiAnswer
{
    public string? AccessToken { get; init; }

    /// <summary>Seconds.</summary>
    public int ExpiresIn { get; init; }
}
