namespace WeChatUnion.Gateway.Cards;

/// <summary>Addresses of the room's pages. None ever carries anything about a person.</summary>
internal static class CardPaths
{
    public const string Root = "/m/cards";
    public const string Code = Root + "/code";
    public const string Bind = Root + "/bind";
    public const string Verify = Bind + "/verify";
    public const string VerifyByName = Bind + "/verify-name";
    public const string ConfirmCode = Bind + "/confirm/code";
    public const string Confirm = Bind + "/confirm";
    public const string Done = Bind + "/done";
    public const string TakeOver = Bind + "/take-over";
    public const string TakeOverCode = TakeOver + "/code";
    public const string TakeOverCounter = TakeOver + "/counter";
    public const string Unbind = Root + "/unbind";
    public const string Unbound = Unbind + "/done";
    public const string Lost = Root + "/lost";
    public const string LostDone = Lost + "/done";
    public const string PhoneReport = Root + "/phone-report";
    public const string PhoneReported = PhoneReport + "/done";
    public const string Stopped = Bind + "/stopped";
}
