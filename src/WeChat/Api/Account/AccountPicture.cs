namespace WeChat.Api.Account;

/// <summary>The account's picture, how often it was changed and how often it may be.</summary>
public sealed record AccountPicture(string HeadImageUrl, int ModifyUsedCount, int ModifyQuota);
