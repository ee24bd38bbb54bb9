namespace WeChat.Api.Account;

/// <summary>Whose network WeChat tries from.</summary>
public enum NetworkOperator
{
    Default,
    ChinaNet,
    UniCom,

    /// <summary>Tencent's own.</summary>
    Cap,
}
