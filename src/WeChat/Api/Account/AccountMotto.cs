namespace WeChat.Api.Account;

/// <summary>The account's motto, how often it was changed and how often it may be.</summary>
public sealed record AccountMotto(string Signature, int ModifyUsedCount, int ModifyQuota);
