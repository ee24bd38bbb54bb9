using WeChat.Api.WebOAuth;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>What a browser that is sent to WeChat has begun.</summary>
/// <param name="Path">Of our page it wanted, with its query.</param>
/// <param name="Scope">What the page asks for.</param>
/// <param name="Attempt">1, or 2 when the first code was of no use.</param>
/// <param name="IsSpent">It came back with this state before: a double navigation or the back button.</param>
internal sealed record SignInWay(
    string Path,
    WebOAuthScope Scope,
    int Attempt = 1,
    bool IsSpent = false
);
