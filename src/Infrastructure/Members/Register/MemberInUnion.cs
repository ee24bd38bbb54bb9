using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members.Register;

internal sealed class MemberInUnion
{
    public required Member Member { get; init; }

    public required UnionOrganization Union { get; init; }
}
