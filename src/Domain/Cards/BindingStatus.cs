namespace WeChatUnion.Domain.Cards;

public enum BindingStatus
{
    Active = 1,

    /// <summary>Held back by the register, for instance while the unit pays no dues. May become active again.</summary>
    Suspended = 2,

    /// <summary>Ended by the member or by staff.</summary>
    Unbound = 3,

    /// <summary>Ended because another WeChat or another card took over.</summary>
    Superseded = 4,
}
