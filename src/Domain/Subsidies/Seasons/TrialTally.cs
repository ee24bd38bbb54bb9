using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;

namespace WeChatUnion.Domain.Subsidies.Seasons;

/// <summary>Judges claims one by one and keeps sums alone, however many they are.</summary>
internal sealed class TrialTally(Season season, Season before)
{
    private readonly SeasonRules rules = season.ReadRules();
    private readonly SeasonWindows windows = season.Windows;
    private readonly SeasonShift shift = new(season, before);
    private readonly Dictionary<string, TrialReason> reasons = [];
    private readonly Dictionary<string, TrialSum> tiers = [];
    private TrialResult sums = new() { BudgetCents = season.BudgetCents };

    public long Judged => sums.Judged;

    public void Take(PastCase past)
    {
        var (submission, at) = shift.Of(past);
        var judged = ClaimRules.Judge(windows, rules, submission, at);
        sums = sums with
        {
            Judged = sums.Judged + 1,
            Open = sums.Open + (past.Decision is null ? 1 : 0),
        };
        if (judged.Succeeded)
        {
            Accept(past, judged.Value, submission);
        }
        else
        {
            Refuse(past, judged.Refusal);
        }
    }

    public TrialResult Result() =>
        sums with
        {
            Reasons = [.. reasons.Values.OrderByDescending(reason => reason.Count)],
            Tiers =
            [
                .. rules.Tiers.Select(tier => new TrialTier(
                    tier.Code,
                    tier.Title,
                    tiers.GetValueOrDefault(tier.Code, new())
                )),
            ],
        };

    private void Accept(PastCase past, Tier tier, CaseSubmission submission)
    {
        var cents = tier.AmountCents;
        tiers[tier.Code] = tiers.GetValueOrDefault(tier.Code, new()).With(cents);
        sums = sums with
        {
            Accepted = sums.Accepted.With(cents),
            ToLookAt = sums.ToLookAt + (NeedsAPerson(submission) ? 1 : 0),
        };
        if (past.Decision == false)
        {
            sums = sums with { Gained = sums.Gained.With(cents) };
        }
        else if (past.Decision == true)
        {
            var more = cents - past.AmountCents;
            sums = sums with
            {
                Likely = sums.Likely.With(cents),
                Higher = more > 0 ? sums.Higher.With(more) : sums.Higher,
                Lower = more < 0 ? sums.Lower.With(-more) : sums.Lower,
            };
        }
    }

    /// <summary>The register knows no day of joining, so that a person looks at each.</summary>
    private bool NeedsAPerson(CaseSubmission submission) =>
        rules.JoinedBy is not null || TicketChecks.Contradict(rules, submission);

    private void Refuse(PastCase past, Refusal refusal)
    {
        var known = reasons.GetValueOrDefault(refusal.Code, new(refusal.Code, refusal.Message, 0));
        reasons[refusal.Code] = known with { Count = known.Count + 1 };
        sums = sums with
        {
            Refused = sums.Refused + 1,
            Lost = past.Decision == true ? sums.Lost.With(past.AmountCents) : sums.Lost,
        };
    }
}
