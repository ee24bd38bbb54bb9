using WeChat.Api.Http;

namespace WeChat.Api.Users;

internal sealed record UserBatch(IReadOnlyList<UserBatch.Wanted> UserList)
{
    internal sealed record Wanted(string Openid, string Lang);
}

internal sealed record UserBatchAnswer : ApiAnswer
{
    public IReadOnlyList<UserAnswer>? UserInfoList { get; init; }

    internal override bool HasContent => UserInfoList is not null;
}

internal sealed record RemarkUpdate(string Openid, string Remark);

internal sealed record OpenIdChange(string FromAppid, IReadOnlyList<string> OpenidList);

internal sealed record OpenIdChangeAnswer : ApiAnswer
{
    public IReadOnlyList<MigratedOpenId>? ResultList { get; init; }

    internal override bool HasContent => ResultList is not null;
}
