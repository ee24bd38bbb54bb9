using WeChatUnion.Domain.Fans.Contracts;

namespace WeChatUnion.Domain.Moderation.Contracts;

/// <param name="Author">Who wrote or uploaded it.</param>
/// <param name="Scene">Where it will be seen.</param>
/// <param name="Subject">Kind and id of what it belongs to, at most 100 characters: <c>case-remark:…</c>.</param>
public sealed record ContentToCheck(FanIdentity Author, ContentScene Scene, string Subject);
