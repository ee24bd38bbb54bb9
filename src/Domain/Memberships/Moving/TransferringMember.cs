using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Kernel;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Memberships.Moving;

/// <summary>
/// The member who wants to move, and where he is now. A card that rests because the unit stopped paying is no obstacle: it is
/// often the reason.
/// </summary>
public sealed class TransferringMember(
    IMemberFans bound,
    IMemberStanding standings,
    IMemberDirectory members
)
{
    public async Task<MemberId?> FindAsync(CaseApplicant applicant, CancellationToken cancel) =>
        applicant.Member ?? await bound.FindMemberAsync(applicant.Person, cancel);

    public async Task<Outcome<MemberDescription>> DescribeAsync(
        CaseApplicant applicant,
        CancellationToken cancel
    )
    {
        if (await FindAsync(applicant, cancel) is not { } member)
        {
            return MembershipsRefusals.CardNeeded;
        }
        return
            await standings.FindAsync(member, cancel) is { InMembership: true }
            && await members.DescribeAsync(member, cancel) is { } entry
            ? entry
            : MembershipsRefusals.NotInMembership;
    }
}
