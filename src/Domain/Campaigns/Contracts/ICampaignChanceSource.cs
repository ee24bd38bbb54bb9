namespace WeChatUnion.Domain.Campaigns.Contracts;

/// <summary>
/// One thing for which a campaign may give a further chance: signing in, being there, a quiz that was passed. What can give
/// chances is a closed set: the classes of this house that implement it, and nothing an editor types. There is none for sharing,
/// 集赞 or 助力, and none may be added: WeChat forbids it (外部链接内容管理规范, 2.1.2). Register one as a singleton.
/// </summary>
public interface ICampaignChanceSource
{
    /// <summary>Stable, at most 16 of lower-case ASCII: <c>sign-in</c>.</summary>
    string Name { get; }

    /// <summary>As members read it: 签到.</summary>
    string Title { get; }

    /// <summary>Whether a campaign names the places at which it gives chances.</summary>
    bool HasPlaces => false;

    /// <summary>Whether a campaign names what its chances cost: they are sold, see <see cref="ICampaignChanceSales"/>.</summary>
    bool HasPrice => false;

    /// <summary>Whether campaigns may use it now; a source that is switched off still says what it gave.</summary>
    bool IsOffered => true;

    /// <summary>What the rules say of it, without a full stop: how one gets it, how often, and how many chances it gives.</summary>
    string SayRule(ChanceGift gift);

    /// <summary>What a chance was given for, as its member reads it.</summary>
    /// <param name="gift">Of the campaign; null: it names the source no more.</param>
    string SayGrant(ChanceGift? gift, string reference) => Title;
}
