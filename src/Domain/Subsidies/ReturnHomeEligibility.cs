using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Consents.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Subsidies;

/// <summary>
/// Whether somebody may claim at all: card bound and active, in membership of a union that is active and hands over its dues, not
/// on the black list, agreed to the use of travel data. Asked before the form, at submission, and again before paying.
/// </summary>
public sealed class ReturnHomeEligibility(
    IMemberFans members,
    IMemberStanding standings,
    IBlacklist blacklist,
    IAgreements agreements
)
{
    public async Task<Refusal?> WhyNotAsync(
        CaseApplicant applicant,
        DateTimeOffset now,
        CancellationToken cancel
    )
    {
        if (applicant.Member is not { } member)
        {
            return await members.FindMemberAsync(applicant.Person, cancel) is null
                ? SubsidiesRefusals.CardNeeded
                : SubsidiesRefusals.CardRests;
        }
        if (await standings.FindAsync(member, cancel) is not { IsGood: true })
        {
            return SubsidiesRefusals.UnitNotInOrder;
        }
        if ((await blacklist.StandingAsync(member, now, cancel)).ForbidsSubsidy)
        {
            return SubsidiesRefusals.Forbidden;
        }
        // At a counter the agreement is on paper, with the officer.
        return
            applicant.ByCounter
            || await agreements.HasAsync(applicant.Person, AgreementKind.TravelData, cancel)
            ? null
            : SubsidiesRefusals.TravelConsentNeeded;
    }
}
