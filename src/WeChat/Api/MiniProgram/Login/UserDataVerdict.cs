namespace WeChat.Api.MiniProgram.Login;

/// <summary>What came of opening encrypted user data.</summary>
public enum UserDataVerdict
{
    Opened,

    /// <summary>Encrypted under another session key: call wx.login again, then ask for the data again.</summary>
    SessionExpired,

    /// <summary>The watermark names another mini-program.</summary>
    OtherApp,

    /// <summary>The watermark is older than allowed: perhaps a replay.</summary>
    Stale,

    /// <summary>Not Base64, or of a length no encrypted data has.</summary>
    Malformed,
}
