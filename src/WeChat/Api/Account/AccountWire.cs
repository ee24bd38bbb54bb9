using WeChat.Api.Http;

namespace WeChat.Api.Account;

internal sealed record QuotaRequest(string CgiPath);

internal sealed record QuotaPart(long DailyLimit, long Used, long Remain);

internal sealed record QuotaAnswer : ApiAnswer
{
    public QuotaPart? Quota { get; init; }

    public ApiRate? RateLimit { get; init; }

    public ApiRate? ComponentRateLimit { get; init; }

    internal override bool HasContent => Quota is not null;
}

internal sealed record ClearQuotaRequest(string Appid, string? Appsecret);

internal sealed record RidRequest(string Rid);

internal sealed record RidAnswer : ApiAnswer
{
    public RecordedRequest? Request { get; init; }

    internal override bool HasContent => Request is not null;
}

internal sealed record AddressAnswer : ApiAnswer
{
    public IReadOnlyList<string>? IpList { get; init; }

    internal override bool HasContent => IpList is not null;
}

internal sealed record NetworkCheckRequest(string Action, string CheckOperator);

internal sealed record NetworkCheckAnswer : ApiAnswer
{
    public IReadOnlyList<ResolvedAddress>? Dns { get; init; }

    public IReadOnlyList<PingedAddress>? Ping { get; init; }

    internal override bool HasContent => Dns is not null || Ping is not null;
}

internal sealed record AccountInfoAnswer : ApiAnswer
{
    public string? Appid { get; init; }

    public int AccountType { get; init; }

    public int PrincipalType { get; init; }

    public string? PrincipalName { get; init; }

    public int RealnameStatus { get; init; }

    public int RegisteredCountry { get; init; }

    public AccountVerification? WxVerifyInfo { get; init; }

    public AccountNickname? NicknameInfo { get; init; }

    public AccountMotto? SignatureInfo { get; init; }

    public AccountPicture? HeadImageInfo { get; init; }

    internal override bool HasContent => Appid is not null;

    public AccountInfo ToInfo() =>
        new()
        {
            AppId = Appid ?? "",
            AccountType = AccountType,
            PrincipalType = PrincipalType,
            PrincipalName = PrincipalName ?? "",
            RealNameStatus = RealnameStatus,
            RegisteredCountry = RegisteredCountry,
            Verification = WxVerifyInfo,
            Nickname = NicknameInfo,
            Motto = SignatureInfo,
            Picture = HeadImageInfo,
        };
}
