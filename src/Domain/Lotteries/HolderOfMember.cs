using WeChatUnion.Domain.Campaigns.Contracts;
using WeChatUnion.Domain.Kernel.FairDraw;
using WeChatUnion.Domain.Members;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>
/// A list in which a member stands under two holders would let him win twice. It can come about only where entries of the register
/// are merged in the very moment of a further entry; then codes of one holder stay, and the others are left out.
/// </summary>
internal sealed class HolderOfMember(CampaignView campaign)
{
    /// <summary>Without further chances a member has one code: nothing is kept of half a million.</summary>
    private readonly Dictionary<MemberId, UInt128>? holders =
        campaign.Settings.Chances.Gifts.Count > 0 ? [] : null;

    public bool IsOne(MemberId member, EntryCode code) =>
        holders is null || holders.TryAdd(member, code.Holder) || holders[member] == code.Holder;
}
