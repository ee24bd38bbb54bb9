namespace WeChat.Api.Account;

/// <summary>An address the callback's name resolves to, and whose network it is in.</summary>
public sealed record ResolvedAddress(string Ip, string RealOperator);
