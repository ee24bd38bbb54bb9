namespace WeChat.Api.Account;

/// <summary>How an address answers.</summary>
/// <param name="PackageLoss">As WeChat writes it, for instance <c>0%</c>.</param>
/// <param name="Time">As WeChat writes it, for instance <c>23.079ms</c>.</param>
public sealed record PingedAddress(string Ip, string FromOperator, string PackageLoss, string Time);
