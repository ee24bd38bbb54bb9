using WeChatSimulator.Accounts;
using WeChatSimulator.Templates;

namespace WeChatSimulator.Fans;

/// <summary>One person with a phone.</summary>
internal sealed class Fan(string openId, string miniProgramOpenId, string unionId, string nickname)
{
    public string OpenId => openId;

    public string MiniProgramOpenId => miniProgramOpenId;

    public string UnionId => unionId;

    public string Nickname => nickname;

    /// <summary>Eleven digits, as WeChat knows it.</summary>
    public string PhoneNumber { get; set; } = "";

    /// <summary>How far WeChat mistrusts the fan: 0 to 4.</summary>
    public int RiskRank { get; set; }

    /// <summary>When the fan last followed; null while not following.</summary>
    public DateTimeOffset? FollowedAt { get; set; }

    /// <summary>The scene of the QR code the fan followed by, or null.</summary>
    public string? Scene { get; set; }

    /// <summary>Until when the phone shows that the other side is typing.</summary>
    public DateTimeOffset? TypingUntil { get; set; }

    /// <summary>The account's own note on the fan.</summary>
    public string Remark { get; set; } = string.Empty;

    /// <summary>Ids of the fan's tags; only the tag book touches them.</summary>
    public SortedSet<int> Tags { get; } = [];

    /// <summary>The account put the fan on its blacklist.</summary>
    public bool IsBlacklisted { get; set; }

    /// <summary>The fan turned the account's messages off.</summary>
    public bool RefusesMessages { get; set; }

    public Consents Consents { get; } = new();

    public Consents MiniProgramConsents { get; } = new();

    public ReplyWindow Window { get; } = new();

    public ReplyWindow MiniProgramWindow { get; } = new();

    public string OpenIdAt(SimulatedAccount account) =>
        account.IsMiniProgram ? miniProgramOpenId : openId;

    public Consents ConsentsAt(SimulatedAccount account) =>
        account.IsMiniProgram ? MiniProgramConsents : Consents;

    public ReplyWindow WindowAt(SimulatedAccount account) =>
        account.IsMiniProgram ? MiniProgramWindow : Window;
}
