namespace WeChat.Api.Blacklist;

internal sealed record BlacklistFrom(string BeginOpenid);

internal sealed record BlacklistChange(IReadOnlyList<string> OpenidList);
