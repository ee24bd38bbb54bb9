namespace WeChatUnion.Domain.Consents.Contracts;

/// <param name="Name">The kind as addresses name it: <c>bank-account</c>.</param>
/// <param name="Title">What it is about, in short Chinese.</param>
/// <param name="TextVersion">Of the text that was shown.</param>
public sealed record StandingAgreement(
    AgreementKind Kind,
    string Name,
    string Title,
    string TextVersion,
    DateTimeOffset GivenAt
);
