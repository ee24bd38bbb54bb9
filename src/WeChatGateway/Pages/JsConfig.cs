namespace WeChatUnion.Gateway.Pages;

/// <summary>What <c>wx-ready.js</c> needs to begin. None of it is secret.</summary>
/// <param name="Sdk">Address of WeChat's script.</param>
/// <param name="AppId">Our official account.</param>
/// <param name="Timestamp">Unix seconds.</param>
/// <param name="NonceStr">Random.</param>
/// <param name="Signature">Good for the page that asked, and for no other.</param>
internal sealed record JsConfig(
    string Sdk,
    string AppId,
    long Timestamp,
    string NonceStr,
    string Signature
);
