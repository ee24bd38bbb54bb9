namespace WeChatUnion.Domain.Cases.Payments.Report;

/// <summary>One line of 资金走向.</summary>
/// <param name="From">First month it holds, as 202701.</param>
/// <param name="To">Last one, the same in most lines.</param>
public sealed record FundLine(string Kind, string Fund, int From, int To, int Payments, long Cents);
