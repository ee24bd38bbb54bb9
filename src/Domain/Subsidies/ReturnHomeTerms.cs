using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>What a claim that the rules take is worth, and who looks at it.</summary>
public sealed class ReturnHomeTerms(IUnionDirectory unions)
{
    private const int District = 1;

    public async Task<Outcome<CaseTerms>> OfAsync(
        Season season,
        CaseSubmission submission,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        var rules = season.ReadRules();
        var judged = ClaimRules.Judge(season.Windows, rules, submission, now);
        if (!judged.Succeeded)
        {
            return judged.Refusal;
        }
        var tier = judged.Value;
        return new CaseTerms(
            tier.AmountCents,
            tier.Title,
            await LevelsAsync(rules, submission.Applicant, cancel),
            rules.ReviewDays,
            season.ResubmitUntil,
            season.FundId,
            KeysOf(submission)
        );
    }

    /// <summary>Numbers of invoices, read and typed.</summary>
    internal static IReadOnlyList<string> KeysOf(CaseSubmission submission)
    {
        var typed = ReturnHomeForm.Read(submission.Form)?.ReadInvoice();
        return
        [
            .. ClaimRules
                .Tickets(submission)
                .Select(ticket => ticket.Reading?.InvoiceNumber)
                .Append(typed is { Succeeded: true, Value: var number } ? number : null)
                .OfType<string>(),
        ];
    }

    /// <summary>The unit of this moment, its district, and by lot the city. A unit right below the city has no district.</summary>
    private async Task<IReadOnlyList<CaseLevel>> LevelsAsync(
        SeasonRules rules,
        CaseApplicant applicant,
        CancellationToken cancel
    )
    {
        var way = await unions.FindWayAsync(applicant.Unit!.Value, cancel);
        var levels = new List<CaseLevel>();
        if (rules.UnitReviews && way.Count > District + 1)
        {
            levels.Add(new("单位初审", way[^1].Id, rules.UnitSkipsGreen));
        }
        if (rules.DistrictReviews && way.Count > District)
        {
            levels.Add(new("区工会审核", way[District].Id));
        }
        levels.Add(
            new(
                "市工会复核",
                way[0].Id,
                SharePercent: levels.Count > 0 ? rules.RecheckPercent : 100
            )
        );
        return levels;
    }
}
