namespace WeChat.Api.Account;

/// <summary>So many calls in so many seconds.</summary>
public sealed record ApiRate(long CallCount, long RefreshSecond);
