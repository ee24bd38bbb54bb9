namespace WeChatSimulator.JsSdk;

/// <summary>What a page gave to <c>wx.config</c>.</summary>
internal sealed record PageToCheck(
    string AppId,
    long Timestamp,
    string NonceStr,
    string Signature,
    string Url
);
