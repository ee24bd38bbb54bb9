namespace WeChatUnion.Gateway.Cards.Contracts;

/// <summary>Ways into the room's pages, for what other rooms say in chat.</summary>
public static class CardLinks
{
    public const string Bind = CardPaths.Bind;

    /// <summary>我的工会卡</summary>
    public const string Own = CardPaths.Root;
}
