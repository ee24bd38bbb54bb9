namespace WeChatUnion.Gateway.Cards;

/// <summary>Addresses of the room's pages. None ever carries anything about a person.</summary>
internal static class CardPaths
{
    public const string Root = "/m/cards";
    public const string Code = Root + "/code";
    public const string Bind = Root + "/bind";
    public const string Verify = Bind + "/verify";
    public const string VerifyByName = Bind + "/verify-name";
    public const string Confirm = Bind + "/confirm";
    public const string Done = Bind + "/done";
    public const string Stopped = Bind + "/stopped";
}
