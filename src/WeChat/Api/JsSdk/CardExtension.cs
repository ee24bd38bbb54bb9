namespace WeChat.Api.JsSdk;

/// <summary>What a page gives to <c>wx.addCard</c> for one card: the card's id and its <c>cardExt</c>.</summary>
public sealed record CardExtension(
    string CardId,
    string? Code,
    string? OpenId,
    long Timestamp,
    string NonceStr,
    string Signature
);
