using WeChat.Api.Http;

namespace WeChat.Api.Tokens;

/// <param name="ForceRefresh">Ends the former token at once; at most twenty times a day, thirty seconds apart.</param>
internal sealed record StableTokenRequest(
    string Appid,
    string Secret,
    bool? ForceRefresh = null,
    string GrantType = "client_credential"
);

internal sealed record StableTokenAnswer : ApiAnswer
{
    public string? AccessToken { get; init; }

    /// <summary>Seconds.</summary>
    public int ExpiresIn { get; init; }

    internal override bool HasContent => AccessToken is not null;
}
