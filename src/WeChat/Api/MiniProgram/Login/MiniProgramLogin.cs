namespace WeChat.Api.MiniProgram.Login;

/// <summary>Who called wx.login, and the key WeChat shares with us for this login.</summary>
public sealed class MiniProgramLogin
{
    public required string OpenId { get; init; }

    /// <summary>Null unless the mini-program is bound to an Open Platform account.</summary>
    public string? UnionId { get; init; }

    public required SessionKey SessionKey { get; init; }

    public override string ToString() => "mini-program login (identity withheld)";
}
