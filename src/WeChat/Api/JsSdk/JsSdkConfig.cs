namespace WeChat.Api.JsSdk;

/// <summary>What a page gives to <c>wx.config</c>, beside the list of what it wants to use. Not a secret.</summary>
/// <param name="AppId">The account.</param>
/// <param name="Timestamp">Unix seconds.</param>
/// <param name="NonceStr">Random; spelt with a capital S in the page and without in the signature.</param>
/// <param name="Signature">Good for this page's address only.</param>
public sealed record JsSdkConfig(string AppId, long Timestamp, string NonceStr, string Signature);
