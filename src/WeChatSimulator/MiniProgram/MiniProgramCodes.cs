using WeChatSimulator.Accounts;
using WeChatSimulator.OAuth;

namespace WeChatSimulator.MiniProgram;

/// <summary>The codes a mini-program gets on the phone; each kind is good for its own exchange only.</summary>
internal sealed class MiniProgramCodes(IdMint ids, TimeProvider time)
{
    /// <summary>Of wx.login.</summary>
    public CodeMint Login { get; } = new(ids, time);

    /// <summary>Of a getPhoneNumber button.</summary>
    public CodeMint Phone { get; } = new(ids, time);

    /// <summary>Of wx.pluginLogin.</summary>
    public CodeMint Plugin { get; } = new(ids, time);
}
