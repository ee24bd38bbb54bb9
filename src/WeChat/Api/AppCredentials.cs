namespace WeChat.Api;

/// <summary>What one account (official account or mini-program) identifies itself with to WeChat's server API.</summary>
/// <param name="AppId">Public id of the account, <c>wx</c> and 16 hexadecimal digits.</param>
/// <param name="AppSecret">The account's secret; never printed by <see cref="ToString"/>.</param>
public sealed record AppCredentials(string AppId, string AppSecret)
{
    public override string ToString() => $"{AppId} (secret withheld)";
}
