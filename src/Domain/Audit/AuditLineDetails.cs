namespace WeChatUnion.Domain.Audit;

public enum AuditLineDetails
{
    None,

    /// <summary>Encrypted; <c>RevealAuditDetails</c> opens them with a reason.</summary>
    Kept,

    /// <summary>Their key is gone with the person.</summary>
    Erased,
}
