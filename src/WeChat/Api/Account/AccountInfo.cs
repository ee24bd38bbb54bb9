namespace WeChat.Api.Account;

/// <summary>The account as its owner sees it.</summary>
public sealed record AccountInfo
{
    public string AppId { get; init; } = "";

    /// <summary>1 订阅号, 2 服务号, 3 mini-program.</summary>
    public int AccountType { get; init; }

    /// <summary>0 a person, 1 an organisation.</summary>
    public int PrincipalType { get; init; }

    public string PrincipalName { get; init; } = "";

    /// <summary>1 verified, 2 being verified, 3 failed.</summary>
    public int RealNameStatus { get; init; }

    public int RegisteredCountry { get; init; }

    public AccountVerification? Verification { get; init; }

    public AccountNickname? Nickname { get; init; }

    public AccountMotto? Motto { get; init; }

    public AccountPicture? Picture { get; init; }
}
