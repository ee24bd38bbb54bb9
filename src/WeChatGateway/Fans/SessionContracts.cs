using System.ComponentModel;

namespace WeChatUnion.Gateway.Fans;

/// <param name="Code">As wx.login gave it; works once, for five minutes.</param>
internal sealed record SignInRequest([property: Description("Code of wx.login.")] string Code);

internal sealed record RefreshRequest(
    [property: Description("The refresh token of the last answer; good once.")] string RefreshToken
);

internal sealed record PhoneRequest(
    [property: Description("Code of the getPhoneNumber button.")] string Code
);

/// <param name="AccessToken">For Authorization: Bearer.</param>
/// <param name="AccessExpiresIn">Seconds.</param>
/// <param name="RefreshToken">Good for one refresh; keep the new one.</param>
/// <param name="RefreshExpiresAt">Without a refresh until then the user signs in again.</param>
internal sealed record SessionContract(
    string AccessToken,
    int AccessExpiresIn,
    string RefreshToken,
    DateTimeOffset RefreshExpiresAt
);

/// <param name="MaskedPhone">154****0001</param>
internal sealed record PhoneContract(string MaskedPhone);
