using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cards;

/// <summary>
/// Cards and bindings of a double entry go along, and stand from then on as the kept entry stands. Two standing bindings are
/// two people in WeChat, or one with two: staff end one of them first.
/// </summary>
public sealed class CardMemberMerge(IMemberCardHoldings holdings, RecheckBinding recheck)
    : IMemberMerge
{
    public const string TwoBindings = "cards.two-bindings";

    public async Task<string?> FindObstacleAsync(MemberMerge merge, CancellationToken cancel)
    {
        var from = await holdings.FindAsync(merge.Absorbed, cancel);
        var to = await holdings.FindAsync(merge.Into, cancel);
        return HasStanding(from) && HasStanding(to) ? TwoBindings : null;
    }

    public async Task MoveAsync(MemberMerge merge, DateTimeOffset now, CancellationToken cancel)
    {
        var from = await holdings.FindAsync(merge.Absorbed, cancel);
        var to = await holdings.FindAsync(merge.Into, cancel);
        foreach (var card in from.Cards)
        {
            card.MoveTo(merge.Into);
        }
        foreach (var binding in from.Bindings)
        {
            binding.MoveTo(merge.Into);
            if (binding.IsStanding)
            {
                await recheck.AddAsync(binding, isGood: null, now, cancel);
            }
        }
        foreach (var counter in from.Counters)
        {
            counter.MoveTo(merge.Into);
        }
        foreach (var unbind in from.Unbinds)
        {
            unbind.MoveTo(merge.Into);
        }
        // One open report a member: the other one asks the same.
        var isReported = to.Reports.Any(report => report.SettledAt is null);
        foreach (var report in from.Reports.Where(r => r.SettledAt is not null || !isReported))
        {
            report.MoveTo(merge.Into);
        }
        await holdings.RemoveBegunAsync(merge.Absorbed, cancel);
    }

    private static bool HasStanding(MemberHoldings held) =>
        held.Bindings.Any(binding => binding.IsStanding);
}
