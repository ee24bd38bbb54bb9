using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.IronFans.Months;

/// <summary>
/// Asks of the first of a closed month who they are, whether they may be honoured and what looks odd, as far down as editors need
/// to see so many who may.
/// </summary>
public sealed class ScreenMonth(
    IFanMonthStore months,
    IScoreRulesBook book,
    FanScreen screen,
    IFanSignals signals,
    IMemberLookup names,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <summary>§4.4: editors look at the first forty.</summary>
    public const int Reviewed = 40;

    private const int Portion = 100;

    /// <returns>Whether it was this call that offered it for review.</returns>
    public async Task<Outcome<bool>> ExecuteAsync(
        int month,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (await months.FindAsync(month, cancel) is not { State: FanMonthState.Closed } closed)
        {
            return false;
        }
        var rules = ScoreRules.For(month, await book.AllAsync(cancel));
        var fit = 0;
        for (var from = 1; fit < Reviewed; from += Portion)
        {
            var some = await months.FindCandidatesAsync(month, from, Portion, cancel);
            await ScreenAsync(month, rules, some, now, cancel);
            fit += some.Count(one => one.IsFit);
            if (some.Count < Portion)
            {
                break;
            }
        }
        closed.OfferForReview();
        audit.Record(
            new(
                "iron-fans.month-screened",
                ActorKind.System,
                null,
                FanMonthDesk.SubjectOf(month),
                now,
                fit.ToString(CultureInfo.InvariantCulture)
            )
        );
        return await work.TrySaveAsync(cancel);
    }

    private async Task ScreenAsync(
        int month,
        ScoreRules rules,
        IReadOnlyList<FanCandidate> candidates,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var persons = candidates.Select(one => one.PersonId).ToList();
        var honoured = await months.FindHonouredAsync(persons, month, cancel);
        var odd = await signals.FindAsync(month, persons, cancel);
        var rests = UnionCalendar.AddMonths(month, -rules.CoolDownMonths);
        var found = new List<(FanCandidate Candidate, MemberId? Member, FanUnfit? Why)>();
        foreach (var one in candidates)
        {
            var isLately = honoured.TryGetValue(one.PersonId, out var last) && last >= rests;
            var (member, why) = await screen.FindAsync(one.PersonId, isLately, now, cancel);
            found.Add((one, member, why));
        }
        var known = await names.FindAsync(
            [.. found.Select(one => one.Member).OfType<MemberId>()],
            cancel
        );
        foreach (var (candidate, member, why) in found)
        {
            var entry = member is { } id ? known.GetValueOrDefault(id) : null;
            candidate.Screen(
                new(
                    why,
                    member,
                    entry?.MaskedName,
                    entry?.OrganizationName,
                    !honoured.ContainsKey(candidate.PersonId),
                    odd.GetValueOrDefault(candidate.PersonId) ?? []
                )
            );
        }
    }
}
