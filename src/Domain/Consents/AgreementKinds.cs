using WeChatUnion.Domain.Consents.Contracts;

namespace WeChatUnion.Domain.Consents;

/// <summary>The kinds as addresses and the trail name them, and as people read them.</summary>
public static class AgreementKinds
{
    public static IReadOnlyList<AgreementKind> All { get; } = Enum.GetValues<AgreementKind>();

    /// <summary>Lower-case words, published with the API.</summary>
    public static string NameOf(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.IdDocumentPhoto => "id-document-photo",
            AgreementKind.BankAccount => "bank-account",
            AgreementKind.TravelData => "travel-data",
            AgreementKind.Membership => "membership",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    public static string TitleOf(AgreementKind kind) =>
        kind switch
        {
            AgreementKind.IdDocumentPhoto => "身份证照片",
            AgreementKind.BankAccount => "银行账户",
            AgreementKind.TravelData => "出行信息",
            AgreementKind.Membership => "入会信息",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    /// <summary>Null when no kind is named so.</summary>
    public static AgreementKind? Find(string? name) =>
        All.Where(kind => NameOf(kind) == name)
            .Select(kind => (AgreementKind?)kind)
            .FirstOrDefault();
}
