using System.Text.Json;
using WeChat.Api.MiniProgram.Users;

namespace WeChat.Api.MiniProgram.Login;

/// <summary>Encrypted user data, opened or not.</summary>
/// <param name="verdict">Only <see cref="UserDataVerdict.Opened"/> carries content.</param>
/// <param name="content">The JSON object in WeChat's spelling (openId, nickName, phoneNumber …); null unless opened.</param>
public sealed class UserData(UserDataVerdict verdict, JsonElement? content = null)
{
    public UserDataVerdict Verdict => verdict;

    public JsonElement? Content => content;

    /// <summary>The phone number in it; null when it was not opened or is about something else.</summary>
    public UserPhone? Phone => content is { } json ? UserPhone.Read(json) : null;

    public override string ToString() => verdict.ToString();
}
