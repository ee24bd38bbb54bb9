namespace WeChatUnion.Domain.Cases.Payments.Views;

/// <summary>What waits for payment in one round, and is in no batch yet. Amounts in fen.</summary>
/// <param name="Service">Title of the kind.</param>
/// <param name="Failed">Of the cases, those a bank could not pay before.</param>
public sealed record PayRound(
    string Kind,
    string Round,
    CaseFundId Fund,
    string Service,
    string FundTitle,
    int Cases,
    long Cents,
    int Failed
);
