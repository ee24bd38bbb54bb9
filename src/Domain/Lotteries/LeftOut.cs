using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>Whom a draw leaves out, and why.</summary>
/// <param name="without">With the first reason that holds.</param>
/// <param name="within">Whoever is not among these is outside; null: everybody is inside.</param>
public sealed class LeftOut(
    IReadOnlyDictionary<MemberId, WhyLeftOut> without,
    IReadOnlySet<MemberId>? within
)
{
    /// <summary>Null: the member takes part.</summary>
    public WhyLeftOut? WhyNot(MemberId member) =>
        without.TryGetValue(member, out var why) ? why
        : within?.Contains(member) == false ? WhyLeftOut.OutsideAudience
        : null;
}
