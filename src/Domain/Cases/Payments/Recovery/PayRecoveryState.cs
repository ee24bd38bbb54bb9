namespace WeChatUnion.Domain.Cases.Payments.Recovery;

public enum PayRecoveryState
{
    Asked = 1,
    Confirmed = 2,
    Refused = 3,
}
