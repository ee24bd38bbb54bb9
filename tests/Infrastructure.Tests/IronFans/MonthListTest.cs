using WeChatUnion.Domain.Fans.Contracts;
using WeChatUnion.Domain.IronFans.Months;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Staff.Contracts;
using WeChatUnion.Infrastructure.Persistence;

namespace WeChatUnion.Infrastructure.Tests.IronFans;

/// <summary>A list of a month, and what staff and fans do to it.</summary>
public abstract class MonthListTest(DatabaseProvider provider) : MonthTest(provider)
{
    protected const string Note = "同一秒反复点击";
    protected const string Answer = "核实属实，感谢监督";

    private protected async Task ExcludeAsync(
        int month,
        int place,
        StaffActor? by = null,
        ExclusionReason? reason = null
    )
    {
        var code = (reason ?? ExclusionReason.Scripted).Code;
        var done = await Host.Cards.AskAsync(
            (ExcludeCandidate exclude) =>
                exclude.ExecuteAsync(
                    by ?? Editor,
                    new(month, place, code, Note),
                    Closing(month),
                    default
                )
        );
        Assert.That(done.Refusal, Is.Null);
    }

    private protected Task<Outcome<int>> RestoreAsync(int month, int place) =>
        Host.Cards.AskAsync(
            (RestoreCandidate restore) =>
                restore.ExecuteAsync(
                    Editor,
                    new(month, place, "核实后没有问题"),
                    Closing(month),
                    default
                )
        );

    private protected async Task SettleAsync(FanObjectionId id, bool isUpheld, DateTimeOffset at)
    {
        var settled = await TrySettleAsync(Editor, id, isUpheld, at);
        Assert.That(settled.Refusal, Is.Null);
    }

    private protected Task<Outcome<int>> TrySettleAsync(
        StaffActor by,
        FanObjectionId id,
        bool isUpheld,
        DateTimeOffset at
    ) =>
        Host.Cards.AskAsync(
            (SettleObjection settle) =>
                settle.ExecuteAsync(by, new(id, isUpheld, Answer), at, default)
        );

    /// <summary>Without an editor who confirms it first.</summary>
    private protected async Task<Outcome<int>> StartAsItStandsAsync(int month, int? looked = null)
    {
        var version = looked ?? (await MonthAsync(month)).Version;
        return await Host.Cards.AskAsync(
            (StartNotice start) =>
                start.ExecuteAsync(Reviewer, new(month, version), Closing(month), default)
        );
    }

    private protected StaffActor Both() =>
        new(StaffAccountId.New(), "一人两职", [.. Editor.Grants, .. Reviewer.Grants]);

    private protected Task<Outcome<FanObjectionId>> RaiseAsync(
        FanIdentity fan,
        int month,
        int place,
        DateTimeOffset at
    ) =>
        Host.Cards.AskAsync(
            (RaiseObjection raise) =>
                raise.ExecuteAsync(new(fan, month, place, "这个名字我认识，不是本人"), at, default)
        );
}
