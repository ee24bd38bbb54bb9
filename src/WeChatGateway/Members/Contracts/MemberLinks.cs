using WeChatUnion.Domain.Members;

namespace WeChatUnion.Gateway.Members.Contracts;

/// <summary>Ways into the room's console pages, for pages of other rooms.</summary>
public static class MemberLinks
{
    public static string Of(MemberId member) => MembersPaths.Of(member);
}
