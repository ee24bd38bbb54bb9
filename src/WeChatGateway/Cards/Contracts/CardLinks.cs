using WeChatUnion.Domain.Members;
using WeChatUnion.Gateway.Cards.Desk;

namespace WeChatUnion.Gateway.Cards.Contracts;

/// <summary>Ways into the room's pages, for what other rooms say in chat and show in the console.</summary>
public static class CardLinks
{
    public const string Bind = CardPaths.Bind;

    /// <summary>我的工会卡</summary>
    public const string Own = CardPaths.Root;

    /// <summary>The console's list of one member's cards.</summary>
    public static string Of(MemberId member) => CardDeskPaths.Of(member);
}
