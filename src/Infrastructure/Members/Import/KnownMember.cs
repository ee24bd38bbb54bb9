using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>What tells whether a row brings anything new.</summary>
/// <param name="Version">As it was judged: one that has changed since is judged anew.</param>
internal sealed record KnownMember(
    MemberId Id,
    BlindIndex Key,
    string? Digest,
    MemberState State,
    UnionOrganizationId Union,
    int Version
);
