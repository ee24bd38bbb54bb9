using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans.Contracts;
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
    IPersonHeirs heirs,
    IFanSignals signals,
    IMemberLookup names,
    IAuditTrail audit,
    IUnitOfWork work
)
{
    /// <summary>§4.4: editors look at the first forty; more where there are more seats.</summary>
    public const int Reviewed = 40;

    /// <summary>So many more than seats, for those who are left out or fall out.</summary>
    private const int Spare = 25;

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
        var asked = Math.Max(Reviewed, rules.Seats + Spare);
        var (fit, fresh) = (0, 0);
        for (var from = 1; fit < asked || fresh < rules.NewcomerSeats; from += Portion)
        {
            var some = await months.FindCandidatesAsync(month, from, Portion, cancel);
            await ScreenAsync(month, rules, some, now, cancel);
            fit += some.Count(one => one.IsFit);
            fresh += some.Count(one => one is { IsFit: true, IsNewcomer: true });
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
        var today = await heirs.OfAsync(persons, cancel);
        var odd = await signals.FindAsync(month, persons, cancel);
        var found = new List<(FanCandidate Candidate, FanScreened Screened)>();
        foreach (var one in candidates)
        {
            var screened = await screen.FindAsync(
                today[one.PersonId],
                month,
                rules.CoolDownMonths,
                now,
                cancel
            );
            found.Add((one, screened));
        }
        var known = await names.FindAsync(
            [.. found.Select(one => one.Screened.Member).OfType<MemberId>()],
            cancel
        );
        foreach (var (candidate, screened) in found)
        {
            var entry = screened.Member is { } id ? known.GetValueOrDefault(id) : null;
            candidate.Screen(
                new(
                    screened.Why,
                    screened.Member,
                    entry?.MaskedName,
                    entry?.OrganizationName,
                    screened.IsNewcomer,
                    odd.GetValueOrDefault(candidate.PersonId) ?? []
                )
            );
        }
    }
}
