using WeChatUnion.Domain.Kernel.PersonalData;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Infrastructure.Members.Import;

/// <summary>What tells whether a row brings anything new.</summary>
internal sealed record KnownMember(MemberId Id, BlindIndex Key, string? Digest, MemberState State);
