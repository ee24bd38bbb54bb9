using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Gateway.SignIn;

/// <summary>Who is asking, known from the session alone and never from what the request says.</summary>
internal sealed class CurrentFan(IHttpContextAccessor http)
{
    /// <exception cref="InvalidOperationException">The endpoint is open to strangers: a bug.</exception>
    public FanIdentity Identity =>
        http.HttpContext is { } context && FanSession.FanOf(context.User) is { } fan
            ? fan
            : throw new InvalidOperationException("Nobody has signed in.");
}
