namespace WeChatUnion.Gateway.SignIn;

internal static class UserInfoPages
{
    /// <summary>The page opens only to a fan who was asked and agreed (snsapi_userinfo).</summary>
    public static TBuilder RequireUserInfo<TBuilder>(this TBuilder page)
        where TBuilder : IEndpointConventionBuilder =>
        page.WithMetadata(UserInfoNeeded.Mark).RequireAuthorization(FanSession.UserInfoPolicy);
}
