using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Lotteries;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Lotteries;

/// <summary>A way of taking part whose prizes pass on in the order of a draw, and that does nothing else.</summary>
internal sealed class FollowingKind(LotterySuccessors successors) : ICampaignKind
{
    public string Name => "plain";

    public string Title => "普通活动";

    public bool HasSuccession => true;

    public Task<Successor?> FindSuccessorAsync(
        CampaignView campaign,
        IReadOnlyCollection<MemberId> placed,
        CancellationToken cancel
    ) => successors.FindNextAsync(campaign, placed, cancel);

    public string NewTerms(DateTimeOffset opensAt, DateTimeOffset closesAt) => "{}";

    public Outcome<string> ReadTerms(string sent) => sent;

    public Refusal? WhyNot(CampaignView campaign, DateTimeOffset now) => null;

    public IReadOnlyList<string> SayRules(CampaignView campaign) => [];

    public Task PublishAsync(CampaignView campaign, DateTimeOffset now, CancellationToken cancel) =>
        Task.CompletedTask;

    public Task<CampaignMove?> AdvanceAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult<CampaignMove?>(null);

    public Task<Refusal?> WhyNotVoidAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult<Refusal?>(null);
}
