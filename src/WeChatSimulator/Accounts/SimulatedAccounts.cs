using Microsoft.Extensions.Options;

namespace WeChatSimulator.Accounts;

internal sealed class SimulatedAccounts(IOptions<SimulatorOptions> options)
{
    public SimulatedAccount OfficialAccount { get; } =
        new(options.Value.OfficialAccount, isMiniProgram: false);

    public SimulatedAccount MiniProgram { get; } =
        new(options.Value.MiniProgram, isMiniProgram: true);

    public IReadOnlyList<SimulatedAccount> Both => [OfficialAccount, MiniProgram];

    public SimulatedAccount Chosen(bool? miniProgram) =>
        miniProgram is true ? MiniProgram : OfficialAccount;

    public SimulatedAccount? Find(string? appId) =>
        appId == OfficialAccount.Options.AppId ? OfficialAccount
        : appId == MiniProgram.Options.AppId ? MiniProgram
        : null;
}
