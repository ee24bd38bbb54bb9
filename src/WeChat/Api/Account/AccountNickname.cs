namespace WeChat.Api.Account;

/// <summary>The account's name, how often it was changed and how often it may be.</summary>
public sealed record AccountNickname(string Nickname, int ModifyUsedCount, int ModifyQuota);
