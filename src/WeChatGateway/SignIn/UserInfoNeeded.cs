namespace WeChatUnion.Gateway.SignIn;

/// <summary>
/// Marks pages that need what only an asked fan gives: the UnionId of an account on the Open Platform. WeChat shows the
/// fan a question, so ordinary pages go without.
/// </summary>
internal sealed class UserInfoNeeded
{
    public static readonly UserInfoNeeded Mark = new();
}
