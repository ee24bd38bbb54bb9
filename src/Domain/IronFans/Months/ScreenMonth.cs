using System.Globalization;
using WeChatUnion.Domain.Audit.Contracts;
using WeChatUnion.Domain.Fans;
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
    FanHolders holders,
    FurtherPlaces further,
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

    internal const int Portion = 100;

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
        var list = new Screened(rules);
        List<int> places = [];
        while (!list.IsFull)
        {
            var from = places.LastOrDefault() + 1;
            var some = await months.FindCandidatesAsync(month, from, Portion, cancel);
            await ScreenAsync(month, list, some, now, cancel);
            places.AddRange(some.Select(one => one.Place));
            if (some.Count < Portion)
            {
                break;
            }
        }
        if (!list.IsLong)
        {
            await foreach (var some in further.ReadAsync(closed, places, cancel))
            {
                months.Add(some);
                await ScreenAsync(month, list, some, now, cancel);
                if (list.IsLong)
                {
                    break;
                }
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
                list.Fit.Count.ToString(CultureInfo.InvariantCulture)
            )
        );
        return await work.TrySaveAsync(cancel);
    }

    private async Task ScreenAsync(
        int month,
        Screened list,
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
            var holder = await holders.OfAsync(today[one.PersonId], one.MemberId, cancel);
            var screened = await screen.FindAsync(
                holder,
                month,
                list.Rules.CoolDownMonths,
                now,
                cancel
            );
            found.Add((one, list.IsRepeated(holder, screened) ? Repeated(screened) : screened));
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
            list.Add(candidate);
        }
    }

    private static FanScreened Repeated(FanScreened one) => one with { Why = FanUnfit.Twice };

    /// <summary>What was found so far.</summary>
    private sealed class Screened(ScoreRules rules)
    {
        private readonly HashSet<PersonId> persons = [];
        private readonly HashSet<MemberId> members = [];

        public ScoreRules Rules => rules;

        /// <summary>In their places.</summary>
        public List<FanCandidate> Fit { get; } = [];

        public bool IsLong => Fit.Count >= Math.Max(Reviewed, rules.Seats + Spare);

        /// <summary>As long as editors need it, and whoever was never honoured has his seats: those who have one anyway fill none of these.</summary>
        public bool IsFull =>
            IsLong
            && Fit.Skip(rules.Seats - rules.NewcomerSeats).Count(one => one.IsNewcomer)
                >= rules.NewcomerSeats;

        /// <summary>Somebody further up is the same.</summary>
        public bool IsRepeated(FanHolder holder, FanScreened found)
        {
            if (found is not { Why: null, Member: { } member })
            {
                return false;
            }
            var isNew = persons.Add(holder.Person);
            return !(members.Add(member) && isNew);
        }

        public void Add(FanCandidate one)
        {
            if (one.IsFit)
            {
                Fit.Add(one);
            }
        }
    }
}
