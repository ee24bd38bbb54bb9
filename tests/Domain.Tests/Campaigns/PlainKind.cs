using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Tests.Campaigns;

/// <summary>A way of taking part that decides nothing by itself, and remembers what it was bound to.</summary>
public sealed class PlainKind : ICampaignKind
{
    public const string Broken = "broken";
    public const string Sentence = "每位会员可参加一次。";

    public static readonly Refusal TermsInvalid = new("plain.terms-invalid", "设置无法读取。");

    /// <summary>Why nothing of it can be published.</summary>
    public Refusal? Obstacle { get; set; }

    public List<CampaignView> Published { get; } = [];

    public string Name => "plain";

    public string Title => "普通活动";

    public string NewTerms(DateTimeOffset opensAt, DateTimeOffset closesAt) => "{}";

    public Outcome<string> ReadTerms(string sent) => sent == Broken ? TermsInvalid : sent;

    public Refusal? WhyNot(CampaignView campaign, DateTimeOffset now) => Obstacle;

    public IReadOnlyList<string> SayRules(CampaignView campaign) => [Sentence];

    public Task PublishAsync(CampaignView campaign, DateTimeOffset now, CancellationToken cancel)
    {
        Published.Add(campaign);
        return Task.CompletedTask;
    }

    public Task<CampaignMove?> AdvanceAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult<CampaignMove?>(null);

    public bool HasSuccession => true;

    public bool TakesChances { get; set; } = true;

    /// <summary>Why it cannot be voided any more.</summary>
    public Refusal? Known { get; set; }

    public Task<Refusal?> WhyNotVoidAsync(
        CampaignView campaign,
        DateTimeOffset now,
        CancellationToken cancel
    ) => Task.FromResult(Known);

    public Task<Successor?> FindSuccessorAsync(
        CampaignView campaign,
        IReadOnlyCollection<MemberId> placed,
        CancellationToken cancel
    ) => Task.FromResult<Successor?>(null);
}
