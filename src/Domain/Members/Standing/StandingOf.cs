using WeChatUnion.Domain.Members.Contracts;

namespace WeChatUnion.Domain.Members.Standing;

public static class StandingOf
{
    public static MemberStanding Member(Member member, UnionOrganization union) =>
        new(
            member.Id,
            member.State == MemberState.InMembership,
            union.State == UnionState.Active,
            union.PaysDues,
            union.Path,
            member.MergedInto
        );
}
