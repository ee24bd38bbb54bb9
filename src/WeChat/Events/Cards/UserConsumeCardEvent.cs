using WeChat.Messages;

namespace WeChat.Events.Cards;

/// <summary>The card was used.</summary>
public sealed record UserConsumeCardEvent : CardEvent
{
    public UserConsumeCardEvent() { }

    internal UserConsumeCardEvent(Payload payload)
        : base(payload)
    {
        ConsumeSource = payload.Fields.Text("ConsumeSource"u8);
        LocationName = payload.Fields.Text("LocationName"u8);
        StaffOpenId = payload.Fields.Text("StaffOpenId"u8);
        VerifyCode = payload.Fields.Text("VerifyCode"u8);
        RemarkAmount = payload.Fields.Text("RemarkAmount"u8);
        OuterStr = payload.Fields.Text("OuterStr"u8);
    }

    /// <summary>FROM_API, FROM_MP or FROM_MOBILE_HELPER.</summary>
    public string ConsumeSource { get; init; } = "";

    public string LocationName { get; init; } = "";

    public string StaffOpenId { get; init; } = "";

    public string VerifyCode { get; init; } = "";

    public string RemarkAmount { get; init; } = "";

    public string OuterStr { get; init; } = "";
}
