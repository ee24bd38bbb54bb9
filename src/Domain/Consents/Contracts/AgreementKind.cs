namespace WeChatUnion.Domain.Consents.Contracts;

/// <summary>Data that needs an agreement of its own, apart from all others (PIPL, art. 28, 29 and 14).</summary>
public enum AgreementKind
{
    /// <summary>身份证照片</summary>
    IdDocumentPhoto = 1,

    /// <summary>银行账户</summary>
    BankAccount = 2,

    /// <summary>出行信息</summary>
    TravelData = 3,

    /// <summary>入会信息: name, document number and phone of somebody who is no member yet.</summary>
    Membership = 4,
}
