using WeChatUnion.Domain.Cards.Contracts;
using WeChatUnion.Domain.Cases.Contracts;
using WeChatUnion.Domain.Fans;
using WeChatUnion.Domain.Members;
using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Cases;

/// <summary>Who a person is at this moment, for the rules of a kind.</summary>
public sealed class CaseApplicants(IBoundMembers bound, IMemberDirectory members)
{
    public async Task<CaseApplicant> FindAsync(
        PersonId person,
        DateTimeOffset now,
        CancellationToken cancel
    ) =>
        await bound.FindActiveAsync(person, now, cancel) is { } member
            ? await DescribeAsync(person, member.Member, byCounter: false, cancel)
            : new(person, null, null, null);

    /// <summary>Of a case an officer files: the member need have no WeChat.</summary>
    public Task<CaseApplicant> DescribeAsync(
        PersonId person,
        MemberId member,
        CancellationToken cancel
    ) => DescribeAsync(person, member, byCounter: true, cancel);

    /// <summary>The applicant of a case as it stands: the counter's by its member, all others by who is bound now.</summary>
    public Task<CaseApplicant> OfAsync(Case one, DateTimeOffset now, CancellationToken cancel) =>
        one is { FiledBy: not null, MemberId: { } member }
            ? DescribeAsync(one.PersonId, member, cancel)
            : FindAsync(one.PersonId, now, cancel);

    private async Task<CaseApplicant> DescribeAsync(
        PersonId person,
        MemberId member,
        bool byCounter,
        CancellationToken cancel
    ) =>
        await members.DescribeAsync(member, cancel) is { } entry
            ? new(person, member, entry.UnionOrganizationId, entry.UnionPath, byCounter)
            : new(person, null, null, null, byCounter);
}
