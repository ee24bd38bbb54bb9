namespace WeChatSimulator.Accounts;

/// <summary>How the account's console says callbacks are written.</summary>
public enum CallbackMode
{
    /// <summary>明文模式: clear.</summary>
    Plain,

    /// <summary>兼容模式: clear and encrypted in one body.</summary>
    Compatible,

    /// <summary>安全模式: encrypted alone.</summary>
    Safe,
}
